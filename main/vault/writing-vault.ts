import type { Commit, CommitDraft, CommitLabel, Tables } from '#shared/journal/commit.ts';
import { readCommitDraft } from '#shared/journal/read-change.ts';
import type { WorkspaceNotice, WorkspaceProblem } from '#shared/journal/workspace-problem.ts';
import { problem } from '#shared/kernel/problem.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import type { VaultKey } from './crypt/vault-key.ts';
import { realDisk, writeProblem } from './disk.ts';
import { limitsOf, type VaultEnvironment } from './environment.ts';
import { JournalWriter } from './journal-writer.ts';
import { type Loaded, loadVault } from './load-vault.ts';
import type { Lock } from './lock.ts';
import { type Manifest, writeManifest } from './manifest.ts';
import { commitPayloads, readPayload } from './payload.ts';
import type { VaultPlace } from './place.ts';
import { readCommitsSince } from './read-commits.ts';
import type { RecentCommits } from './recent-commits.ts';
import { rewriteAside } from './rewrite-journal.ts';
import { isRewriting, switchOver } from './rewrite-switch.ts';
import type { Rewriting } from './rewriting.ts';
import { SnapshotKeeper } from './snapshot-keeper.ts';
import { Turns } from './turns.ts';
import type { CommitProblem, CommitStamp, Vault } from './vault.ts';

type Parts = {
  readonly folder: string;
  readonly manifest: Manifest;
  readonly key: VaultKey | null;
  readonly loaded: Loaded;
  readonly recent: RecentCommits;
  readonly lock: Lock;
  readonly notices: readonly WorkspaceNotice[];
};

/** A workspace open for writing, by this process alone. */
export class WritingVault implements Vault {
  readonly mode = 'write';
  readonly folder: string;
  readonly key: VaultKey | null;
  readonly #place: VaultPlace;
  readonly #environment: VaultEnvironment;
  readonly #lock: Lock;
  readonly #notices: WorkspaceNotice[];
  #rows: Loaded['rows'];
  #recent: RecentCommits;
  #writer: JournalWriter;
  #snapshots: SnapshotKeeper;
  readonly #turns = new Turns();
  /** What the rows hold: moves with them, a moment after the writer's. */
  #head: Loaded['head'];
  #closing: Promise<void> | null = null;
  /** Why nothing can be written any more: a rewritten journal could not be put in place. Opening again does it. */
  #stopped: WorkspaceProblem | null = null;
  #manifest: Manifest;

  private constructor(parts: Parts, writer: JournalWriter, environment: VaultEnvironment) {
    const { folder, manifest, key, loaded, recent, lock, notices } = parts;
    this.folder = folder;
    this.#manifest = manifest;
    this.key = key;
    this.#place = placeOf(parts);
    this.#environment = environment;
    this.#lock = lock;
    this.#notices = [...notices];
    this.#rows = loaded.rows;
    this.#head = loaded.head;
    this.#recent = recent;
    this.#writer = writer;
    this.#snapshots = this.#keeperOver(loaded);
  }

  /** Opens the journal of a loaded and locked workspace for appending. Throws what the disk throws. */
  static async open(parts: Parts, environment: VaultEnvironment): Promise<WritingVault> {
    return new WritingVault(parts, await openWriter(placeOf(parts), parts.loaded, environment), environment);
  }

  get manifest(): Manifest {
    return this.#manifest;
  }

  get position(): number {
    return this.#head.position;
  }

  get head(): Vault['head'] {
    const { position, hash, at } = this.#head;
    return { position, hash, at };
  }

  get notices(): readonly WorkspaceNotice[] {
    return [...this.#notices];
  }

  tables(): Tables {
    return this.#rows.view();
  }

  commit(draft: CommitDraft, stamp?: CommitStamp): Promise<Result<Commit, CommitProblem>> {
    if (this.#closing !== null) return Promise.resolve(fail(problem('vault.closed')));
    if (draft.changes.length === 0) return Promise.resolve(fail(problem('journal.empty')));
    return this.#turns.run(() => this.#commit(draft, stamp));
  }

  note(label: CommitLabel, author: string): Promise<Result<Commit, CommitProblem>> {
    if (this.#closing !== null) return Promise.resolve(fail(problem('vault.closed')));
    return this.#turns.run(() => this.#commit({ label, author, changes: [] }, undefined));
  }

  replaceManifest(change: (before: Manifest) => Manifest): Promise<Result<null, WorkspaceProblem>> {
    if (this.#closing !== null) return Promise.resolve(fail(problem('vault.closed')));
    return this.#turns.run(async () => {
      const lostTo = await this.#lock.lostTo();
      if (lostTo !== null) return fail(problem('vault.lock-lost', { folder: this.folder, host: lostTo }));
      try {
        const manifest = change(this.#manifest);
        await writeManifest(this.folder, manifest);
        this.#manifest = manifest;
        return ok(null);
      } catch (error) {
        return fail(writeProblem(error, this.folder));
      }
    });
  }

  rewrite(rewriting: Rewriting): Promise<Result<Commit, CommitProblem>> {
    if (this.#closing !== null) return Promise.resolve(fail(problem('vault.closed')));
    return this.#turns.run(() => this.#rewrite(rewriting));
  }

  commitsSince(position: number, max: number): Promise<readonly Commit[] | null> {
    return this.#turns.run(() => readCommitsSince(this.#place, this.#head, this.#recent, position, max));
  }

  /** Nobody else can have written. */
  async refresh(): Promise<Result<number, WorkspaceProblem>> {
    return ok(this.position);
  }

  close(): Promise<void> {
    this.#closing ??= this.#turns.run(() => this.#close());
    return this.#closing;
  }

  async #commit(draft: CommitDraft, stamp: CommitStamp | undefined): Promise<Result<Commit, CommitProblem>> {
    if (this.#stopped !== null) return fail(this.#stopped);
    const { now, newId } = this.#environment;
    const { id, at } = stamp ?? { id: newId(), at: now() };
    const payloads = commitPayloads({ ...draft, id, at, position: this.position + 1 }, limitsOf(this.#environment));
    // What is kept in memory is what would be read back: nothing that the caller could still change, or JSON cannot hold.
    const commit = readBack(payloads);
    if (commit === null) return malformed(draft);
    const planned = this.#rows.plan(commit.changes);
    if (!planned.ok) return planned;
    const lostTo = await this.#lock.lostTo();
    if (lostTo !== null) return fail(problem('vault.lock-lost', { folder: this.folder, host: lostTo }));
    const written = await this.#writer.append(commit, payloads);
    if (!written.ok) return written;
    this.#rows.apply(planned.value);
    this.#head = written.value;
    this.#recent.add(commit);
    const bytes = payloads.reduce((sum, payload) => sum + payload.byteLength, 0);
    this.#snapshots.saved(written.value, () => this.tables(), { bytes, changes: commit.changes.length });
    return ok(commit);
  }

  async #rewrite(rewriting: Rewriting): Promise<Result<Commit, CommitProblem>> {
    const { now, newId } = this.#environment;
    if (this.#stopped !== null) return fail(this.#stopped);
    await this.#snapshots.settled();
    const lostTo = await this.#lock.lostTo();
    if (lostTo !== null) return fail(problem('vault.lock-lost', { folder: this.folder, host: lostTo }));
    const stamp = { id: newId(), at: now() };
    const options = { disk: this.#environment.disk ?? realDisk, limits: limitsOf(this.#environment), stamp };
    const made = await rewriteAside(this.#place, this.#head, rewriting, options);
    if (!made.ok) return made;
    const switched = await switchOver(this.#place, made.value, rewriting.onStep, () => this.#writer.close());
    if (!switched.ok) {
      // From the marker on there is no way back: what this process holds in memory is no longer what the disk will hold.
      if (await isRewriting(this.folder)) this.#stopped = switched.error;
      return switched;
    }
    this.#recent.clear();
    const loaded = await loadVault(this.#place, this.#recent);
    if (!loaded.ok) {
      this.#stopped = loaded.error;
      return loaded;
    }
    this.#writer = await openWriter(this.#place, loaded.value, this.#environment);
    this.#rows = loaded.value.rows;
    this.#head = loaded.value.head;
    this.#snapshots = this.#keeperOver(loaded.value);
    return ok(made.value.commit);
  }

  #keeperOver(loaded: Loaded): SnapshotKeeper {
    const onNotice = (notice: WorkspaceNotice) => void this.#notices.push(notice);
    const disk = this.#environment.disk ?? realDisk;
    return new SnapshotKeeper({ place: this.#place, disk, limits: limitsOf(this.#environment), onNotice }, loaded);
  }

  async #close(): Promise<void> {
    try {
      // A snapshot of rows that were erased on the disk must not come after them.
      if (this.#stopped === null) await this.#snapshots.close(this.#writer.head, () => this.tables());
    } finally {
      await this.#writer.close();
      await this.#lock.release();
      this.key?.forget();
    }
  }
}

const openWriter = (place: VaultPlace, { head }: Loaded, environment: VaultEnvironment): Promise<JournalWriter> =>
  JournalWriter.open({ place, head, disk: environment.disk ?? realDisk, limits: limitsOf(environment) });

const placeOf = ({ folder, manifest, key }: Parts): VaultPlace => ({ folder, workspaceId: manifest.workspaceId, key });

function readBack(payloads: readonly Buffer[]): Commit | null {
  const parts = payloads.flatMap(bytes => {
    const payload = readPayload(bytes);
    return payload?.kind === 'part' ? [payload.commit] : [];
  });
  const first = parts[0];
  if (first === undefined || parts.length !== payloads.length) return null;
  return { ...first, changes: parts.flatMap(({ changes }) => changes) };
}

/** Finds the place in a draft that could not be read back. */
function malformed(draft: CommitDraft): Result<never, CommitProblem> {
  const read = readCommitDraft(JSON.parse(JSON.stringify(draft)));
  return read.ok ? fail(problem('journal.malformed', { at: '' })) : read;
}
