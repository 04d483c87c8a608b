import { ImportSession, type ImportState } from '#main/imports/import-session.ts';
import { dayOfInstant, type PlainDate } from '#shared/kernel/plain-date.ts';
import type { Problem } from '#shared/kernel/problem.ts';
import { problem } from '#shared/kernel/problem.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { realEnvironment } from '../workspace/environment.ts';
import { openWorkspace, type Workspace } from '../workspace/workspace.ts';
import type { ImportAnswers, ImportOrder, ImportOrderKind, ImportWord } from './import-messages.ts';
import type { JobPlace } from './job-messages.ts';

/**
 * Reads one list beside the main process and compares it with a read-only view of the workspace. Writes nothing: what it comes
 * to is an act that main saves, and bytes that main writes where the person said.
 */
export class ImportWorker {
  #session: ImportSession | null = null;
  #open: Workspace | null = null;
  #queue: Promise<void> = Promise.resolve();
  readonly #tell: (word: ImportWord) => void;

  constructor(tell: (word: ImportWord) => void) {
    this.#tell = tell;
  }

  take(order: ImportOrder): void {
    this.#queue = this.#queue.then(() => this.#run(order));
  }

  async #run(order: ImportOrder): Promise<void> {
    const { job } = order;
    try {
      this.#tell({ kind: 'done', job, result: await this.#do(order) });
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      this.#tell({ kind: 'failed', job, code: typeof code === 'string' ? code : 'internal' });
    }
  }

  async #do(order: ImportOrder): Promise<Result<ImportAnswers[ImportOrderKind], Problem>> {
    const clock = { now: () => performance.now() };
    if (order.kind === 'open') {
      const opened = await ImportSession.open(order.path, realEnvironment().newId, clock);
      if (!opened.ok) return opened;
      const state = await this.#stateAt(order.at);
      if (!state.ok) return state;
      this.#session = opened.value;
      return ok(opened.value.opened(state.value));
    }
    const session = this.#session;
    if (session === null) return fail(problem('import.not-open'));
    switch (order.kind) {
      case 'read': {
        const state = await this.#stateAt(order.at);
        return state.ok ? session.read(order.question, state.value) : state;
      }
      case 'page':
        return session.page(order.show, order.first, order.limit);
      case 'draft': {
        const state = await this.#stateAt(order.at);
        if (!state.ok) return state;
        const now = { ...state.value, today: order.today as PlainDate };
        return session.draft(order.decisions, now, order.author);
      }
      case 'report':
        return session.errorReport(order.language, clock);
    }
  }

  /** The rows as they are at a position of the journal, at least. */
  async #stateAt(at: JobPlace): Promise<Result<ImportState, Problem>> {
    const workspace = await this.#workspaceAt(at);
    if (!workspace.ok) return workspace;
    const { profile, vault } = workspace.value;
    const today = dayOfInstant(realEnvironment().now(), profile.timeZone);
    return ok({ data: workspace.value.data(), profile, position: vault.position, today });
  }

  async #workspaceAt({ folder, position, key }: JobPlace): Promise<Result<Workspace, Problem>> {
    if (this.#open?.vault.folder === folder) {
      if (this.#open.vault.position >= position) return ok(this.#open);
      const caughtUp = await this.#open.vault.refresh();
      if (caughtUp.ok && this.#open.vault.position >= position) return ok(this.#open);
    }
    await this.#open?.close();
    this.#open = null;
    const unlock = key === undefined ? undefined : ({ kind: 'key', bytes: key } as const);
    const opened = await openWorkspace(folder, { mode: 'read', unlock }, realEnvironment());
    if (!opened.ok) return opened;
    this.#open = opened.value;
    return opened.value.vault.position < position ? fail(problem('import.failed', { reason: 'behind' })) : opened;
  }
}
