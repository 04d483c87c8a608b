import type { ExportFormat, JobProgress, ReportPage, ReportRequest, SavedFile } from '#shared/ipc/contract.ts';
import type { Problem } from '#shared/kernel/problem.ts';
import type { Result } from '#shared/kernel/result.ts';

/**
 * Where the worker finds the rows: a workspace folder, at least as far as a journal position. `key`: the data key of an
 * encrypted workspace, for as long as the order runs and the worker keeps the folder open.
 */
export type JobPlace = { readonly folder: string; readonly position: number; readonly key?: Uint8Array };

/** What main asks of the worker; `job` names the answer. */
export type JobOrder =
  | {
      readonly kind: 'preview';
      readonly job: string;
      readonly at: JobPlace;
      readonly request: ReportRequest;
      readonly firstRow: number;
      readonly limit: number;
    }
  | {
      readonly kind: 'export';
      readonly job: string;
      readonly at: JobPlace;
      readonly request: ReportRequest;
      readonly target: { readonly format: ExportFormat; readonly path: string; readonly replace: boolean };
    }
  | { readonly kind: 'cancel'; readonly job: string };

/** What the worker says. A failure that nobody expected carries a code only: no text that may hold data. */
export type JobWord =
  | { readonly kind: 'progress'; readonly job: string; readonly progress: JobProgress }
  | { readonly kind: 'previewed'; readonly job: string; readonly result: Result<ReportPage, Problem> }
  | { readonly kind: 'exported'; readonly job: string; readonly result: Result<SavedFile, Problem> }
  | { readonly kind: 'failed'; readonly job: string; readonly code: string };
