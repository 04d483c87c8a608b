import type { Company } from '../../domain/company/company.ts';
import type { Participant } from '../../domain/participant/participant.ts';
import type { Partner } from '../../domain/partner/partner.ts';
import type { ProjectData } from '../../domain/tables.ts';
import { type PlainDate, parsePlainDate } from '../../kernel/plain-date.ts';
import { type Problem, problem } from '../../kernel/problem.ts';
import { fail, ok, type Result } from '../../kernel/result.ts';
import type { ReportParameter, ReportParams } from '../model/define-report.ts';

/** Typed text in a message: enough to recognise it, not a page. */
const shortened = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text);

/** Refuses a name that the report does not know, a needed one that is not there, and a choice that does not exist. */
export function checkParameters(params: ReportParams, known: readonly ReportParameter[]): Problem | null {
  const names = known.map(({ name }) => name);
  const unknown = Object.keys(params).find(name => !names.includes(name));
  if (unknown !== undefined) {
    return problem('report.param-unknown', { param: shortened(unknown), known: names.join(', ') });
  }
  for (const { name, values, needed } of known) {
    const value = params[name] ?? '';
    if (needed && value === '') return problem('report.param-needed', { param: name });
    if (values && value !== '' && !values.includes(value)) {
      return problem('report.param-choice', { param: name, value: shortened(value), choices: values.join(', ') });
    }
  }
  return null;
}

/** A day, or null when none is given. */
export function readDay(params: ReportParams, name: string): Result<PlainDate | null, Problem> {
  const text = params[name] ?? '';
  if (text === '') return ok(null);
  const day = parsePlainDate(text);
  return day === null ? fail(problem('report.param-day', { param: name, value: shortened(text) })) : ok(day);
}

/** Two days in their order; a null one is open. */
export function readPeriod(
  params: ReportParams,
): Result<{ readonly from: PlainDate | null; readonly to: PlainDate | null }, Problem> {
  const from = readDay(params, 'from');
  if (!from.ok) return from;
  const to = readDay(params, 'to');
  if (!to.ok) return to;
  if (from.value !== null && to.value !== null && from.value > to.value) {
    return fail(problem('report.param-period', { from: from.value, to: to.value }));
  }
  return ok({ from: from.value, to: to.value });
}

/** A partner by id or by its code in the contract; null when none is given. */
export function readPartner(
  { partner: wanted = '' }: ReportParams,
  data: ProjectData,
): Result<Partner | null, Problem> {
  if (wanted === '') return ok(null);
  const found = data.partner.get(wanted) ?? [...data.partner.values()].find(({ code }) => code === wanted);
  return found ? ok(found) : fail(problem('report.param-partner', { value: shortened(wanted) }));
}

/** A company by id; null when none is given. */
export function readCompany(
  { company: wanted = '' }: ReportParams,
  data: ProjectData,
): Result<Company | null, Problem> {
  if (wanted === '') return ok(null);
  const found = data.company.get(wanted);
  return found ? ok(found) : fail(problem('report.param-company', { value: shortened(wanted) }));
}

/**
 * Participants by their ids, parted by commas; null when none is given. Somebody whom another partner recruited is refused
 * when a partner is asked for: a paper for a partner is about its own people only.
 */
export function readPeople(
  { participant: wanted = '' }: ReportParams,
  data: ProjectData,
  partner: Partner | null,
): Result<readonly Participant[] | null, Problem> {
  const ids = [...new Set(wanted.split(',').map(id => id.trim()))].filter(id => id !== '');
  if (ids.length === 0) return ok(null);
  const people: Participant[] = [];
  for (const id of ids) {
    const found = data.participant.get(id);
    if (found === undefined) return fail(problem('report.param-participant', { value: shortened(id) }));
    if (partner !== null && found.recruitedBy !== partner.id) {
      return fail(problem('report.param-other-partner', { value: shortened(id), partner: partner.code }));
    }
    people.push(found);
  }
  return ok(people);
}
