import type { ListRow } from '#renderer/services/register/list-row.ts';
import type { CompanyRemark } from '#shared/domain/company/check-company.ts';
import { isOutstanding } from '#shared/domain/dossier/owed.ts';
import type { Finding } from '#shared/domain/eligibility/finding.ts';
import type { CompanySubject } from './use-company.ts';

/** A finding of the participants' rules whose cause is the company, and how many of its people it concerns. */
export type SharedFinding = { readonly finding: Finding; readonly people: number };

/** What the rules found about people because of this company, each once, most people first. */
export function findingsThrough(
  company: string,
  people: readonly Pick<ListRow, 'findings'>[],
): readonly SharedFinding[] {
  const found = new Map<string, SharedFinding>();
  for (const { findings } of people) {
    for (const finding of findings) {
      const { table, id, field } = finding.place;
      if (id !== company || (table !== 'company' && table !== 'dossier')) continue;
      const key = `${finding.rule} ${finding.message} ${table} ${field ?? ''}`;
      const before = found.get(key);
      found.set(key, { finding, people: (before?.people ?? 0) + 1 });
    }
  }
  return [...found.values()].toSorted((a, b) => b.people - a.people);
}

/** A remark about the company's own data, said as the rules about data say theirs. */
export const asFinding = ({ what, weight, facts, field }: CompanyRemark, company: string): Finding => ({
  rule: field === 'cui' ? 'DATA-CUI' : 'DATA-STATE',
  severity: weight === 'wrong' ? 'error' : 'warning',
  effect: weight === 'missing' ? 'missing' : 'notice',
  message: `companyCheck.${what}`,
  facts,
  place: { table: 'company', id: company, field },
  verified: true,
});

/** Whether what was worked out and what was declared are the same, where there are figures to hold the declaration against. */
export function categoryFinding({
  company,
  sme,
}: Pick<CompanySubject, 'company' | 'sme'>): 'unclear' | 'differs' | null {
  if (sme.year === null) return null;
  if (sme.status === 'unclear') return 'unclear';
  return company.smeCategory !== null && sme.category !== company.smeCategory ? 'differs' : null;
}

type Judged = Pick<CompanySubject, 'company' | 'findings' | 'people' | 'documents'>;

/** What concerns people because of the company, and is not said of the company itself already. */
export function onlyThrough({ company, people, findings }: Judged): readonly SharedFinding[] {
  const said = new Set(findings.map(({ message, place }) => `${message} ${place.field ?? ''}`));
  return findingsThrough(company.id, people).filter(
    ({ finding: { message, place } }) => place.table === 'company' && !said.has(`${message} ${place.field ?? ''}`),
  );
}

/** How many things are to be mended, decided or known; the number beside the section's name. */
export const countFindings = (subject: Judged): number =>
  subject.findings.length + (subject.documents.some(isOutstanding) ? 1 : 0) + onlyThrough(subject).length;
