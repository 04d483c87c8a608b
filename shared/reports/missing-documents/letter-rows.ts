import { type EmployerRows, employerRows } from '../../domain/chasing/employer-cases.ts';
import { type DocumentsLetter, letterFor, proposedAnswerBy } from '../../domain/chasing/letter-for.ts';
import { chaseEmployer, chaseMoment } from '../../domain/chasing/work-list.ts';
import type { Participant } from '../../domain/participant/participant.ts';
import type { ProjectData } from '../../domain/tables.ts';
import { type Problem, problem } from '../../kernel/problem.ts';
import { fail, ok, type Result } from '../../kernel/result.ts';
import type { ReportInput, ReportParameter } from '../model/define-report.ts';
import { checkParameters, readDay } from '../papers/read-parameters.ts';
import { romanianOrder } from '../participant-register/name-order.ts';

export const fullName = ({ lastName, firstName }: Participant): string => `${lastName} ${firstName}`.trim();

/** Whom the letter or list is for, its day and the day to answer by. */
export const letterParameters: readonly ReportParameter[] = [
  { name: 'company', kind: 'company', needed: true },
  { name: 'on', kind: 'day' },
  { name: 'answerBy', kind: 'day' },
];

/** Rows by employer, gathered once for all the letters that are made of the same rows. */
const gathered = new WeakMap<ProjectData, ReadonlyMap<string, EmployerRows>>();
function rowsOf(data: ProjectData): ReadonlyMap<string, EmployerRows> {
  const before = gathered.get(data);
  if (before) return before;
  const rows = employerRows(data);
  gathered.set(data, rows);
  return rows;
}

/**
 * The letter that the parameters ask for. Without a day it is of the day of the data; without a day to answer by, by the
 * call's rule. Refuses an unknown company, a day to answer by that is not after the letter's, and a letter of nothing.
 */
export function readLetter({ params, data, profile, at }: ReportInput): Result<DocumentsLetter, Problem> {
  const wrong = checkParameters(params, letterParameters);
  if (wrong !== null) return fail(wrong);
  const asked = readDay(params, 'on');
  if (!asked.ok) return asked;
  const until = readDay(params, 'answerBy');
  if (!until.ok) return until;
  const on = asked.value ?? at.today;
  const answerBy = until.value ?? proposedAnswerBy(profile, on);
  if (answerBy <= on) return fail(problem('missing.answer-before'));
  const found = rowsOf(data).get(params.company ?? '');
  if (found === undefined || found.subject.company === null) return fail(problem('missing.no-company'));
  const employer = chaseEmployer(found.subject, found.letters, chaseMoment(profile, on));
  const letter = letterFor(employer, { on, answerBy }, romanianOrder);
  return letter === null ? fail(problem('missing.nothing', { company: found.subject.company.name })) : ok(letter);
}
