import type { ParticipantCase } from '#shared/domain/eligibility/participant-case.ts';
import type { Participant } from '#shared/domain/participant/participant.ts';
import type { Participation } from '#shared/domain/participation/participation.ts';
import type { Partner } from '#shared/domain/partner/partner.ts';
import type { CopyDatabase } from '../schema.ts';

/** What the rules read, of some participants at once. Ids that are not stored are left out. */
export type LoadedCases = {
  readonly cases: ReadonlyMap<string, ParticipantCase>;
  readonly partners: ReadonlyMap<string, Partner>;
};

/** Ids of the other participants that have the same CNP. */
type SameCnp = (id: string, cnp: string | null) => readonly string[];

export async function loadParticipantCases(
  db: CopyDatabase,
  ids: readonly string[],
  sameCnp: SameCnp,
): Promise<LoadedCases> {
  const [project, partnerRows, found, dossiers, participations] = await Promise.all([
    db.project.toCollection().first(),
    db.partner.toArray(),
    db.participant.bulkGet([...ids]),
    db.dossier.bulkGet([...ids]),
    db.participation
      .where('participant')
      .anyOf([...ids])
      .toArray(),
  ]);
  const partners = new Map(partnerRows.map(partner => [partner.id, partner]));
  const cases = new Map<string, ParticipantCase>();
  if (!project) return { cases, partners };

  const people = found.filter(participant => participant !== undefined);
  const employerIds = [...new Set(people.flatMap(({ employer }) => (employer === null ? [] : [employer])))];
  const sameIds = new Map(people.map(({ id, cnp }) => [id, sameCnp(id, cnp)]));
  const [companies, companyDossiers, sameRows] = await Promise.all([
    db.company.bulkGet(employerIds),
    db.dossier.bulkGet(employerIds),
    db.participant.bulkGet([...new Set([...sameIds.values()].flat())]),
  ]);
  const byId = <T extends { readonly id: string }>(rows: readonly (T | undefined)[]) =>
    new Map(rows.flatMap(row => (row ? [[row.id, row] as const] : [])));
  const company = byId(companies);
  const dossier = byId([...dossiers, ...companyDossiers]);
  const same = byId<Participant>(sameRows);
  const attended = new Map<string, Participation[]>();
  for (const row of participations) attended.set(row.participant, [...(attended.get(row.participant) ?? []), row]);

  for (const participant of people) {
    const { id, employer } = participant;
    cases.set(id, {
      project,
      participant,
      employer: company.get(employer ?? '') ?? null,
      employerDossier: dossier.get(employer ?? '') ?? null,
      dossier: dossier.get(id) ?? null,
      participations: attended.get(id) ?? [],
      sameCnp: (sameIds.get(id) ?? []).flatMap(other => same.get(other) ?? []),
      partners: partnerRows,
    });
  }
  return { cases, partners };
}

/** The same of one participant, others with its CNP found by the index. Null when it is not stored. */
export async function loadParticipantCase(db: CopyDatabase, id: string): Promise<ParticipantCase | null> {
  const participant = await db.participant.get(id);
  if (!participant) return null;
  const { cnp } = participant;
  const same = cnp === null ? [] : await db.participant.where('cnp').equals(cnp).primaryKeys();
  const { cases } = await loadParticipantCases(db, [id], () => same.filter(other => other !== id));
  return cases.get(id) ?? null;
}
