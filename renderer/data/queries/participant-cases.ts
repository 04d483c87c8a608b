import type { Table } from 'dexie';
import type { Course } from '#shared/domain/course/course.ts';
import type { ParticipantCase } from '#shared/domain/eligibility/participant-case.ts';
import type { Participant } from '#shared/domain/participant/participant.ts';
import type { Participation } from '#shared/domain/participation/participation.ts';
import type { Partner } from '#shared/domain/partner/partner.ts';
import { smeSource } from '#shared/domain/sme/sme-category.ts';
import type { CopyDatabase } from '../schema.ts';
import { enterprisesAround } from './enterprises-around.ts';

/** What the rules read, of some participants at once. Ids that are not stored are left out. */
export type LoadedCases = {
  readonly cases: ReadonlyMap<string, ParticipantCase>;
  readonly partners: ReadonlyMap<string, Partner>;
};

/** Ids of the other participants that have the same CNP. */
export type SameCnp = (id: string, cnp: string | null) => readonly string[];

export async function loadParticipantCases(
  db: CopyDatabase,
  ids: readonly string[],
  sameCnp: SameCnp,
): Promise<LoadedCases> {
  const [project, partnerRows, courseRows, found, dossiers, participations] = await Promise.all([
    db.project.toCollection().first(),
    db.partner.toArray(),
    db.course.toArray(),
    readMany(db.participant, 'id', ids),
    readMany(db.dossier, 'id', ids),
    readMany(db.participation, 'participant', ids),
  ]);
  const partners = new Map(partnerRows.map(partner => [partner.id, partner]));
  const cases = new Map<string, ParticipantCase>();
  if (!project) return { cases, partners };

  const employerIds = [...new Set(found.flatMap(({ employer }) => (employer === null ? [] : [employer])))];
  const sameIds = new Map(found.map(({ id, cnp }) => [id, sameCnp(id, cnp)]));
  const [enterprises, companyDossiers, sameRows] = await Promise.all([
    enterprisesAround(db, employerIds),
    db.dossier.bulkGet(employerIds),
    db.participant.bulkGet([...new Set([...sameIds.values()].flat())]),
  ]);
  const { company } = enterprises;
  const sme = smeSource(enterprises);
  const dossier = byId([...dossiers, ...companyDossiers]);
  const same = byId<Participant>(sameRows);
  const attended = attendedBy(participations);
  const courses = byId<Course>(courseRows);

  for (const participant of found) {
    const { id, employer } = participant;
    cases.set(id, {
      project,
      participant,
      employer: company.get(employer ?? '') ?? null,
      employerDossier: dossier.get(employer ?? '') ?? null,
      dossier: dossier.get(id) ?? null,
      participations: attended.get(id) ?? [],
      courses,
      sameCnp: (sameIds.get(id) ?? []).flatMap(other => same.get(other) ?? []),
      partners: partnerRows,
      sme,
    });
  }
  return { cases, partners };
}

export const byId = <T extends { readonly id: string }>(rows: readonly (T | undefined)[]): Map<string, T> =>
  new Map(rows.flatMap(row => (row ? [[row.id, row] as const] : [])));

/** Participations by participant, in the order given. */
export function attendedBy(rows: readonly Participation[]): ReadonlyMap<string, readonly Participation[]> {
  const attended = new Map<string, Participation[]>();
  for (const row of rows) {
    const others = attended.get(row.participant);
    if (others) others.push(row);
    else attended.set(row.participant, [row]);
  }
  return attended;
}

/** Below this, rows are asked for one by one. */
const fewIds = 20;

/**
 * Rows whose key is one of the ids. Many at once are read as one range and sifted: ids next to one another, as they
 * come when everybody is worked out, are read ten times faster so.
 */
async function readMany<T>(table: Table<T, string>, key: string, ids: readonly string[]): Promise<T[]> {
  if (ids.length <= fewIds)
    return table
      .where(key)
      .anyOf([...ids])
      .toArray();
  const sorted = [...ids].sort();
  const wanted = new Set(ids);
  const rows = await table.where(key).between(sorted[0], sorted.at(-1), true, true).toArray();
  return rows.filter(row => wanted.has(String((row as { readonly [name: string]: unknown })[key])));
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
