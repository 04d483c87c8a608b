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

/** A remark about the company's data as a form shows what a rule says of a field. */
export const asFinding = ({ what, weight, facts, field }: CompanyRemark, company: string): Finding => ({
  rule: '',
  severity: weight === 'wrong' ? 'error' : 'warning',
  effect: weight === 'wrong' ? 'excludes' : weight,
  message: `companyCheck.${what}`,
  facts,
  place: { table: 'company', id: company, field },
  verified: true,
});

type Judged = Pick<CompanySubject, 'company' | 'sme' | 'headroom' | 'remarks' | 'people' | 'documents'>;

/** What there is to say of the category: a person must decide, or the declaration says something else. */
export function categoryFinding({ company, sme }: Pick<Judged, 'company' | 'sme'>): 'unclear' | 'differs' | null {
  // Without any figures there is nothing to hold the declaration against.
  if (sme.year === null) return null;
  if (sme.status === 'unclear') return 'unclear';
  return company.smeCategory !== null && sme.category !== company.smeCategory ? 'differs' : null;
}

/** How many things are to be mended, decided or known; the number beside the section's name. */
export function countFindings(subject: Judged): number {
  const { company, headroom, remarks, people, documents } = subject;
  return (
    remarks.length +
    (categoryFinding(subject) === null ? 0 : 1) +
    (headroom !== null && headroom.exceededBy.minor > 0 ? 1 : 0) +
    (documents.some(isOutstanding) ? 1 : 0) +
    findingsThrough(company.id, people).filter(({ finding }) => finding.place.table === 'company').length
  );
}
