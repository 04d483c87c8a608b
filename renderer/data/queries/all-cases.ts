import type { Company } from '#shared/domain/company/company.ts';
import type { Course } from '#shared/domain/course/course.ts';
import type { Dossier } from '#shared/domain/dossier/dossier.ts';
import type { ParticipantCase } from '#shared/domain/eligibility/participant-case.ts';
import type { Holding } from '#shared/domain/holding/holding.ts';
import { smeSource } from '#shared/domain/sme/sme-category.ts';
import type { CopyDatabase } from '../schema.ts';
import { attendedBy, byId, type SameCnp } from './participant-cases.ts';

/** Participants read at once. */
const slice = 1_000;

/**
 * What the rules read of every stored participant, in order of id, some at a time: tables are read as ranges and employers
 * once for all, which takes a fraction of looking up each participant's. Others with the same CNP are those that `sameCnp`
 * knows of when their slice is read.
 */
export async function* allCases(db: CopyDatabase, sameCnp: SameCnp): AsyncGenerator<readonly ParticipantCase[]> {
  const project = await db.project.toCollection().first();
  if (!project) return;
  const partners = await db.partner.toArray();
  const courses = byId<Course>(await db.course.toArray());
  const companies = byId<Company>(await db.company.toArray());
  const holdings = byId<Holding>(await db.holding.toArray());
  const sme = smeSource({ company: companies, holding: holdings });
  const companyDossiers = byId<Dossier>(await db.dossier.bulkGet([...companies.keys()]));
  let after = '';
  for (;;) {
    const people = await db.participant.where('id').above(after).limit(slice).toArray();
    const last = people.at(-1)?.id;
    if (last === undefined) return;
    const first = people[0]?.id ?? last;
    const [dossiers, participations] = await Promise.all([
      db.dossier.where('id').between(first, last, true, true).toArray(),
      db.participation.where('participant').between(first, last, true, true).toArray(),
    ]);
    const dossier = byId<Dossier>(dossiers);
    const attended = attendedBy(participations);
    const known = byId(people);
    const sameIds = people.map(({ id, cnp }) => sameCnp(id, cnp));
    const elsewhere = [...new Set(sameIds.flat())].filter(id => !known.has(id));
    for (const other of await db.participant.bulkGet(elsewhere)) if (other) known.set(other.id, other);
    yield people.map((participant, at) => {
      const { id, employer } = participant;
      return {
        project,
        participant,
        employer: companies.get(employer ?? '') ?? null,
        employerDossier: companyDossiers.get(employer ?? '') ?? null,
        dossier: dossier.get(id) ?? null,
        participations: attended.get(id) ?? [],
        courses,
        sameCnp: (sameIds[at] ?? []).flatMap(other => known.get(other) ?? []),
        partners,
        sme,
      };
    });
    after = last;
  }
}
