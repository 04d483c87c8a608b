import { singleFields } from '#shared/domain/import/target.ts';
import type {
  ImportColumn,
  ImportedKind,
  ImportField,
  ImportReading,
  ImportReason,
  ImportRow,
} from '#shared/ipc/import.channels.ts';
import type { Decisions, Outcome } from './outcomes.ts';
import { outcomeOf, targetOf } from './outcomes.ts';

/** One row of the preview. */
export type PreviewLine = {
  readonly row: ImportRow;
  readonly outcome: Outcome;
  /** Whether it is laid over a stored record: then fields have a value before. */
  readonly isChange: boolean;
  /** What the row sets, by path: of the record it is laid over, or of the new one. */
  readonly fields: ReadonlyMap<string, ImportField>;
  /** What is said of cells, by the path that the cell goes to; `''` of the row itself and of cells that go to no one field. */
  readonly marks: ReadonlyMap<string, readonly ImportReason[]>;
};
/** A column of the preview: one field. */
export type PreviewColumn = { readonly path: string; readonly label: string };

/** Where a target that is not a field of its own is shown. */
const shownAt: Readonly<Record<string, string>> = {
  fullName: 'name',
  lastName: 'name',
  firstName: 'name',
  employerCui: 'employer',
  employerName: 'employer',
  position: 'contract/position',
};
/** The name has a column of its own. */
const named = new Set(['name', 'lastName', 'firstName']);

/** The fields that a row sets as decided: those of the chosen candidate where one was chosen. */
export function fieldsAs(row: ImportRow, decisions: Decisions): readonly ImportField[] {
  const decision = decisions.get(row.row);
  if (decision?.do !== 'change') return row.fields;
  const candidate = row.candidates.find(({ id }) => id === decision.id);
  return candidate === undefined || candidate.id === row.id ? row.fields : candidate.fields;
}

export function previewLines(
  rows: readonly ImportRow[],
  decisions: Decisions,
  columns: readonly ImportColumn[],
): PreviewLine[] {
  const places = new Map(columns.map(({ column, target }) => [column, placeOf(target)]));
  return rows.map(row => lineOf(row, decisions, places));
}
const placeOf = (target: string | null): string => (target === null ? '' : (shownAt[target] ?? target));

function lineOf(row: ImportRow, decisions: Decisions, places: ReadonlyMap<number, string>): PreviewLine {
  const marks = new Map<string, ImportReason[]>();
  for (const reason of row.reasons) {
    const place = reason.column === null ? '' : (places.get(reason.column) ?? '');
    marks.set(place, [...(marks.get(place) ?? []), reason]);
  }
  return {
    row,
    outcome: outcomeOf(row, decisions.get(row.row)),
    isChange: targetOf(row, decisions.get(row.row)) !== null,
    fields: new Map(fieldsAs(row, decisions).map(field => [field.path, field])),
    marks,
  };
}

/** One column for each field that these rows bring, in the order of the list; then those that follow from others. */
export function previewColumns(
  rows: readonly ImportRow[],
  { columns, targets }: Pick<ImportReading, 'columns' | 'targets'>,
  kind: ImportedKind,
): PreviewColumn[] {
  const singles = singleFields(kind);
  const targetLabels = new Map(targets.map(({ target, label }) => [target, label]));
  const labels = new Map<string, string>();
  const isRenamed = new Set<string>();
  for (const { action, fields, candidates } of rows) {
    const overRecords = candidates.flatMap(candidate => candidate.fields);
    for (const { path, label } of [...fields, ...overRecords]) if (!labels.has(path)) labels.set(path, label);
    for (const { path } of action === 'change' ? fields : overRecords) if (named.has(path)) isRenamed.add(path);
  }
  for (const path of named) if (!isRenamed.has(path)) labels.delete(path);
  const marked = new Set(rows.flatMap(({ reasons }) => reasons.map(({ column }) => column)));
  const order: string[] = [];
  for (const { column, target, computed } of columns) {
    const place = placeOf(target);
    if (place === '' || computed || order.includes(place)) continue;
    if (named.has(place)) order.push(...['name', 'lastName', 'firstName'].filter(path => isRenamed.has(path)));
    // What is joined of several fields has no column of its own; a field whose cells are all left out has one.
    else if (labels.has(place) || (singles.has(place) && marked.has(column))) order.push(place);
  }
  for (const path of labels.keys()) if (!order.includes(path)) order.push(path);
  const seen = new Set<string>();
  return order.flatMap(path => {
    if (seen.has(path)) return [];
    seen.add(path);
    const label = labels.get(path) ?? targetLabels.get(path) ?? path;
    return [{ path, label }];
  });
}

/** A column's own heading without those above it; its letters where it has none. */
export const ownHeading = ({ heading, letters }: ImportColumn): string => heading.split(' / ').at(-1) || letters;
