import { parsePlainDate, romanianDate } from '#shared/kernel/plain-date.ts';

/** What every grid's column of days has: `31.12.2023` in sight, the stored day for sorting, and a filter by days. */
export const dayColumn = {
  cellClass: 'tabular',
  filter: 'agDateColumnFilter',
  filterParams: {
    comparator: (asked: Date, cell: string | null): number => compareDays(asked, cell),
    browserDatePicker: true,
  },
  valueFormatter: ({ value }: { readonly value?: string | null }): string => printedDay(value),
};

function printedDay(value: string | null | undefined): string {
  const day = value ? parsePlainDate(value) : null;
  return day ? romanianDate(day) : (value ?? '');
}

/** The grid asks with a local midnight; days are compared as days. */
function compareDays(asked: Date, cell: string | null): number {
  const pad = (part: number): string => String(part).padStart(2, '0');
  const day = `${asked.getFullYear()}-${pad(asked.getMonth() + 1)}-${pad(asked.getDate())}`;
  const own = cell ?? '';
  return own < day ? -1 : own > day ? 1 : 0;
}
