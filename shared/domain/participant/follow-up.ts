import { daysBetween, type PlainDate } from '../../kernel/plain-date.ts';
import type { ResultWindows } from '../eligibility/result-windows.ts';
import type { Participant } from './participant.ts';

/**
 * done     it was answered
 * open     it may be answered now: the window runs
 * late     it was to be answered by now
 * waiting  its day has not come
 */
export type FollowUpState = 'done' | 'open' | 'late' | 'waiting';

/** One thing that is asked after someone has left, and its day. */
export type FollowUp = {
  readonly on: PlainDate;
  readonly state: FollowUpState;
  /** Days from today to `on`; negative when it has passed. */
  readonly days: number;
};

export type FollowUps = {
  /** Results on exit, and certificates that count: until this day, four weeks after the exit. [S40] */
  readonly results: FollowUp;
  /** The questions of section C, asked from six months after the exit on; a shorter month ends the clock. [S36][S40] */
  readonly sixMonths: FollowUp;
};

/** Both follow-ups of someone who left; null for who is still in, or was erased. The windows are the call's. */
export function followUpsOf(participant: Participant, windows: ResultWindows, today: PlainDate): FollowUps | null {
  const { exitDate, anonymous = null } = participant;
  if (exitDate === null || anonymous !== null) return null;
  const until = windows.immediateEnd(exitDate);
  const from = windows.followUpOn(exitDate);
  const answered =
    [
      participant.resultSearching,
      participant.resultTraining,
      participant.resultQualification,
      participant.resultEmployment,
    ].some(answer => answer !== null) || (participant.certificate?.on ?? null) !== null;
  const later = participant.sixMonthEmployment !== null && participant.sixMonthImproved !== null;
  return {
    results: {
      on: until,
      days: daysBetween(today, until),
      state: answered ? 'done' : today < exitDate ? 'waiting' : today <= until ? 'open' : 'late',
    },
    sixMonths: {
      on: from,
      days: daysBetween(today, from),
      // No day ends it: from its day on it stays open until it is answered.
      state: later ? 'done' : today < from ? 'waiting' : 'open',
    },
  };
}
