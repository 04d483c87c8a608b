import type { Sheet } from '#shared/domain/import/sheet.ts';
import { type Problem, problem } from '#shared/kernel/problem.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { readCsv } from './csv/read-csv.ts';
import { ReadBudget, type ReadLimits, Unreadable, usualReadLimits } from './read-limits.ts';
import { contentOf, isLockedWorkbook } from './what-file.ts';
import { readXlsx } from './xlsx/read-xlsx.ts';

/** A file of tables as read; nothing of it is believed yet. */
export type TableFile = {
  readonly format: 'xlsx' | 'csv';
  readonly sheets: readonly Sheet[];
  readonly warnings: readonly Problem[];
};
export type ReadOptions = {
  readonly limits?: ReadLimits;
  /** Milliseconds of some clock that only goes on. */
  readonly now: () => number;
  readonly signal?: AbortSignal;
};

/**
 * Reads a workbook or a table of text, whatever its name ends in, within bounds of size, memory and time. `name` is the name
 * of the file, for the one sheet of a CSV. A file of another kind is refused with what it is and what to do; broken XML
 * names its part. Throws only the reason of the signal.
 */
export async function readTableFile(
  bytes: Uint8Array,
  name: string,
  { limits = usualReadLimits, now, signal }: ReadOptions,
): Promise<Result<TableFile, Problem>> {
  const budget = new ReadBudget(limits, now, signal);
  try {
    if (bytes.byteLength > limits.fileBytes) throw new Unreadable('import.too-large');
    const content = contentOf(bytes);
    const isText = content === 'text';
    const refusal = refusals[content];
    if (refusal !== undefined) throw new Unreadable(isLocked(content, bytes) ? 'import.encrypted' : refusal);
    const read = isText ? oneSheet(readCsv(bytes, name, budget)) : await readXlsx(bytes, budget);
    if (read.sheets.every(({ rows }) => rows.length === 0)) throw new Unreadable('import.empty');
    const misnamed = isText ? /\.(xlsx|xlsm|xls|ods)$/i.test(name) : /\.(csv|txt|tsv|xls|ods)$/i.test(name);
    const warnings = misnamed
      ? [problem(isText ? 'import.is-text' : 'import.is-xlsx'), ...read.warnings]
      : read.warnings;
    return ok({ format: isText ? 'csv' : 'xlsx', sheets: read.sheets, warnings });
  } catch (error) {
    if (error instanceof Unreadable) return fail(error.problem);
    throw error;
  }
}

const oneSheet = ({ sheet, warnings }: ReturnType<typeof readCsv>) => ({ sheets: [sheet], warnings });
const isLocked = (content: string, bytes: Uint8Array): boolean => content === 'old-office' && isLockedWorkbook(bytes);

const refusals: Readonly<Record<string, string | undefined>> = {
  'old-office': 'import.is-xls',
  pdf: 'import.is-pdf',
  html: 'import.is-html',
  'spreadsheet-xml': 'import.is-xml',
  rtf: 'import.is-other',
  image: 'import.is-image',
  program: 'import.is-other',
  empty: 'import.empty',
};
