import type { WorkspaceProblem } from '#shared/journal/workspace-problem.ts';
import { problem } from '#shared/kernel/problem.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import type { BackupDesk } from '../ipc/backup-desk.ts';
import { placeOf } from '../ipc/job-place.ts';
import type { JobPlace } from '../jobs/job-messages.ts';
import { readManifest } from '../vault/manifest.ts';
import type { Workspace } from '../workspace/workspace.ts';

const minute = 60_000;
/** A backup is made so long after the first saved change that none has. */
export const workBeforeBackupMs = 30 * minute;
/** What an earlier session left without a backup gets one so long after opening. */
const afterOpeningMs = minute;
/** After a failure it is tried again so much later; the state says meanwhile what is wrong. */
const retryMs = 5 * minute;
/** The drill waits until the person has settled in. */
const drillAfterMs = 10 * minute;
/** On closing a backup may take so long; else it is made at the next start. */
export const longestClosingMs = 15_000;

type Backups = Pick<BackupDesk, 'backedUp' | 'busy' | 'drill' | 'look' | 'make' | 'makeOf' | 'state'>;

export type ScheduleSurroundings = {
  readonly backups: Backups;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Workspaces that are not backed up by themselves: the sample. */
  readonly isExempt: (folder: string) => boolean;
  readonly onFault: (error: unknown) => void;
};

type Watched = {
  readonly workspace: Workspace;
  readonly workspaceId: string;
  /** Where the worker finds it also when it is closed by then; of an encrypted one with its key, until that backup is made. */
  readonly place: JobPlace;
  readonly openedAt: number;
};

/** When backups are made by themselves: after half an hour of work, when a workspace is left, and the weekly drill. */
export class BackupSchedule {
  readonly #around: ScheduleSurroundings;
  #watched: Watched | null = null;
  #dirtySince: number | null = null;
  #notBefore = 0;
  #leaving: Promise<unknown> = Promise.resolve();
  #working = false;

  constructor(around: ScheduleSurroundings) {
    this.#around = around;
  }

  /** Another workspace is open, or none. What the one before has and no backup does is backed up now, behind it. */
  opened(workspace: Workspace | null): void {
    if (workspace !== null && workspace === this.#watched?.workspace) return;
    const before = this.#watched;
    this.#watched = workspace === null || this.#around.isExempt(workspace.vault.folder) ? null : this.#watch(workspace);
    this.#dirtySince = null;
    this.#notBefore = 0;
    if (before !== null && this.#lacks(before)) {
      const { workspaceId, place, workspace: left } = before;
      const at = { ...place, position: left.vault.position };
      this.#leaving = Promise.allSettled([
        this.#leaving,
        this.#around.backups.makeOf(at, workspaceId, at.folder, 'closing'),
      ]).finally(() => place.key?.fill(0));
    } else before?.place.key?.fill(0);
    void this.#look();
  }

  /** Backs up a workspace of an older format, which is not open yet; a problem leaves it as it is. */
  async beforeMigration(folder: string): Promise<Result<null, WorkspaceProblem>> {
    if (this.#around.isExempt(folder)) return ok(null);
    const manifest = await readManifest(folder);
    if (!manifest.ok) return manifest;
    const made = await this.#around.backups.makeOf(
      { folder, position: 0 },
      manifest.value.workspaceId,
      folder,
      'format',
    );
    return made.ok ? ok(null) : fail(problem('vault.backup-failed', { folder, why: made.error.code }));
  }

  /** The instant at which the next backup is due; null when there is nothing new. */
  dueAt(): string | null {
    if (this.#dirtySince === null) return null;
    return new Date(Math.max(this.#dirtySince + workBeforeBackupMs, this.#notBefore)).toISOString();
  }

  /** Looks whether something is due, and does it. Called every half minute. */
  async tick(): Promise<void> {
    const watched = this.#watched;
    if (watched === null || this.#working || this.#around.backups.busy) return;
    this.#working = true;
    try {
      await this.#look();
      const now = this.#around.now();
      if (!this.#lacks(watched)) this.#dirtySince = null;
      else this.#dirtySince ??= isNew(watched, now) ? now - workBeforeBackupMs + afterOpeningMs : now;
      const isDue =
        this.#dirtySince !== null && now >= Math.max(this.#dirtySince + workBeforeBackupMs, this.#notBefore);
      if (isDue) await this.#make(now);
      else if (now >= Math.max(watched.openedAt + drillAfterMs, this.#notBefore)) await this.#drill(now);
    } catch (error) {
      this.#around.onFault(error);
    } finally {
      this.#working = false;
    }
  }

  /** Before the program ends: what no backup has is backed up while there is time. */
  async closing(): Promise<void> {
    const watched = this.#watched;
    this.#watched = null;
    const last =
      watched !== null && this.#lacks(watched) ? this.#around.backups.make('closing') : Promise.resolve(null);
    const all = Promise.allSettled([this.#leaving, last]).then(() => watched?.place.key?.fill(0));
    await Promise.race([all, new Promise(resolve => setTimeout(resolve, longestClosingMs).unref())]);
  }

  #watch(workspace: Workspace): Watched {
    const { workspaceId } = workspace.vault.manifest;
    return { workspace, workspaceId, place: placeOf(workspace), openedAt: this.#around.now() };
  }

  /** Whether something is saved that no backup has. Before the ring was looked at nobody knows: then it counts as so. */
  #lacks({ workspace, workspaceId }: Watched): boolean {
    return workspace.vault.position > (this.#around.backups.backedUp(workspaceId) ?? 0);
  }

  async #make(now: number): Promise<void> {
    const made = await this.#around.backups.make('work');
    if (made.ok) this.#dirtySince = null;
    else this.#notBefore = now + retryMs;
  }

  async #drill(now: number): Promise<void> {
    const { drillDue } = await this.#around.backups.state();
    if (!drillDue) return;
    const done = await this.#around.backups.drill();
    if (!done.ok) this.#notBefore = now + retryMs;
  }

  #look(): Promise<void> {
    return this.#around.backups.look().catch(this.#around.onFault);
  }
}

/** Found without a backup in the first moments: that is of an earlier session. */
const isNew = ({ openedAt }: Watched, now: number): boolean => now - openedAt < afterOpeningMs;
