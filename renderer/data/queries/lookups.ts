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

/** Everybody who was not erased, by name; those of one name are told apart by their employer. */
export async function peopleByName(db: CopyDatabase): Promise<readonly Choice[]> {
  const [people, companies] = await Promise.all([db.participant.toArray(), db.company.toArray()]);
  const employers = new Map(companies.map(({ id, name }) => [id, name]));
  return sorted(
    people
      .filter(({ anonymous = null }) => anonymous === null)
      .map(({ id, lastName, firstName, employer }) => {
        const company = employer === null ? undefined : employers.get(employer);
        return {
          id,
          name: [`${lastName} ${firstName}`.trim(), ...(company === undefined ? [] : [company])].join(' · '),
        };
      }),
  );
}

/** The names that the project gave to groups of its people. */
export async function groupNames(db: CopyDatabase): Promise<readonly Choice[]> {
  const names = new Set<string>();
  await db.participant.each(({ group = null }) => void (group === null || names.add(group)));
  return sorted([...names].map(name => ({ id: name, name })));
}

/** Courses of some participations, by id. */
export async function coursesById(db: CopyDatabase, ids: readonly string[]) {
  const found = await db.course.bulkGet([...ids]);
  return new Map(found.flatMap(course => (course ? [[course.id, course] as const] : [])));
}

const sorted = (choices: readonly Choice[]): readonly Choice[] =>
  choices.toSorted((a, b) => inRomanian.compare(a.name, b.name));

/** Made once: asking for it anew at each comparison takes seconds for thousands of names. */
const inRomanian = new Intl.Collator('ro');
