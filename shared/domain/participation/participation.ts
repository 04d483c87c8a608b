import type { PlainDate } from '../../kernel/plain-date.ts';

/** One person in one course: when, how many hours, with what result. */
export type Participation = {
  readonly id: string;
  readonly participant: string;
  readonly course: string;
  readonly startOn: PlainDate | null;
  readonly endOn: PlainDate | null;
  /** Days attended with the hours of that day in hundredths: 7,5 h is 750. In order of the days. */
  readonly attendance: readonly AttendedDay[];
  readonly result: 'passed' | 'failed' | 'withdrawn' | null;
};
export type AttendedDay = { readonly on: PlainDate; readonly hours: number };
