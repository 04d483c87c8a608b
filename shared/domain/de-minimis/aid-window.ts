import { addDays, addMonths, type PlainDate } from '../../kernel/plain-date.ts';
import type { DeMinimisRegulation } from './headroom-result.ts';

export type AidWindow = {
  /** Both days belong to the window. */
  readonly from: PlainDate;
  readonly to: PlainDate;
};

/**
 * The days whose grants are added up for a grant on a day. Fiscal years (1407/2013): from 1 January of the second year
 * before; the fiscal year of Romanian firms is taken to be the calendar year. Rolling (2023/2831): the three years before
 * the day, the day exactly three years before being out already [INFERRED: strict]. [LAW: art. 3(2)] [S60]
 */
export function windowOn(on: PlainDate, { window, years }: Pick<DeMinimisRegulation, 'window' | 'years'>): AidWindow {
  if (window === 'rolling') return { from: addDays(addMonths(on, -12 * years), 1), to: on };
  const first = String(Number(on.slice(0, 4)) - years + 1).padStart(4, '0');
  return { from: `${first}-01-01` as PlainDate, to: on };
}

/** Whether a day is so near the window's start that a day's difference would put it on the other side: ±1 of the last day out. */
export function isAtEdge(day: PlainDate, { from }: AidWindow): boolean {
  return addDays(from, -2) <= day && day <= from;
}
