import { decodeRow } from '../../../kernel/decode-row.ts';
import { isJsonObject, type JsonValue } from '../../../kernel/json.ts';
import { type Problem, problem } from '../../../kernel/problem.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import { tableFields } from '../../table-fields.ts';
import type { Duplicate } from '../duplicate.ts';
import {
  figureFields,
  figuresPath,
  joinedText,
  type MergeLine,
  type MergeRow,
  mergeLines,
  type Side,
} from './merge-line.ts';

/** What was chosen, by path of the line. A line that is not here takes what is filled. */
export type MergeChoices = { readonly [path: string]: Side };

/**
 * One record of two, in the normal form of its table, under the id of `keep`.
 *
 * What only one of them has is kept; where they differ, what was chosen; a choice counts as well where only one is filled.
 * The ids that both had before, and that of `drop`, are its former ids. A company's figures that are not chosen move to their
 * own year, if that is free. Problems: `duplicate.merge-undecided` with the count of lines that nobody has chosen, and
 * `duplicate.merge-unreadable`, when a stored value is not one of its field any more.
 */
export function mergedRecord(
  table: Duplicate['table'],
  keep: MergeRow,
  drop: MergeRow,
  choices: MergeChoices,
): Result<MergeRow, Problem> {
  const lines = mergeLines(table, keep, drop);
  const undecided = lines.filter(({ path, state }) => state === 'differs' && !Object.hasOwn(choices, path));
  if (undecided.length > 0) return fail(problem('duplicate.merge-undecided', { count: undecided.length }));
  let row: MergeRow = keep;
  for (const line of lines) {
    const chosen = Object.hasOwn(choices, line.path) ? choices[line.path] : undefined;
    for (const part of line.parts) {
      const value = chosen === undefined ? takenValue(table, line, part) : part[chosen];
      row = { ...withValue(row, part.path.split('/'), value), id: keep.id };
    }
    if (line.path === figuresPath && line.state === 'differs')
      row = withOtherYear(row, chosen === 'drop' ? keep : drop);
  }
  const former = [...listOf(keep.formerIds), drop.id, ...listOf(drop.formerIds)].filter(id => id !== keep.id);
  const read = decodeRow(tableFields[table], { ...row, formerIds: [...new Set(former)] });
  if (!read.ok) return fail(problem('duplicate.merge-unreadable', { field: read.error[0]?.at ?? '' }));
  return ok({ ...withoutNewFields(read.value, keep, drop), id: keep.id });
}

const listOf = (value: JsonValue | undefined): readonly JsonValue[] => (Array.isArray(value) ? value : []);

function takenValue(table: Duplicate['table'], line: MergeLine, part: MergeLine['parts'][number]): JsonValue {
  const spec = Object.entries(tableFields[table]).find(([name]) => name === line.path)?.[1] ?? null;
  return line.state === 'joined' ? joinedText(line.parts, spec) : (part.keep ?? part.drop);
}

type Named = { readonly [name: string]: JsonValue };

/** A null does not make a group that is not there. */
function withValue(parts: Named, [name = '', ...rest]: readonly string[], value: JsonValue): Named {
  if (rest.length === 0) return { ...parts, [name]: value };
  const inner = Object.hasOwn(parts, name) ? parts[name] : undefined;
  if (!isJsonObject(inner)) return value === null ? parts : { ...parts, [name]: withValue({}, rest, value) };
  return { ...parts, [name]: withValue(inner, rest, value) };
}

/** The figures that were not chosen, as those of another year, when nothing is known of that year yet. */
function withOtherYear(row: MergeRow, left: MergeRow): MergeRow {
  const year = left.referenceYear;
  const years = isJsonObject(row.otherYears) ? row.otherYears : {};
  if (typeof year !== 'number' || year === row.referenceYear || Object.hasOwn(years, String(year))) return row;
  const names = [...figureFields].filter(name => name !== 'referenceYear');
  const figures = Object.fromEntries(names.map(name => [name, left[name] ?? null]));
  return { ...row, otherYears: { ...years, [String(year)]: figures } };
}

/** Without the empty fields that neither row has: they came with a later program and are no change. */
function withoutNewFields(row: Named, keep: MergeRow, drop: MergeRow): Named {
  const isKnown = ([name, value]: readonly [string, JsonValue]): boolean =>
    value !== null || Object.hasOwn(keep, name) || Object.hasOwn(drop, name);
  return Object.fromEntries(Object.entries(row).filter(isKnown));
}
