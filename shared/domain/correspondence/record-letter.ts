import type { PlainDate } from '../../kernel/plain-date.ts';
import { type Problem, problem } from '../../kernel/problem.ts';
import { fail, ok, type Result } from '../../kernel/result.ts';
import type { Correspondence, RequestedDocument } from './correspondence.ts';

/** What is noted of something sent, said or received. */
export type LetterFacts = {
  readonly company: string;
  readonly direction: Correspondence['direction'];
  readonly channel: NonNullable<Correspondence['channel']>;
  readonly subject: NonNullable<Correspondence['subject']>;
  readonly on: PlainDate;
  readonly by: string;
  readonly addressee: string;
  readonly requested: readonly RequestedDocument[];
  readonly answerBy: PlainDate | null;
  readonly remarks: string;
};

export type LetterProblem = Problem<
  | 'correspondence.refused.later'
  | 'correspondence.refused.nobody'
  | 'correspondence.refused.answer-before'
  | 'correspondence.refused.answered-before'
>;

const textOrNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

/**
 * The row of something that was sent, said or received. Refuses a day that has not come yet, a sender without a name, and a
 * day to answer by that is not after the day of sending.
 */
export function newLetter(id: string, facts: LetterFacts, today: PlainDate): Result<Correspondence, LetterProblem> {
  const { company, direction, channel, subject, on, requested, answerBy } = facts;
  const by = textOrNull(facts.by);
  if (on > today) return fail(problem('correspondence.refused.later'));
  if (by === null && direction === 'out') return fail(problem('correspondence.refused.nobody'));
  if (answerBy !== null && answerBy <= on) return fail(problem('correspondence.refused.answer-before'));
  return ok({
    id,
    company,
    direction,
    channel,
    subject,
    on,
    by,
    addressee: textOrNull(facts.addressee),
    requested: [...requested],
    answerBy,
    answeredOn: null,
    remarks: textOrNull(facts.remarks),
  });
}

/** The same row, answered on a day; null takes the mark away. Refuses a day after today or before the letter's own. */
export function answeredLetter(
  letter: Correspondence,
  answeredOn: PlainDate | null,
  today: PlainDate,
): Result<Correspondence, LetterProblem> {
  if (answeredOn !== null && answeredOn > today) return fail(problem('correspondence.refused.later'));
  if (answeredOn !== null && letter.on !== null && answeredOn < letter.on) {
    return fail(problem('correspondence.refused.answered-before'));
  }
  return ok({ ...letter, answeredOn });
}
