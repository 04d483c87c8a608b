import type { Dossier } from '#shared/domain/dossier/dossier.ts';
import type { Countability, Finding } from '#shared/domain/eligibility/finding.ts';
import { stateOn } from '#shared/domain/eligibility/record-rules.ts';
import { maskCnp } from '#shared/domain/identity/cnp.ts';
import type { Participant } from '#shared/domain/participant/participant.ts';
import { findCounty } from '#shared/domain/place/place.ts';
import type { PlainDate } from '#shared/kernel/plain-date.ts';
import { foldForSearch } from '#shared/kernel/search-text.ts';
import type { DocumentRequirement } from '#shared/profiles/profile.ts';

/** One line of the participants' grid: only what it shows, sorts and searches by, so that many thousands fit in memory. */
export type ListRow = {
  readonly id: string;
  readonly lastName: string;
  readonly firstName: string;
  readonly cnp: string | null;
  /** `•••••••••0048`. */
  readonly maskedCnp: string;
  readonly employer: string | null;
  readonly employerName: string;
  readonly county: string;
  readonly entryOn: string | null;
  readonly exitOn: string | null;
  readonly partner: string;
  /** Whole per cent of the needed documents that are there and count; null until known or when none is needed. */
  readonly dossierPercent: number | null;
  /** Null until it has been worked out. */
  readonly status: Countability['status'] | null;
  /** Most serious first. */
  readonly findings: readonly Finding[];
  /** Name as it is sorted: last name, then first name, no diacritics. */
  readonly sortName: string;
  /** Everything that the search box looks in, folded. */
  readonly searched: string;
};

/** The line of a participant before its documents and rules have been looked at. */
export function listRowOf(participant: Participant, employerName = '', partnerCode = ''): ListRow {
  const { id, lastName, firstName, cnp } = participant;
  const county =
    participant.workCounty === null ? '' : (findCounty(participant.workCounty)?.name ?? participant.workCounty);
  const contact = [cnp, participant.email, participant.phone].filter(text => text !== null);
  return {
    id,
    lastName,
    firstName,
    cnp,
    maskedCnp: cnp === null ? '' : maskCnp(cnp),
    employer: participant.employer,
    employerName,
    county,
    entryOn: participant.entryDate,
    exitOn: participant.exitDate,
    partner: partnerCode,
    dossierPercent: null,
    status: null,
    findings: [],
    sortName: foldForSearch(`${lastName} ${firstName}`),
    searched: foldForSearch([lastName, firstName, lastName, employerName, county, ...contact].join(' ')),
  };
}

const weight = { excludes: 0, missing: 1, notice: 2 } as const;

/** The line with its status and how much of the file is there. */
export function withStatus(row: ListRow, { status, findings }: Countability, dossierPercent: number | null): ListRow {
  const ordered = [...findings].sort((a, b) => weight[a.effect] - weight[b.effect]);
  return { ...row, status, findings: ordered, dossierPercent };
}

/**
 * Whole per cent, rounded down, of the documents that a participant needs to be counted and that are in a state that
 * counts on a day. Null when the call needs none: nothing to measure.
 */
export function dossierPercent(
  dossier: Dossier | null,
  documents: readonly DocumentRequirement[],
  today: PlainDate,
): number | null {
  const needed = documents.filter(({ owner, neededToCount }) => owner === 'participant' && neededToCount);
  if (needed.length === 0) return null;
  const there = needed.filter(requirement =>
    requirement.countsIn.includes(stateOn(dossier?.items[requirement.code] ?? null, requirement, today)),
  );
  return Math.floor((there.length * 100) / needed.length);
}

/** True when every word typed is somewhere in the line. `words` are folded already. */
export const matches = (row: ListRow, words: readonly string[]): boolean =>
  words.every(word => row.searched.includes(word));
