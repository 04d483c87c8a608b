import type { Enterprises } from '#renderer/data/queries/companies.ts';
import type { Finding } from '#shared/domain/eligibility/finding.ts';

type Go = (to: string) => void;
/** A place in one of the rows that a company's page shows. */
type Place = Omit<Finding['place'], 'field'> & { readonly field: string | null };

/** Opens the section of a company where a field stands, and gives the field the keyboard once it is drawn. */
export function goToField(go: Go, company: string, field: string): void {
  const isFigure = /^(averageStaff|turnover|totalAssets|referenceYear|eurRate|estimated|approvedOn|otherYears)/.test(
    field,
  );
  go(`/companies/${encodeURIComponent(company)}/${isFigure ? 'sme' : 'data'}`);
  focusSoon(field === 'state' ? 'company-state' : `field-${field}`);
}

/** The same of any row around a company: its documents, who holds whom, the aid that it or another got. */
export function goToPlace(go: Go, { holding, aid }: Enterprises, { table, id, field }: Place): void {
  const open = (company: string, section: string): void => go(`/companies/${encodeURIComponent(company)}/${section}`);
  if (table === 'company') goToField(go, id, field ?? 'name');
  else if (table === 'dossier') open(id, 'documents');
  else if (table === 'holding') open(holding.get(id)?.held ?? id, 'sme');
  else if (table === 'aid') open(aid.get(id)?.company ?? id, 'aid');
}

/** The page is drawn within a frame or two; a field that is not there by then is not waited for. */
export function focusSoon(testId: string, framesLeft = 30): void {
  requestAnimationFrame(() => {
    const target = document.querySelector<HTMLElement>(`[data-testid="${CSS.escape(testId)}"]`);
    if (!target) {
      if (framesLeft > 0) focusSoon(testId, framesLeft - 1);
      return;
    }
    target.scrollIntoView({ block: 'center' });
    target.focus({ preventScroll: true });
  });
}
