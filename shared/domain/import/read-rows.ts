import type { JsonValue } from '../../kernel/json.ts';
import { type Problem, problem } from '../../kernel/problem.ts';
import type { ImportKind } from '../import-run/import-run.ts';
import { type CellContext, cellText } from './cell-reading.ts';
import { faultCode, readFieldCell } from './read-cell.ts';
import { nameNotes } from './read-code.ts';
import { dateOrderOf } from './read-day.ts';
import type { Cell, MergedRange, Sheet } from './sheet.ts';
import { type JoinedTarget, singleFields } from './target.ts';

export type Reason = {
  readonly weight: 'refused' | 'left-out' | 'note';
  readonly column: number | null;
  readonly problem: Problem;
};
/** A row of a list, its cells read but compared with nothing yet. */
export type RowReading = {
  readonly row: number;
  /** Of fields, by path. */
  readonly values: ReadonlyMap<string, { readonly value: JsonValue; readonly column: number }>;
  /** Of columns that bring several fields, as text. */
  readonly joined: ReadonlyMap<
    JoinedTarget,
    { readonly text: string; readonly column: number; readonly heading: string }
  >;
  /** Id of a record, when the list has them. */
  readonly id: string | null;
  readonly reasons: readonly Reason[];
  /** Digits of a CNP that cannot be right. */
  readonly wrongCnp: string | null;
};
export type MappedColumn = { readonly column: number; readonly heading: string; readonly target: string };
export type ReadRows = {
  readonly rows: readonly RowReading[];
  /** Rows below the headings that are about nobody: totals, signatures, notes. */
  readonly passedOver: readonly number[];
  readonly hidden: number;
  /** Cells that took the value of a merged cell above them. */
  readonly filled: number;
};

/** What begins a line below a list that is about nobody. */
const closing =
  /^(?:total|subtotal|intocmit|întocmit|verificat|aprobat|semn[aă]tur|not[aă]\b|data\b|legend|responsabil|manager|prepared|checked|approved|signature)/i;
const mostFilled = 500_000;

/** Reads the rows below the headings, cell by cell. `from`: number of the row with the headings, or null when there are none. */
export function readRows(
  sheet: Sheet,
  from: number | null,
  columns: readonly MappedColumn[],
  kind: ImportKind,
  context: Omit<CellContext, 'dateOrder'> & { readonly dateOrder: CellContext['dateOrder'] | null },
): ReadRows {
  const fields = singleFields(kind);
  const below = sheet.rows.filter(({ row }) => from === null || row > from);
  const filled = filledDown(sheet.merged, below, from ?? 0);
  const contexts = new Map(columns.map(({ column }) => [column, contextOf(column, below, context)]));
  const rows: RowReading[] = [];
  const passedOver: number[] = [];
  let hidden = 0;
  let isEnded = false;
  let before = below[0]?.row ?? 0;
  const hasCnp = columns.some(({ target }) => target === 'cnp');
  const hasNumbers = columns.some(({ target }) => target === 'rowNumber');
  for (const [at, { row, cells, hidden: isHidden }] of below.entries()) {
    if (at === 0 && isNumbering(cells)) continue;
    const values = new Map<string, { value: JsonValue; column: number }>();
    const joined = new Map<JoinedTarget, { text: string; column: number; heading: string }>();
    const reasons: Reason[] = [];
    let id: string | null = null;
    let isNumbered = !hasNumbers;
    let wrongCnp: string | null = null;
    for (const { column, heading, target } of columns) {
      const cell = cells[column] ?? filled.get(row)?.get(column) ?? null;
      if (cell === null) continue;
      const spec = fields.get(target);
      if (target === 'id') id = cellText(cell) || null;
      else if (target === 'rowNumber') isNumbered = /^\d{1,6}[.)]?$/.test(cellText(cell));
      else if (spec === undefined) {
        if (typeof cell === 'object' && cell.kind === 'fault') {
          reasons.push({ weight: 'left-out', column, problem: problem(faultCode(cell.fault), { fault: cell.fault }) });
        }
        const text = cellText(cell);
        if (text !== '') joined.set(target as JoinedTarget, { text, column, heading });
      } else {
        const read = readFieldCell(target, spec, cell, contexts.get(column) ?? contextOf(column, [], context));
        if (read.kind === 'value') {
          values.set(target, { value: read.value, column });
          const notes = target === 'lastName' || target === 'firstName' ? nameNotes(String(read.value)) : [];
          for (const note of [...read.notes, ...notes]) reasons.push({ weight: 'note', column, problem: note });
        } else if (read.kind !== 'empty') {
          reasons.push({ weight: read.kind, column, problem: read.problem });
          wrongCnp = read.digits ?? wrongCnp;
        }
      }
    }
    const reading: RowReading = { row, values, joined, id, reasons, wrongCnp };
    const isTold = values.has('cnp') || values.has('birthDate') || id !== null || (wrongCnp?.length ?? 0) >= 8;
    // Behind an empty row nothing but people who are told by something is part of the list.
    if (row > before + 1 && !isTold && (hasNumbers ? !isNumbered : hasCnp)) isEnded = true;
    else if (isTold) isEnded = false;
    before = row;
    if (isAboutNobody(reading, { cells, isNumbered, isEnded }, kind)) passedOver.push(row);
    else {
      if (isHidden) hidden += 1;
      rows.push(isHidden ? { ...reading, reasons: [...reasons, hiddenNote] } : reading);
    }
  }
  const count = [...filled.values()].reduce((sum, cells) => sum + cells.size, 0);
  return { rows, passedOver, hidden, filled: count };
}

const hiddenNote: Reason = { weight: 'note', column: null, problem: problem('import.row-hidden') };

function contextOf(
  column: number,
  rows: Sheet['rows'],
  context: Omit<CellContext, 'dateOrder'> & { readonly dateOrder: CellContext['dateOrder'] | null },
): CellContext {
  return { ...context, dateOrder: context.dateOrder ?? dateOrderOf(rows.map(({ cells }) => cells[column] ?? null)) };
}

/** A row of 1, 2, 3 … under the headings. */
function isNumbering(cells: readonly Cell[]): boolean {
  const numbers = cells.filter(cell => cell !== null).map(cell => Number(cellText(cell)));
  return numbers.length >= 3 && numbers.every((number, at) => number === (numbers[0] ?? 0) + at);
}

/** A line without anything that tells a person (or company) and with little else. */
function isAboutNobody(
  { values, joined, reasons, id }: RowReading,
  { cells, isNumbered, isEnded }: Surroundings,
  kind: ImportKind,
): boolean {
  if (id !== null) return false;
  const filled = cells.filter(cell => cell !== null && cellText(cell) !== '');
  const first = filled[0] ?? null;
  const isClosing = typeof first === 'string' && closing.test(cellText(first));
  if (kind === 'companies') {
    if (values.has('cui')) return false;
    return isClosing || !values.has('name') || (!isNumbered && filled.length <= 2);
  }
  if (values.has('cnp') || values.has('birthDate')) return false;
  const { text: name = '' } = joined.get('fullName') ?? {};
  const isWord = (path: string): boolean => /\p{L}{2}/u.test(String(values.get(path)?.value ?? ''));
  const isNamed = (isWord('lastName') && isWord('firstName')) || /\p{L}{2}\S*\s+\S*\p{L}{2}/u.test(name);
  if (isNamed) return isClosing || isEnded || (!isNumbered && filled.length <= 3);
  const isRefused = reasons.some(({ weight }) => weight === 'refused');
  return isClosing || isEnded || !isNumbered || !isRefused || filled.length <= 3;
}

type Surroundings = { readonly cells: readonly Cell[]; readonly isNumbered: boolean; readonly isEnded: boolean };

/** Values of cells merged downwards, for the rows below the first: an employer beside all of its people. */
function filledDown(
  merged: readonly MergedRange[],
  rows: Sheet['rows'],
  from: number,
): ReadonlyMap<number, ReadonlyMap<number, Cell>> {
  const filled = new Map<number, Map<number, Cell>>();
  const byRow = new Map(rows.map(row => [row.row, row.cells]));
  let left = mostFilled;
  for (const { top, bottom, left: column, right } of merged) {
    if (top <= from || bottom === top || right !== column) continue;
    const value = byRow.get(top)?.[column] ?? null;
    if (value === null) continue;
    for (const { row } of rowsBetween(rows, top + 1, bottom)) {
      if (left-- <= 0) return filled;
      const cells = filled.get(row) ?? new Map<number, Cell>();
      cells.set(column, value);
      filled.set(row, cells);
    }
  }
  return filled;
}

function rowsBetween(rows: Sheet['rows'], from: number, to: number): Sheet['rows'] {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle]?.row ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (end < rows.length && (rows[end]?.row ?? 0) <= to) end += 1;
  return rows.slice(low, end);
}
