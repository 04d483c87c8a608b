import type {
  ImportAction,
  ImportCounts,
  ImportDecision,
  ImportQuestion,
  ImportReading,
  ImportRow,
  OpenedImport,
} from '#shared/ipc/import.channels.ts';
import type { CommitDraft } from '#shared/journal/commit.ts';
import type { Problem } from '#shared/kernel/problem.ts';
import type { Result } from '#shared/kernel/result.ts';
import type { JobPlace } from './job-messages.ts';

/** What is asked of the thread of one import. `open` comes first, `read` before the rest. */
export type ImportOrders = {
  readonly open: { readonly at: JobPlace; readonly path: string };
  readonly read: { readonly at: JobPlace; readonly question: ImportQuestion };
  readonly page: { readonly show: 'all' | ImportAction; readonly first: number; readonly limit: number };
  /** The act that the last reading comes to with these decisions, over the rows as they are at a position. */
  readonly draft: {
    readonly at: JobPlace;
    readonly decisions: { readonly [row: string]: ImportDecision };
    readonly author: string;
    /** The calendar day now, `YYYY-MM-DD`. */
    readonly today: string;
  };
  /** The person's workbook with comments. */
  readonly report: { readonly language: 'ro' | 'en' };
};
export type ImportAnswers = {
  readonly open: OpenedImport;
  readonly read: ImportReading;
  readonly page: { readonly rows: readonly ImportRow[]; readonly total: number };
  /** `changes` is empty when there is nothing to save. */
  readonly draft: { readonly draft: CommitDraft; readonly counts: ImportCounts; readonly position: number };
  readonly report: { readonly bytes: Uint8Array; readonly comments: number };
};
export type ImportOrderKind = keyof ImportOrders;
export type ImportOrder = {
  readonly [K in ImportOrderKind]: { readonly kind: K; readonly job: number } & ImportOrders[K];
}[ImportOrderKind];

/** A failure that nobody expected carries a code only: no text that may hold data. */
export type ImportWord =
  | { readonly kind: 'done'; readonly job: number; readonly result: Result<ImportAnswers[ImportOrderKind], Problem> }
  | { readonly kind: 'failed'; readonly job: number; readonly code: string };

/** What a thread is given at its start when it is to read one import. */
export const importWorkerRole = 'import';
