import type { SavedFile } from '#shared/ipc/contract.ts';
import type { Problem } from '#shared/kernel/problem.ts';
import { fail, type Result } from '#shared/kernel/result.ts';
import type { ReportDocument } from '#shared/reports/model/report-document.ts';
import { ExportRefused, type WriteOptions } from '../exports/write-options.ts';
import { type ExportFormat, writeReport } from '../exports/write-report.ts';
import { atomicWrite } from '../files/atomic-write.ts';

export type ReportTarget = {
  readonly format: ExportFormat;
  readonly path: string;
  readonly replace: boolean;
  /** The workspace's folder, which holds nothing but its own files. */
  readonly notIn: string;
};

/**
 * Prints a document into a file, whole or not at all. Problems: those of the file, `file.cancelled` when the signal is
 * aborted, and what a format cannot hold.
 */
export async function saveReport(
  document: ReportDocument,
  { format, path, replace, notIn }: ReportTarget,
  options: WriteOptions = {},
): Promise<Result<SavedFile, Problem>> {
  const { signal } = options;
  try {
    return await atomicWrite(path, writeReport(document, format, options), {
      replace,
      notIn,
      ...(signal ? { signal } : {}),
    });
  } catch (error) {
    if (error instanceof ExportRefused) return fail(error.problem);
    throw error;
  }
}
