import type { ReportOffer, ReportParams } from '#shared/ipc/contract.ts';
import { parsePlainDate, parseTypedDate, romanianDate } from '#shared/kernel/plain-date.ts';
import type { reportsMessagesRo } from './reports.messages.ts';

/** What the person asks of a report, by name of the parameter, as typed: days zz.ll.aaaa, ids; empty for what is not asked. */
export type TypedParams = { readonly [name: string]: string };
export type Complaint = keyof typeof reportsMessagesRo;
export type ReadParams = {
  readonly params: ReportParams | null;
  /** What is wrong at a field. */
  readonly problems: { readonly [name: string]: Complaint };
  /** The parameter without which there is nothing to make, while it is not chosen. */
  readonly needed: string | null;
};
type Asked = Pick<ReportOffer, 'parameters' | 'defaults'>;

/** What a report is first asked with: its defaults as they would be typed, and what the page was opened for. */
export function typedParams({ parameters, defaults }: Asked, opened: TypedParams = {}): TypedParams {
  const typed = (name: string, kind: string): string => {
    const value = opened[name] ?? defaults[name] ?? '';
    const day = kind === 'day' ? parsePlainDate(value) : null;
    return day === null ? value : romanianDate(day);
  };
  return Object.fromEntries(parameters.map(({ name, kind }) => [name, typed(name, kind)]));
}

/** Reads what was typed; `params` is null while something cannot be read, or is needed. Other defaults are kept. */
export function readParams(typed: TypedParams, { parameters, defaults }: Asked): ReadParams {
  const problems: { [name: string]: Complaint } = {};
  const days: { [name: string]: string } = {};
  const asked: { [name: string]: string } = {};
  for (const { name, kind } of parameters) {
    const text = typed[name]?.trim() ?? '';
    if (kind !== 'day') {
      if (text !== '') asked[name] = text;
      continue;
    }
    const day = parseTypedDate(text);
    if (day !== null) days[name] = day;
    else if (text !== '') problems[name] = 'reports.day.wrong';
    else if (defaults[name] !== undefined) problems[name] = 'reports.day.missing';
  }
  const { from, to } = days;
  if (from !== undefined && to !== undefined && to < from) problems.to = 'reports.order';
  const needed = parameters.find(each => each.needed === true && asked[each.name] === undefined)?.name ?? null;
  if (needed !== null || Object.keys(problems).length > 0) return { params: null, problems, needed };
  const own = new Set(parameters.map(({ name }) => name));
  const kept = Object.entries(defaults).filter(([name]) => !own.has(name));
  return { params: { ...Object.fromEntries(kept), ...days, ...asked }, problems, needed };
}
