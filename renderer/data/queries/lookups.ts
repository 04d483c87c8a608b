import type { CopyDatabase } from '../schema.ts';

/** Something that a field refers to, as it is offered for choice. */
export type Choice = { readonly id: string; readonly name: string };

/** Companies by name, partners by code, for reference fields. */
export async function referenceChoices(db: CopyDatabase, table: string): Promise<readonly Choice[]> {
  if (table === 'company') {
    const companies = await db.company.toArray();
    return sorted(companies.map(({ id, name, cui }) => ({ id, name: cui === null ? name : `${name} · ${cui}` })));
  }
  if (table === 'partner') {
    const partners = await db.partner.toArray();
    return sorted(partners.map(({ id, code, name }) => ({ id, name: `${code} · ${name}` })));
  }
  return [];
}

/** Partners that recruit and report: the leader and the financed partners, not associated ones. */
export async function recruitingPartners(db: CopyDatabase): Promise<readonly Choice[]> {
  const partners = await db.partner.filter(({ role }) => role !== 'associated').toArray();
  return sorted(partners.map(({ id, code, name }) => ({ id, name: `${code} · ${name}` })));
}

/** Courses of some participations, by id. */
export async function coursesById(db: CopyDatabase, ids: readonly string[]) {
  const found = await db.course.bulkGet([...ids]);
  return new Map(found.flatMap(course => (course ? [[course.id, course] as const] : [])));
}

const sorted = (choices: readonly Choice[]): readonly Choice[] =>
  choices.toSorted((a, b) => a.name.localeCompare(b.name, 'ro'));
