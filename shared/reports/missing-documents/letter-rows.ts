import { type EmployerRows, employerRows } from '../../domain/chasing/employer-cases.ts';
import { type DocumentsLetter, letterFor, proposedAnswerBy } from '../../domain/chasing/letter-for.ts';
import { chaseEmployer, chaseMoment } from '../../domain/chasing/work-list.ts';
import type { Participant } from '../../domain/participant/participant.ts';
import type { ProjectData } from '../../domain/tables.ts';
import { type PlainDate, parsePlainDate } from '../../kernel/plain-date.ts';
import { type Problem, problem } from '../../kernel/problem.ts';
import { fail, ok, type Result } from '../../kernel/result.ts';
import type { ReportInput, ReportParameter, ReportParams } from '../model/define-report.ts';
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
  const wrong = checkNames(params);
  if (wrong !== null) return fail(wrong);
  const on = readDay(params, 'on', at.today);
  if (!on.ok) return on;
  const answerBy = readDay(params, 'answerBy', proposedAnswerBy(profile, on.value));
  if (!answerBy.ok) return answerBy;
  if (answerBy.value <= on.value) return fail(problem('missing.answer-before'));
  const found = rowsOf(data).get(params.company ?? '');
  if (found === undefined || found.subject.company === null) return fail(problem('missing.no-company'));
  const employer = chaseEmployer(found.subject, found.letters, chaseMoment(profile, on.value));
  const letter = letterFor(employer, { on: on.value, answerBy: answerBy.value }, romanianOrder);
  return letter === null ? fail(problem('missing.nothing', { company: found.subject.company.name })) : ok(letter);
}

function checkNames(params: ReportParams): Problem | null {
  const names = letterParameters.map(({ name }) => name);
  const unknown = Object.keys(params).find(name => !names.includes(name));
  return unknown === undefined
    ? null
    : problem('report.param-unknown', { param: unknown.slice(0, 40), known: names.join(', ') });
}

function readDay(params: ReportParams, name: string, otherwise: PlainDate): Result<PlainDate, Problem> {
  const text = params[name] ?? '';
  if (text === '') return ok(otherwise);
  const day = parsePlainDate(text);
  return day === null ? fail(problem('report.param-day', { param: name, value: text.slice(0, 40) })) : ok(day);
}
