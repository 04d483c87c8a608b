import type { Countability, Finding } from '#shared/domain/eligibility/finding.ts';
import { maskCnp } from '#shared/domain/identity/cnp.ts';
import type { Participant } from '#shared/domain/participant/participant.ts';
import { findCounty } from '#shared/domain/place/place.ts';
import { foldForSearch } from '#shared/kernel/search-text.ts';
import { type FurtherValue, furtherOf } from './further-facts.ts';

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
  /** Whole per cent of the documents due today that are settled, as in the registers; null until it has been worked out. */
  readonly dossierPercent: number | null;
  /** Null until it has been worked out. */
  readonly status: Countability['status'] | null;
  /** Most serious first. */
  readonly findings: readonly Finding[];
  /** What the columns that are shown at will need, in the order of `furtherFields`. */
  readonly further: readonly FurtherValue[];
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
    further: furtherOf(participant),
    sortName: foldForSearch(`${lastName} ${firstName}`),
    searched: foldForSearch([lastName, firstName, lastName, employerName, county, ...contact].join(' ')),
  };
}

const weight = { excludes: 0, missing: 1, notice: 2 } as const;

/** The line with its status and how much of the file is there. */
export function withStatus(row: ListRow, { status, findings }: Countability, dossierPercent: number): ListRow {
  const ordered = [...findings].sort((a, b) => weight[a.effect] - weight[b.effect]);
  return { ...row, status, findings: ordered, dossierPercent };
}

/** True when every word typed is somewhere in the line. `words` are folded already. */
export const matches = (row: ListRow, words: readonly string[]): boolean =>
  words.every(word => row.searched.includes(word));
