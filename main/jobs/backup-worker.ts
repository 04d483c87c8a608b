import { bringAttachments } from '#main/backup/bring-attachments.ts';
import { isOfData } from '#main/backup/check-members.ts';
import {
  type Different,
  differencesBetween,
  pageOfDifferences,
  restoringDraft,
  takingDraft,
} from '#main/backup/compare.ts';
import { drill } from '#main/backup/drill.ts';
import { inspectBackup } from '#main/backup/inspect.ts';
import { type BackupProgress, makeBackup } from '#main/backup/make-backup.ts';
import { readBackup } from '#main/backup/read-backup.ts';
import { restoreToFolder } from '#main/backup/restore-folder.ts';
import { thinRing } from '#main/backup/ring.ts';
import { stillErased } from '#shared/domain/privacy/still-erased.ts';
import { type Problem, problem } from '#shared/kernel/problem.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { realEnvironment } from '../workspace/environment.ts';
import { openWorkspace, type Workspace } from '../workspace/workspace.ts';
import type {
  BackupAnswers,
  BackupFile,
  BackupKind,
  BackupMessage,
  BackupOrder,
  BackupWord,
} from './backup-messages.ts';
import type { JobPlace } from './job-messages.ts';

type Answer = Promise<Result<BackupAnswers[BackupKind], Problem>>;

/** What a backup and the present have differently, kept while it is asked for page by page. */
type Compared = {
  readonly key: string;
  readonly comparedWith: number;
  readonly backup: { readonly madeAt: string; readonly position: number; readonly file: string };
  readonly differences: readonly Different[];
};

/**
 * Makes, tries and reads backups in a thread of its own, over a read-only view of the workspace folder. Orders run one after
 * another; a cancel is heeded between two pieces of a file. Nothing stays open between orders but the last comparison.
 */
export class BackupWorker {
  #queue: Promise<void> = Promise.resolve();
  #compared: Compared | null = null;
  readonly #cancels = new Map<string, AbortController>();
  readonly #tell: (word: BackupWord) => void;

  constructor(tell: (word: BackupWord) => void) {
    this.#tell = tell;
  }

  take(order: BackupMessage): void {
    if (order.kind === 'cancel') {
      this.#cancels.get(order.job)?.abort(new Error('cancelled'));
      return;
    }
    const cancel = new AbortController();
    this.#cancels.set(order.job, cancel);
    this.#queue = this.#queue.then(() => this.#run(order, cancel.signal));
  }

  async #run(order: BackupOrder, signal: AbortSignal): Promise<void> {
    const { job } = order;
    try {
      const result = signal.aborted ? fail(problem('backup.stopped')) : await this.#do(order, signal);
      this.#tell({ kind: 'done', job, result });
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      this.#tell({ kind: 'failed', job, code: typeof code === 'string' ? code : 'internal' });
    } finally {
      this.#cancels.delete(job);
    }
  }

  #do(order: BackupOrder, signal: AbortSignal): Answer {
    const environment = realEnvironment();
    switch (order.kind) {
      case 'make': {
        const onProgress = lessOften((progress: BackupProgress) =>
          this.#tell({ kind: 'progress', job: order.job, progress }),
        );
        const { target, reason, workIn } = order;
        const where = workIn === undefined ? {} : { workIn };
        return over(order.at, ({ vault }) =>
          makeBackup(vault, target, { reason, signal, onProgress, ...where }, environment),
        );
      }
      case 'thin':
        return thinRing(order.ring, order.today, order.timeZone).then(ok);
      case 'inspect':
        return inspectBackup(order.file.path, { ...order.file, signal }, environment);
      case 'compare':
        return this.#compare(order, signal);
      case 'restoring':
        return this.#draft(order, signal);
      case 'taking':
        return this.#draft(order, signal);
      case 'bring':
        return bringAttachments(order.file.path, order.folder, order.names, environment);
      case 'restore':
        return restoreToFolder(order.file.path, order.folder, { unlock: order.file.unlock, signal }, environment);
      case 'drill':
        return drill(order.ring, { unlock: order.unlock, workIn: order.workIn, signal }, environment);
    }
  }

  async #compare(order: Extract<BackupOrder, { kind: 'compare' }>, signal: AbortSignal): Answer {
    const compared = await this.#differences(order.at, order.file, signal);
    if (!compared.ok) return compared;
    const { backup, comparedWith, differences } = compared.value;
    return ok({ ...backup, comparedWith, ...pageOfDifferences(differences, order) });
  }

  async #draft(order: Extract<BackupOrder, { kind: 'restoring' | 'taking' }>, signal: AbortSignal): Answer {
    const compared = await this.#differences(order.at, order.file, signal);
    if (!compared.ok) return compared;
    const { backup, differences } = compared.value;
    if (order.kind === 'restoring') {
      if (differences.length === 0) return fail(problem('backup.nothing-to-restore'));
      return ok(restoringDraft(differences, backup, order.author));
    }
    const wanted = differences.find(
      ({ table, now, past }) => table === order.table && (now?.id ?? past?.id) === order.id,
    );
    return wanted === undefined
      ? fail(problem('backup.no-such-record'))
      : ok(takingDraft(wanted, backup, order.author));
  }

  /** The same file against the same position needs no second reading. */
  async #differences(at: JobPlace, file: BackupFile, signal: AbortSignal): Promise<Result<Compared, Problem>> {
    const key = JSON.stringify([file.path, at.folder, at.position]);
    if (this.#compared?.key === key) return ok(this.#compared);
    this.#compared = null;
    return over(at, async ({ vault }) => {
      const read = await readBackup(file.path, { ...file, signal }, realEnvironment());
      if (!read.ok) return read;
      const { record, damage } = read.value;
      if (record.workspaceId !== vault.manifest.workspaceId) return fail(problem('backup.other-workspace'));
      const first = damage.find(isOfData);
      if (first !== undefined)
        return fail(problem('backup.damaged', { file: nameOf(file.path), folder: '', member: first.member }));
      if (read.value.vault === null) return fail(problem('backup.passphrase-needed'));
      const [present, former] = [vault.tables(), read.value.vault.tables()];
      // Somebody who was erased since stays so: a restore must not bring the person back.
      const isErased = stillErased(present, former);
      const differences = differencesBetween(present, former).filter(
        ({ table, now, past }) => !isErased(table, now?.id ?? past?.id ?? ''),
      );
      const backup = { madeAt: record.madeAt, position: record.position, file: nameOf(file.path) };
      const compared: Compared = { key, comparedWith: vault.position, backup, differences };
      // A position that moved on meanwhile would be asked for under another key.
      if (vault.position === at.position) this.#compared = compared;
      return ok(compared);
    });
  }
}

const nameOf = (path: string): string => path.split(/[\\/]/).at(-1) ?? path;

/** Does something with a workspace opened to read, at least as far as a position, and closes it. */
async function over<T>(
  { folder, position, key }: JobPlace,
  act: (workspace: Workspace) => Promise<Result<T, Problem>>,
): Promise<Result<T, Problem>> {
  const unlock = key === undefined ? undefined : ({ kind: 'key', bytes: key } as const);
  const opened = await openWorkspace(folder, { mode: 'read', unlock }, realEnvironment());
  if (!opened.ok) return fail(opened.error);
  try {
    const isBehind = opened.value.vault.position < position;
    return isBehind ? fail(problem('job.failed', { reason: 'behind' })) : await act(opened.value);
  } finally {
    await opened.value.close();
  }
}

/** Progress at most some times a second: a piece of a file is done in a millisecond. */
function lessOften<T>(tell: (value: T) => void): (value: T) => void {
  let last = 0;
  return value => {
    const now = performance.now();
    if (now - last < 200) return;
    last = now;
    tell(value);
  };
}
