import type { Duplicate } from './duplicate.ts';

/** Why two records look like one. The words of each are under `duplicate.reason.<reason>`. */
export const pairReasons = [
  'cnp',
  'cui',
  'cnp-near',
  'cui-near',
  'name-same',
  'name-swapped',
  'name-order',
  'name-part',
  'name-letter',
  'name-only',
  'birth',
  'phone',
  'email',
  'employer',
  'register',
  'county',
] as const;
export type PairReason = (typeof pairReasons)[number];

/** `exact`: the same possible CNP, the same CUI. */
export const pairLevels = ['exact', 'likely'] as const;
export const pairStatuses = ['open', 'later', 'different', 'merged'] as const;
export type PairStatus = (typeof pairStatuses)[number];

/** How much two records look like one: score 1..100, 100 only for `exact`; reasons in the order of `pairReasons`. */
export type Likeness = {
  readonly level: (typeof pairLevels)[number];
  readonly score: number;
  readonly reasons: readonly PairReason[];
};

/** Two records that look like one, in order of their ids, and what was decided of them. */
export type Pair = Likeness & {
  readonly table: Duplicate['table'];
  readonly one: string;
  readonly other: string;
  readonly status: PairStatus;
  readonly decision: Duplicate | null;
};

/** Exact ones first, then by score; the rest is by id, so that the order is the same every time. */
export const byLikeness = (a: Pair, b: Pair): number =>
  b.score - a.score || (a.one < b.one ? -1 : a.one > b.one ? 1 : a.other < b.other ? -1 : a.other > b.other ? 1 : 0);
