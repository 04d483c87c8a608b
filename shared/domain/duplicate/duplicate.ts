import type { PlainDate } from '../../kernel/plain-date.ts';

export const duplicateTables = ['participant', 'company'] as const;
export const duplicateDecisions = ['different', 'merged', 'later'] as const;

/** What a person decided of two records that look like one. Its id is `pairId` of both; `one` is before `other`. */
export type Duplicate = {
  readonly id: string;
  readonly table: (typeof duplicateTables)[number];
  readonly one: string;
  readonly other: string;
  readonly decision: (typeof duplicateDecisions)[number];
  readonly by: string | null;
  readonly on: PlainDate | null;
  readonly reason: string | null;
};
