import type { ReportPage, ReportRequest } from '#shared/ipc/contract.ts';
import { type Problem, problem } from '#shared/kernel/problem.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import type { ReportDocument } from '#shared/reports/model/report-document.ts';
import type { OpenFile } from '../exports/write-options.ts';
import { wholeContent } from '../workspace/attachments.ts';
import { realEnvironment } from '../workspace/environment.ts';
import { makeWholeReport } from '../workspace/make-report.ts';
import { openWorkspace, type Workspace } from '../workspace/workspace.ts';
import type { JobOrder, JobPlace, JobWord } from './job-messages.ts';
import { saveReport } from './save-report.ts';

/**
 * Builds and prints reports beside the main process, over a read-only view of the same workspace folder, so that no window
 * waits. Orders run one after another; a cancel is heeded between two chunks of bytes. The last document is kept, because a
 * preview asks for it page by page.
 */
export class ReportWorker {
  #open: Workspace | null = null;
  #last: { readonly key: string; readonly document: ReportDocument } | null = null;
  #queue: Promise<void> = Promise.resolve();
  readonly #cancels = new Map<string, AbortController>();
  readonly #tell: (word: JobWord) => void;

  constructor(tell: (word: JobWord) => void) {
    this.#tell = tell;
  }

  take(order: JobOrder): void {
    if (order.kind === 'cancel') {
      this.#cancels.get(order.job)?.abort(new Error('cancelled'));
      return;
    }
    this.#cancels.set(order.job, new AbortController());
    this.#queue = this.#queue.then(() => this.#run(order));
  }

  async #run(order: Exclude<JobOrder, { kind: 'cancel' }>): Promise<void> {
    try {
      this.#tell({ kind: 'progress', job: order.job, progress: { stage: 'building', done: 0, total: 0 } });
      const document = await this.#document(order.at, order.request);
      if (order.kind === 'preview') {
        const result = document.ok ? ok(pageOf(document.value, order.firstRow, order.limit)) : document;
        this.#tell({ kind: 'previewed', job: order.job, result });
      } else {
        const result = document.ok ? await this.#print(order, document.value) : document;
        this.#tell({ kind: 'exported', job: order.job, result });
      }
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      this.#tell({ kind: 'failed', job: order.job, code: typeof code === 'string' ? code : 'internal' });
    } finally {
      this.#cancels.delete(order.job);
    }
  }

  #print({ job, at, target }: Extract<JobOrder, { kind: 'export' }>, document: ReportDocument) {
    const onRows = (done: number, total: number): void =>
      this.#tell({ kind: 'progress', job, progress: { stage: 'writing', done, total } });
    const signal = this.#cancels.get(job)?.signal;
    const open = this.#open;
    const openFile: OpenFile = async file => (open === null ? null : wholeContent(open, file));
    return saveReport(document, { ...target, notIn: at.folder }, { onRows, openFile, ...(signal ? { signal } : {}) });
  }

  async #document(at: JobPlace, request: ReportRequest): Promise<Result<ReportDocument, Problem>> {
    const workspace = await this.#workspaceAt(at);
    if (!workspace.ok) return workspace;
    const key = JSON.stringify([at.folder, workspace.value.vault.position, request]);
    if (this.#last?.key === key) return ok(this.#last.document);
    const made = await makeWholeReport(workspace.value, request);
    if (made.ok) this.#last = { key, document: made.value };
    return made;
  }

  async #workspaceAt({ folder, position, key }: JobPlace): Promise<Result<Workspace, Problem>> {
    if (this.#open?.vault.folder === folder) {
      if (this.#open.vault.position >= position) return ok(this.#open);
      const caughtUp = await this.#open.vault.refresh();
      if (caughtUp.ok && this.#open.vault.position >= position) return ok(this.#open);
      await this.#close();
    }
    await this.#close();
    const opened = await openWorkspace(
      folder,
      { mode: 'read', unlock: key === undefined ? undefined : { kind: 'key', bytes: key } },
      realEnvironment(),
    );
    if (!opened.ok) return fail(opened.error);
    this.#open = opened.value;
    // An older state would be printed as the present one: better nothing.
    const isBehind = opened.value.vault.position < position;
    return isBehind ? fail(problem('job.failed', { reason: 'behind' })) : opened;
  }

  async #close(): Promise<void> {
    const open = this.#open;
    this.#open = null;
    this.#last = null;
    await open?.close();
  }
}

/** So many papers at once: each is a page or more of words. */
const mostPapers = 20;

/** A slice of a document's rows, or of its papers where it is made of them; everything else whole, but for what only a machine reads. */
export function pageOf({ data: _, ...document }: ReportDocument, firstRow: number, limit: number): ReportPage {
  if (document.parts !== undefined) {
    const parts = document.parts.slice(firstRow, firstRow + Math.min(limit, mostPapers));
    return { document: { ...document, parts }, firstRow, totalRows: document.parts.length };
  }
  const rows = document.rows.slice(firstRow, firstRow + limit);
  return { document: { ...document, rows }, firstRow, totalRows: document.rows.length };
}
