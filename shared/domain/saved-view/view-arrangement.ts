import { isJsonObject, type JsonValue } from '../../kernel/json.ts';

/** How a list is looked at: what narrows it, which columns it has in which order, and by which it is sorted. */
export type ViewArrangement = {
  /** What narrows the list besides its columns, by the name that the list gives it: a status, a rule. */
  readonly narrowed: { readonly [name: string]: string };
  /** The columns' own filters by column, as the grid has them. */
  readonly filters: { readonly [column: string]: JsonValue };
  /** Columns in sight, first to last. */
  readonly columns: readonly string[];
  /** Most important first. */
  readonly sort: readonly { readonly column: string; readonly direction: 'asc' | 'desc' }[];
};

/** The text that is stored. Only what a list arranges is in it: never what was typed in its search. */
export function writeArrangement({ narrowed, filters, columns, sort }: ViewArrangement): string {
  return JSON.stringify({ narrowed, filters, columns, sort });
}

/**
 * Takes    a stored text and the columns that the list has today.
 * Returns  what of it can be understood: unknown columns and unreadable parts are left out. Null when nothing can, or
 *          when no column would be left to show.
 */
export function readArrangement(text: string, known: readonly string[]): ViewArrangement | null {
  const stored = parsed(text);
  if (!isJsonObject(stored)) return null;
  const isKnown = (column: JsonValue | undefined): column is string =>
    typeof column === 'string' && known.includes(column);
  const columns = [...new Set(listOf(stored.columns).filter(isKnown))];
  if (columns.length === 0) return null;
  return {
    narrowed: Object.fromEntries(
      Object.entries(partsOf(stored.narrowed)).filter((part): part is [string, string] => typeof part[1] === 'string'),
    ),
    filters: Object.fromEntries(
      Object.entries(partsOf(stored.filters)).filter(([column, filter]) => isKnown(column) && isJsonObject(filter)),
    ),
    columns,
    sort: listOf(stored.sort).flatMap(one => {
      if (!isJsonObject(one) || !isKnown(one.column)) return [];
      const { column, direction } = one;
      return direction === 'asc' || direction === 'desc' ? [{ column, direction }] : [];
    }),
  };
}

/**
 * The filters that may be stored for everybody: not those of columns that name a person, nor any in which thirteen
 * figures stand in a row, since a CNP is typed into whatever box is at hand.
 */
export function storableFilters(
  filters: { readonly [column: string]: JsonValue },
  personal: readonly string[],
): { readonly [column: string]: JsonValue } {
  return Object.fromEntries(
    Object.entries(filters).filter(
      ([column, filter]) => !personal.includes(column) && !/\d{13}/.test(JSON.stringify(filter).replaceAll(' ', '')),
    ),
  );
}

/** Whether two ways to look at a list are the same one. */
export const sameArrangement = (a: ViewArrangement, b: ViewArrangement): boolean => inOrder(a) === inOrder(b);

const inOrder = ({ narrowed, filters, columns, sort }: ViewArrangement): string =>
  JSON.stringify([
    byName(narrowed),
    byName(filters),
    columns,
    sort.map(({ column, direction }) => [column, direction]),
  ]);
const byName = (parts: { readonly [name: string]: JsonValue }): [string, JsonValue][] =>
  Object.entries(parts).sort(([a], [b]) => (a < b ? -1 : 1));

function parsed(text: string): JsonValue {
  try {
    return JSON.parse(text) as JsonValue;
  } catch {
    return null;
  }
}
const listOf = (value: JsonValue | undefined): readonly JsonValue[] => (Array.isArray(value) ? value : []);
const partsOf = (value: JsonValue | undefined): { readonly [name: string]: JsonValue } =>
  isJsonObject(value) ? value : {};
