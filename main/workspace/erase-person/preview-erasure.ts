import { regionByBasis } from '#shared/domain/eligibility/region-basis.ts';
import { ageBandOf, ageOn } from '#shared/domain/participant/age.ts';
import type { Participant } from '#shared/domain/participant/participant.ts';
import type { Mention } from '#shared/domain/privacy/mentions.ts';
import { dutiesOn, type RetentionDuty } from '#shared/domain/privacy/retention.ts';
import { cellSize, smallestCell } from '#shared/domain/privacy/small-cell.ts';
import type { Problem } from '#shared/kernel/problem.ts';
import { ok, type Result } from '#shared/kernel/result.ts';
import type { CallProfile } from '#shared/profiles/profile.ts';
import type { Workspace } from '../workspace.ts';
import { findPerson, mentionsNow, type Person, remainsOf, rowsNow } from './find-person.ts';

/** What erasing a person would do, before anything is done. */
export type ErasurePreview = {
  /** Ids of all records that are theirs: more than one when others have the same CNP. */
  readonly records: readonly string[];
  /** Rows of each table that go or are emptied. */
  readonly rows: readonly { readonly table: string; readonly count: number }[];
  /** Files that nobody else's record means. */
  readonly files: number;
  /** Laws that make the project keep the data: while there is one the request is refused. The longest first. */
  readonly duties: readonly RetentionDuty[];
  /** What remains of the records. */
  readonly remains: readonly Participant[];
  /** How many people look alike in what remains, the person among them. */
  readonly alike: number;
  readonly isSmallCell: boolean;
  /** Places in other records that name the person; to be looked at by hand. */
  readonly mentions: readonly Mention[];
};

/** Works out what erasing a person would do. Changes nothing. Problems: no such person, erased already. */
export function previewErasure(workspace: Workspace, id: string, now: string): Result<ErasurePreview, Problem> {
  const found = findPerson(workspace, id, now);
  if (!found.ok) return found;
  const person = found.value;
  const rows = rowsNow(workspace, person);
  const counts = new Map<string, number>();
  for (const { table } of rows.all()) counts.set(table, (counts.get(table) ?? 0) + 1);
  const remains = [...remainsOf(workspace, person).values()];
  const alike = alikeIn(workspace, remains[0]);
  return ok({
    records: [...person.ids],
    rows: [...counts].map(([table, count]) => ({ table, count })),
    files: rows.files().length,
    duties: runningDuties(workspace, person),
    remains,
    alike,
    isSmallCell: alike < smallestCell,
    mentions: mentionsNow(workspace, person.traces, rows.has),
  });
}

/** The duties that run for any of the records: the longest of each. */
export function runningDuties({ profile }: Workspace, { cases, today }: Person): readonly RetentionDuty[] {
  const duties = new Map<string, RetentionDuty>();
  for (const subject of cases) for (const duty of dutiesOn(subject, profile, today)) duties.set(duty.key, duty);
  return [...duties.values()];
}

function alikeIn({ profile, data }: Workspace, remains: Participant | undefined): number {
  if (remains === undefined) return 0;
  return cellSize(remains, data().participant.values(), participant => asItWouldRemain(participant, profile));
}

/** As far as it is compared: the same values under the same names, for everybody. */
function asItWouldRemain(participant: Participant, profile: CallProfile): Participant {
  if ((participant.anonymous ?? null) !== null) return participant;
  const { birthDate, entryDate } = participant;
  const ageBand = birthDate === null || entryDate === null ? null : ageBandOf(ageOn(birthDate, entryDate));
  const only = (answer: Participant['minority']) => (answer === 'yes' ? 'yes' : null);
  return {
    ...participant,
    disability: only(participant.disability),
    thirdCountry: only(participant.thirdCountry),
    foreignOrigin: only(participant.foreignOrigin),
    minority: only(participant.minority),
    homeless: only(participant.homeless),
    otherDisadvantaged: only(participant.otherDisadvantaged),
    anonymous: {
      erasedOn: null,
      counted: null,
      ageBand,
      region: regionByBasis(participant, profile),
      certifiedInTime: null,
      person: null,
    },
  };
}
