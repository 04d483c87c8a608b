import type { Sheet } from '#shared/domain/import/sheet.ts';
import { type Problem, problem } from '#shared/kernel/problem.ts';
import { type ReadBudget, Unreadable } from '../read-limits.ts';
import { listParts, type PackagePart, partText } from './package-parts.ts';
import { readSheet } from './read-sheet.ts';
import { readStrings } from './read-strings.ts';
import { findWorkbook, looksOf } from './workbook-parts.ts';

export type ReadWorkbook = { readonly sheets: readonly Sheet[]; readonly warnings: readonly Problem[] };

/**
 * Reads a workbook of Excel (.xlsx, .xlsm) or of a program that writes its format. Nothing in it is run, followed, calculated
 * or unpacked to the disk: macros and links to other files are left alone and named in `warnings`.
 */
export async function readXlsx(bytes: Uint8Array, budget: ReadBudget): Promise<ReadWorkbook> {
  const parts = listParts(bytes, budget);
  await refuseOthers(parts, budget);
  const found = await findWorkbook(parts, budget);
  const strings = await readStrings(found.strings, budget);
  const looks = await looksOf(found.styles, budget);
  const sheets: Sheet[] = [];
  for (const listed of found.sheets) {
    budget.checkTime();
    sheets.push(await readSheet(listed, { strings, looks, from1904: found.from1904 }, budget));
  }
  return { sheets, warnings: warningsOf(parts, sheets) };
}

/** Other files that are zips too, each named, with what to do. */
async function refuseOthers(parts: readonly PackagePart[], budget: ReadBudget): Promise<void> {
  const has = (name: string): boolean => parts.some(part => part.name.toLowerCase() === name);
  if (has('word/document.xml')) throw new Unreadable('import.is-word');
  if (has('ppt/presentation.xml')) throw new Unreadable('import.is-other');
  if (has('xl/workbook.bin')) throw new Unreadable('import.is-binary');
  const kind = parts.find(({ name }) => name === 'mimetype');
  if (kind && !has('[content_types].xml')) {
    const text = await partText(kind, budget, 1_024);
    throw new Unreadable(text.includes('opendocument.spreadsheet') ? 'import.is-ods' : 'import.is-other');
  }
  if (!has('[content_types].xml') && !has('xl/workbook.xml')) throw new Unreadable('import.is-zip');
}

function warningsOf(parts: readonly PackagePart[], sheets: readonly Sheet[]): Problem[] {
  const has = (pattern: RegExp): boolean => parts.some(({ name }) => pattern.test(name.toLowerCase()));
  const names = sheets.map(({ name }) => name.toLowerCase());
  const twice = names.some((name, at) => names.indexOf(name) !== at);
  const uncalculated = sheets.reduce((sum, sheet) => sum + uncalculatedOf(sheet), 0);
  return [
    ...(has(/vbaproject\.bin$|^xl\/macrosheets\//) ? [problem('import.macros')] : []),
    ...(has(/^xl\/externallinks\//) ? [problem('import.external-links')] : []),
    ...(has(/\/embeddings\/|\/activex\//) ? [problem('import.embedded')] : []),
    ...(twice ? [problem('import.sheet-names-twice')] : []),
    ...(sheets.some(({ hidden, rows }) => hidden && rows.length > 0) ? [problem('import.hidden-sheets')] : []),
    ...(uncalculated > 0 ? [problem('import.uncalculated', { count: uncalculated })] : []),
    ...(sheets.some(({ from1904 }) => from1904) ? [problem('import.from-1904')] : []),
  ];
}

function uncalculatedOf({ rows }: Sheet): number {
  let count = 0;
  for (const { cells } of rows) {
    for (const cell of cells) {
      if (typeof cell === 'object' && cell !== null && cell.kind === 'fault' && cell.fault === 'uncalculated') count++;
    }
  }
  return count;
}
