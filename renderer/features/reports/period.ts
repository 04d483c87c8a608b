import type { ReportParams } from '#shared/ipc/contract.ts';
import { parsePlainDate, parseTypedDate, romanianDate } from '#shared/kernel/plain-date.ts';
import type { reportsMessagesRo } from './reports.messages.ts';

/** What the person asks of a report, as typed: days zz.ll.aaaa, the partner's id or empty for all. */
export type TypedParams = { readonly from: string; readonly to: string; readonly partner: string };
type Complaint = keyof typeof reportsMessagesRo;
export type ReadParams = {
  readonly params: ReportParams | null;
  readonly problems: { readonly from: Complaint | null; readonly to: Complaint | null };
};

/** The defaults of an offer as they would be typed. */
export function typedParams(defaults: ReportParams): TypedParams {
  const typed = (day: string | undefined): string => {
    const read = day === undefined ? null : parsePlainDate(day);
    return read ? romanianDate(read) : '';
  };
  return { from: typed(defaults.from), to: typed(defaults.to), partner: defaults.partner ?? '' };
}

/** Reads what was typed; `params` is null while something cannot be read. Other defaults of the report are kept. */
export function readParams(typed: TypedParams, defaults: ReportParams): ReadParams {
  const from = parseTypedDate(typed.from);
  const to = parseTypedDate(typed.to);
  const complaint = (text: string, day: string | null): Complaint | null => {
    if (day !== null) return null;
    return text.trim() === '' ? 'reports.day.missing' : 'reports.day.wrong';
  };
  const problems = { from: complaint(typed.from, from), to: complaint(typed.to, to) };
  if (from === null || to === null) return { params: null, problems };
  if (to < from) return { params: null, problems: { from: null, to: 'reports.order' } };
  const { partner: _, ...kept } = defaults;
  const partner = typed.partner === '' ? {} : { partner: typed.partner };
  return { params: { ...kept, from, to, ...partner }, problems };
}
