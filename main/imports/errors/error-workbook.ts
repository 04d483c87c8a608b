import type { ColumnMapping } from '#shared/domain/import/map-columns.ts';
import type { PlannedRow } from '#shared/domain/import/plan-import.ts';
import { columnLetters, type Sheet } from '#shared/domain/import/sheet.ts';
import { say } from '#shared/i18n/say.ts';
import { type Problem, problem } from '#shared/kernel/problem.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import type { Language } from '#shared/kernel/translation.ts';
import { ReadBudget, Unreadable, usualReadLimits } from '../read-limits.ts';
import type { ReadOptions } from '../read-table-file.ts';
import { addComments, type CellComment } from './add-comments.ts';
import { plainWorkbook } from './plain-workbook.ts';

/** The file that was read, and the sheet in question by its place. */
export type ErrorFile = {
  readonly bytes: Uint8Array;
  readonly format: 'xlsx' | 'csv';
  readonly sheet: Sheet;
  readonly sheetAt: number;
};
export type ErrorRows = {
  readonly rows: readonly PlannedRow[];
  readonly columns: readonly ColumnMapping[];
  readonly language: Language;
};

/** More comments than this help nobody; the rest is in the preview. */
const mostComments = 10_000;

/**
 * The sender's own workbook with a comment in every cell that was not taken, saying why and what to write instead; all else in
 * it stays as it was, byte for byte. Of a CSV: a workbook of its rows. Problem `import.nothing-wrong` when there is nothing to say.
 */
export async function errorWorkbook(
  file: ErrorFile,
  errors: ErrorRows,
  { limits = usualReadLimits, now, signal }: ReadOptions,
): Promise<Result<{ bytes: Uint8Array; comments: number }, Problem>> {
  const comments = commentsOf(errors);
  if (comments.length === 0) return fail(problem('import.nothing-wrong'));
  try {
    const budget = new ReadBudget(limits, now, signal);
    const isBook = file.format === 'xlsx';
    const book = isBook ? file.bytes : plainWorkbook(file.sheet);
    const bytes = await addComments(book, isBook ? file.sheetAt : 0, comments, budget);
    return ok({ bytes, comments: comments.length });
  } catch (error) {
    if (error instanceof Unreadable) return fail(error.problem);
    throw error;
  }
}

function commentsOf({ rows, columns, language }: ErrorRows): readonly CellComment[] {
  // What is about a row as a whole stands in the cell that names its person.
  const naming = ['lastName', 'fullName', 'name', 'cnp', 'cui'];
  const first =
    naming.flatMap(target => columns.find(each => each.target === target)?.column ?? []).at(0) ??
    columns[0]?.column ??
    0;
  const texts = new Map<string, { row: number; column: number; lines: string[] }>();
  for (const { reading, reasons } of rows) {
    for (const { weight, column, problem: found } of [...reading.reasons, ...reasons]) {
      if (weight === 'note') continue;
      const at = column ?? first;
      const reference = `${columnLetters(at)}${reading.row}`;
      const cell = texts.get(reference) ?? { row: reading.row, column: at, lines: [] };
      const line = say(language, found.code, found.facts);
      if (!cell.lines.includes(line)) cell.lines.push(line);
      texts.set(reference, cell);
      if (texts.size >= mostComments) break;
    }
  }
  return [...texts].map(([reference, { row, column, lines }]) => ({ reference, row, column, text: lines.join('\n') }));
}
