import type { HistoryFilter } from '#shared/ipc/history.channels.ts';
import type { ActKind } from '#shared/journal/undo/act-state.ts';
import { parseTypedDate } from '#shared/kernel/plain-date.ts';

/** The filters as they stand in their fields. Empty text: not filtered by. */
export type TypedFilter = {
  readonly text: string;
  readonly author: string;
  readonly table: string;
  readonly kind: string;
  readonly from: string;
  readonly to: string;
};
export const noFilter: TypedFilter = { text: '', author: '', table: '', kind: '', from: '', to: '' };

/** Whether what was typed for a day can be read; an empty field can. */
export const isDay = (typed: string): boolean => typed.trim() === '' || parseTypedDate(typed) !== null;

/** What to ask for. A day that cannot be read does not filter. */
export function filterOf(typed: TypedFilter, record: HistoryFilter['record'] | null): HistoryFilter {
  const { text, author, table, kind } = typed;
  const [from, to] = [parseTypedDate(typed.from), parseTypedDate(typed.to)];
  return {
    ...(text.trim() === '' ? {} : { text: text.trim() }),
    ...(author === '' ? {} : { author }),
    ...(table === '' ? {} : { table }),
    ...(kind === '' ? {} : { kind: kind as ActKind }),
    ...(from === null ? {} : { from }),
    ...(to === null ? {} : { to }),
    ...(record ? { record } : {}),
  };
}
