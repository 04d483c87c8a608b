import type { EmployerCase } from '#shared/domain/chasing/work-list.ts';
import type { Correspondence } from '#shared/domain/correspondence/correspondence.ts';
import type { Dossier } from '#shared/domain/dossier/dossier.ts';
import type { ParticipantCase } from '#shared/domain/eligibility/participant-case.ts';
import { groupBy } from '#shared/kernel/group-by.ts';
import type { CopyDatabase } from '../schema.ts';
import { allCases } from './all-cases.ts';
import { loadCompanyCase } from './companies.ts';
import { byId, loadParticipantCases } from './participant-cases.ts';

/** Everything that is chased around one employer, as stored. */
export type StoredEmployer = { readonly subject: EmployerCase; readonly letters: readonly Correspondence[] };

/** People without an employer stand under this id. */
export const noEmployer = '';

/** All employers with their people and letters, by id; one for people without an employer, if there are any. */
export async function allEmployers(db: CopyDatabase): Promise<ReadonlyMap<string, StoredEmployer>> {
  const [companies, aids, letters] = await Promise.all([
    db.company.toArray(),
    db.aid.toArray(),
    db.correspondence.toArray(),
  ]);
  const dossiers = byId<Dossier>(await db.dossier.bulkGet(companies.map(({ id }) => id)));
  const aidOf = groupBy(aids, ({ company }) => company);
  const lettersOf = groupBy(letters, ({ company }) => company ?? noEmployer);
  const known = new Set(companies.map(({ id }) => id));
  const people = new Map<string, ParticipantCase[]>();
  for await (const lot of allCases(db, () => [])) {
    for (const person of lot) {
      const { employer } = person.participant;
      const key = employer !== null && known.has(employer) ? employer : noEmployer;
      const colleagues = people.get(key);
      if (colleagues) colleagues.push(person);
      else people.set(key, [person]);
    }
  }
  const employers = companies.map(company => {
    const { id } = company;
    const subject = {
      company,
      dossier: dossiers.get(id) ?? null,
      people: people.get(id) ?? [],
      aids: aidOf.get(id) ?? [],
    };
    return [id, { subject, letters: lettersOf.get(id) ?? [] }] as const;
  });
  const alone = people.get(noEmployer);
  return new Map<string, StoredEmployer>([
    ...employers,
    ...(alone
      ? [[noEmployer, { subject: { company: null, dossier: null, people: alone, aids: [] }, letters: [] }] as const]
      : []),
  ]);
}

/** One employer with its people and letters; null when it is not stored. */
export async function oneEmployer(db: CopyDatabase, id: string): Promise<StoredEmployer | null> {
  const [subject, letters] = await Promise.all([
    loadCompanyCase(db, id),
    db.correspondence.where('company').equals(id).toArray(),
  ]);
  return subject === null ? null : { subject, letters };
}

/** The same of some people who have no employer; null when there are none. */
export async function withoutEmployer(db: CopyDatabase, ids: readonly string[]): Promise<StoredEmployer | null> {
  const { cases } = await loadParticipantCases(db, ids, () => []);
  const people = [...cases.values()];
  return people.length === 0 ? null : { subject: { company: null, dossier: null, people, aids: [] }, letters: [] };
}
