import type { Partner } from '../../domain/partner/partner.ts';
import type { ProjectData } from '../../domain/tables.ts';
import { type PlainDate, parsePlainDate } from '../../kernel/plain-date.ts';
import { type Problem, problem } from '../../kernel/problem.ts';
import { fail, ok, type Result } from '../../kernel/result.ts';
import type { ReportParameter, ReportParams } from '../model/define-report.ts';

export const registerParameters: readonly ReportParameter[] = [
  { name: 'from', kind: 'day' },
  { name: 'to', kind: 'day' },
  { name: 'partner', kind: 'partner' },
];

/** What a register is asked for. Both days belong to the period; a null partner means all. */
export type RegisterScope = { readonly from: PlainDate; readonly to: PlainDate; readonly partner: Partner | null };

/**
 * From the project's start (or its contract, or the first entry, where the start is not known) to the day of the data.
 * A start that is still to come gives the period of that one day.
 */
export function registerDefaults(data: ProjectData, today: PlainDate): { from: PlainDate; to: PlainDate } {
  return { from: firstDay(data, today), to: today };
}

function firstDay(data: ProjectData, to: PlainDate): PlainDate {
  const project = data.project.get('project');
  const known = project?.startOn ?? project?.contractOn ?? null;
  if (known !== null) return known <= to ? known : to;
  let first = to;
  for (const { entryDate } of data.participant.values()) {
    if (entryDate !== null && entryDate < first) first = entryDate;
  }
  return first;
}

/**
 * Reads the parameters of a register: days `YYYY-MM-DD`, a partner by id or by its code in the contract; an empty
 * partner is none. Refuses a name it does not know, a day that does not exist, a period that ends before it begins,
 * and a partner that is not in the project.
 */
export function readRegisterScope(
  params: ReportParams,
  data: ProjectData,
  today: PlainDate,
): Result<RegisterScope, Problem> {
  const known = registerParameters.map(({ name }) => name);
  const unknown = Object.keys(params).find(name => !known.includes(name));
  if (unknown !== undefined) {
    return fail(problem('report.param-unknown', { param: shortened(unknown), known: known.join(', ') }));
  }
  const to = readDay('to', params.to, today);
  if (!to.ok) return to;
  const from = readDay('from', params.from, firstDay(data, to.value));
  if (!from.ok) return from;
  if (from.value > to.value) return fail(problem('report.param-period', { from: from.value, to: to.value }));
  const wanted = params.partner ?? '';
  const partner = wanted === '' ? null : findPartner(data, wanted);
  if (wanted !== '' && partner === null) return fail(problem('report.param-partner', { value: shortened(wanted) }));
  return ok({ from: from.value, to: to.value, partner });
}

function readDay(param: string, text: string | undefined, otherwise: PlainDate): Result<PlainDate, Problem> {
  if (text === undefined) return ok(otherwise);
  const day = parsePlainDate(text);
  return day === null ? fail(problem('report.param-day', { param, value: shortened(text) })) : ok(day);
}

function findPartner(data: ProjectData, wanted: string): Partner | null {
  const byId = data.partner.get(wanted);
  if (byId !== undefined) return byId;
  for (const partner of data.partner.values()) if (partner.code === wanted) return partner;
  return null;
}

/** Typed text in a message: enough to recognise it, not a page. */
const shortened = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text);
