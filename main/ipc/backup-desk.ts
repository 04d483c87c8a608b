import { realpath, stat } from 'node:fs/promises';
import { isAbsolute, join, relative, sep } from 'node:path';
import { drillIsDue } from '#main/backup/drill.ts';
import { onSameDisk } from '#main/backup/free-bytes.ts';
import type { BackupTarget } from '#main/backup/make-backup.ts';
import { listRing, ringFolder } from '#main/backup/ring.ts';
import type { BackupState } from '#shared/ipc/backup.channels.ts';
import type { BackupEntry, BackupMade, BackupReason, DrillResult } from '#shared/journal/backup.ts';
import { dayOfInstant } from '#shared/kernel/plain-date.ts';
import { type Problem, problem } from '#shared/kernel/problem.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import type { JobPlace } from '../jobs/job-messages.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { BackupServices } from './backup-services.ts';
import { placeOf } from './job-place.ts';

/** What is looked up on the disk, so that the state can be told from memory. */
type Seen = {
  readonly ring: string;
  readonly last: BackupEntry | null;
  readonly sameDisk: boolean | null;
  readonly at: number;
};

/** After so long what was seen is looked up again, behind an answer from memory: somebody may have pulled the disk out. */
const freshMs = 20_000;

/**
 * The backups of the workspace that is open: where they go, which is the last good one, whether one is running, and
 * making one before an act that changes much.
 */
export class BackupDesk {
  readonly #services: BackupServices;
  readonly #workspace: () => Workspace | null;
  #seen: Seen | null = null;
  #looking: Promise<void> | null = null;
  #running: BackupState['running'] = null;
  #problem: { readonly workspaceId: string; readonly problem: Problem } | null = null;
  #turn: Promise<unknown> = Promise.resolve();
  /** Set by the schedule. */
  dueAt: () => string | null = () => null;

  constructor(services: BackupServices, workspace: () => Workspace | null) {
    this.#services = services;
    this.#workspace = workspace;
  }

  get busy(): boolean {
    return this.#running !== null;
  }

  /** The folder in which the rings lie: the one chosen, else the usual one. */
  place(): { readonly folder: string; readonly chosen: boolean } {
    const chosen = this.#services.place();
    return chosen === null
      ? { folder: join(this.#services.documents(), 'Consorta', 'backups'), chosen: false }
      : { folder: chosen, chosen: true };
  }

  ringOf(workspaceId: string): string {
    return ringFolder(this.place().folder, workspaceId);
  }

  /** Answered from memory; looks at the disk behind the answer when that was long ago. */
  async state(): Promise<BackupState> {
    const workspace = this.#workspace();
    const id = workspace?.vault.manifest.workspaceId ?? null;
    const ring = id === null ? null : this.ringOf(id);
    if (ring !== null && this.#seen?.ring !== ring) await this.look();
    else if (ring !== null && performance.now() - (this.#seen?.at ?? 0) > freshMs) void this.look();
    const last = this.#seen?.ring === ring ? (this.#seen?.last ?? null) : null;
    const drill = id === null ? null : this.#services.drill(id);
    return {
      place: { ...this.place(), sameDisk: this.#seen?.ring === ring ? (this.#seen?.sameDisk ?? null) : null },
      last,
      upToDate: workspace !== null && last !== null && last.position >= workspace.vault.position,
      running: this.#running,
      problem: this.#problem?.workspaceId === id ? (this.#problem?.problem ?? null) : null,
      drill,
      drillDue: last !== null && this.#drillIsDue(drill),
      dueAt: this.dueAt(),
    };
  }

  /** Looks at the ring and the disks, so that `backedUp` and `state` know. */
  look(): Promise<void> {
    this.#looking ??= this.#look().finally(() => {
      this.#looking = null;
    });
    return this.#looking;
  }

  /** The journal position of a workspace's newest backup, as last seen; 0 when there is none, null when nobody looked. */
  backedUp(workspaceId: string): number | null {
    if (this.#seen?.ring !== this.ringOf(workspaceId)) return null;
    return this.#seen.last?.position ?? 0;
  }

  list(workspace: Workspace): Promise<readonly BackupEntry[]> {
    return listRing(this.ringOf(workspace.vault.manifest.workspaceId));
  }

  /** One into the ring of the open workspace. Calls wait for each other. */
  async make(reason: BackupReason): Promise<Result<BackupMade, Problem>> {
    const workspace = this.#workspace();
    if (workspace === null) return fail(problem('ipc.no-workspace'));
    return this.makeOf(placeOf(workspace), workspace.vault.manifest.workspaceId, workspace.vault.folder, reason);
  }

  /** One of a workspace that may be closed by now. */
  async makeOf(
    at: JobPlace,
    workspaceId: string,
    folder: string,
    reason: BackupReason,
  ): Promise<Result<BackupMade, Problem>> {
    const { chosen } = this.place();
    const ring = this.ringOf(workspaceId);
    const inside = await isInside(ring, folder);
    const made = inside
      ? fail(problem('backup.place-in-workspace', { folder: this.place().folder }))
      : await this.#run(at, { kind: 'ring', ring, mayMakePlace: !chosen }, reason);
    this.#problem = made.ok ? null : { workspaceId, problem: made.error };
    if (made.ok) await this.#thin(ring);
    await this.look();
    return made;
  }

  /** One into a file of the person's choosing. */
  saveAs(workspace: Workspace, path: string, replace: boolean): Promise<Result<BackupMade, Problem>> {
    return this.#run(placeOf(workspace), { kind: 'file', path, replace }, 'manual');
  }

  /**
   * A backup before an act that changes much. Call it and wait before the first change. When it cannot be made the answer is
   * `backup.before-failed`: the person is asked whether to go on without, and nothing goes on silently.
   */
  async before(reason: BackupReason): Promise<Result<null, Problem>> {
    const made = await this.make(reason);
    return made.ok ? ok(null) : fail(problem('backup.before-failed', { why: made.error.code }));
  }

  /** The newest backup restored aside and counted; remembered. */
  async drill(): Promise<Result<DrillResult, Problem>> {
    const workspace = this.#workspace();
    if (workspace === null) return fail(problem('ipc.no-workspace'));
    const { manifest, key } = workspace.vault;
    const unlock = key === null ? undefined : ({ kind: 'key', bytes: key.bytes() } as const);
    const ring = this.ringOf(manifest.workspaceId);
    const done = await this.#inTurn(() =>
      this.#services.jobs.ask('drill', { ring, unlock, workIn: this.#services.workIn() }),
    );
    if (done.ok) this.#services.setDrill(manifest.workspaceId, done.value);
    return done;
  }

  /** Chooses where backups go. What is in the old place stays there. */
  async choosePlace(folder: string): Promise<Result<null, Problem>> {
    const is = await stat(folder).catch(() => null);
    if (!is?.isDirectory()) return fail(problem('backup.place-not-a-folder', { folder }));
    const workspace = this.#workspace();
    if (workspace !== null && (await isInside(folder, workspace.vault.folder))) {
      return fail(problem('backup.place-in-workspace', { folder }));
    }
    this.#services.setPlace(folder);
    this.#problem = null;
    await this.look();
    return ok(null);
  }

  #drillIsDue(drill: DrillResult | null): boolean {
    const { now, timeZone } = this.#services;
    return drillIsDue(drill === null ? null : dayOfInstant(drill.at, timeZone), dayOfInstant(now(), timeZone));
  }

  async #look(): Promise<void> {
    const workspace = this.#workspace();
    if (workspace === null) {
      this.#seen = null;
      return;
    }
    const ring = this.ringOf(workspace.vault.manifest.workspaceId);
    const [last = null] = await listRing(ring);
    const sameDisk = await onSameDisk(this.place().folder, workspace.vault.folder).catch(() => null);
    this.#seen = { ring, last, sameDisk, at: performance.now() };
  }

  #run(at: JobPlace, target: BackupTarget, reason: BackupReason): Promise<Result<BackupMade, Problem>> {
    return this.#inTurn(async () => {
      this.#running = { reason, stage: 'copying', done: 0, total: 0 };
      try {
        return await this.#services.jobs.ask(
          'make',
          { at, target, reason, workIn: this.#services.workIn() },
          progress => {
            this.#running = { reason, ...progress };
          },
        );
      } finally {
        this.#running = null;
      }
    });
  }

  /** A backup that was made is good whether or not old ones could be removed. */
  async #thin(ring: string): Promise<void> {
    const { now, timeZone } = this.#services;
    await this.#services.jobs.ask('thin', { ring, today: dayOfInstant(now(), timeZone), timeZone });
  }

  #inTurn<T>(act: () => Promise<T>): Promise<T> {
    const done = this.#turn.then(act);
    this.#turn = done.catch(() => undefined);
    return done;
  }
}

/** Whether a path that may not be there yet lies in a folder, looking through links as far as there are any. */
async function isInside(path: string, folder: string): Promise<boolean> {
  const real = async (of: string): Promise<string> => {
    const at = await realpath(of).catch(() => null);
    if (at !== null) return at;
    const parent = join(of, '..');
    return parent === of ? of : join(await real(parent), relative(parent, of));
  };
  const way = relative(await real(folder), await real(path));
  return way === '' || !(isAbsolute(way) || way === '..' || way.startsWith(`..${sep}`));
}
