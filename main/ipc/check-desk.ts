import type { CheckState } from '#shared/ipc/recovery.channels.ts';
import { type Problem, problem } from '#shared/kernel/problem.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import type { SalvageJobs } from '../jobs/salvage-jobs.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** Found on opening after the program or the computer stopped in the middle of its work. */
const unclean: readonly string[] = [
  'vault.notice.torn-entry',
  'vault.notice.lock-taken-over',
  'vault.notice.snapshot-damaged',
];

const noCheck: CheckState = { running: false, result: null };

/** The checks of open workspaces: begun by itself once after an unclean stop, or when asked; the last result is kept. */
export class CheckDesk {
  readonly #jobs: SalvageJobs;
  readonly #states = new WeakMap<Workspace, CheckState>();

  constructor(jobs: SalvageJobs) {
    this.#jobs = jobs;
  }

  /** How the check of the open workspace stands. The first question after an unclean stop begins it. */
  state(workspace: Workspace | null): CheckState {
    if (workspace === null) return noCheck;
    const known = this.#states.get(workspace);
    if (known) return known;
    const isUnclean = workspace.vault.notices.some(({ code }) => unclean.includes(code));
    if (!isUnclean || workspace.isSalvaged) return noCheck;
    this.begin(workspace);
    return this.#states.get(workspace) ?? noCheck;
  }

  /** Begins a check in the background. */
  begin(workspace: Workspace): Result<null, Problem> {
    const before = this.#states.get(workspace);
    if (before?.running) return fail(problem('check.running'));
    this.#states.set(workspace, { running: true, result: before?.result ?? null });
    const { folder, key } = workspace.vault;
    const unlock = key === null ? {} : { unlock: { kind: 'key', bytes: key.bytes() } as const };
    void this.#jobs('check', { folder, isOpen: true, ...unlock }).then(result => {
      this.#states.set(workspace, { running: false, result });
    });
    return ok(null);
  }
}
