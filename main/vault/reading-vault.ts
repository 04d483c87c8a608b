import type { Commit, Tables } from '#shared/journal/commit.ts';
import type { WorkspaceNotice, WorkspaceProblem } from '#shared/journal/workspace-problem.ts';
import { problem } from '#shared/kernel/problem.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import type { VaultKey } from './crypt/vault-key.ts';
import { readProblem } from './disk.ts';
import { journalFolder } from './layout.ts';
import { follow, type Loaded, loadVault } from './load-vault.ts';
import type { Manifest } from './manifest.ts';
import type { VaultPlace } from './place.ts';
import { readCommitsSince } from './read-commits.ts';
import type { RecentCommits } from './recent-commits.ts';
import { loadSettled } from './rewrite-switch.ts';
import { Turns } from './turns.ts';
import type { CommitProblem, Vault } from './vault.ts';

type Parts = {
  readonly folder: string;
  readonly manifest: Manifest;
  readonly key: VaultKey | null;
  readonly loaded: Loaded;
  readonly recent: RecentCommits;
  readonly notices: readonly WorkspaceNotice[];
};

/** A workspace open for reading: takes no lock and writes not one byte, so that another process may write meanwhile. */
export class ReadingVault implements Vault {
  readonly mode = 'read';
  readonly folder: string;
  readonly manifest: Manifest;
  readonly key: VaultKey | null;
  readonly #place: VaultPlace;
  readonly notices: readonly WorkspaceNotice[];
  readonly #recent: RecentCommits;
  readonly #turns = new Turns();
  #rows: Loaded['rows'];
  #head: Loaded['head'];

  constructor({ folder, manifest, key, loaded, recent, notices }: Parts) {
    this.folder = folder;
    this.manifest = manifest;
    this.key = key;
    this.#place = { folder, workspaceId: manifest.workspaceId, key };
    this.notices = notices;
    this.#recent = recent;
    this.#rows = loaded.rows;
    this.#head = loaded.head;
  }

  get position(): number {
    return this.#head.position;
  }

  get head(): Vault['head'] {
    const { position, hash, at } = this.#head;
    return { position, hash, at };
  }

  tables(): Tables {
    return this.#rows.view();
  }

  async commit(): Promise<Result<Commit, CommitProblem>> {
    return fail(problem('vault.read-only'));
  }

  async note(): Promise<Result<Commit, CommitProblem>> {
    return fail(problem('vault.read-only'));
  }

  async rewrite(): Promise<Result<Commit, CommitProblem>> {
    return fail(problem('vault.read-only'));
  }

  async replaceManifest(): Promise<Result<null, WorkspaceProblem>> {
    return fail(problem('vault.read-only'));
  }

  commitsSince(position: number, max: number): Promise<readonly Commit[] | null> {
    return this.#turns.run(() => readCommitsSince(this.#place, this.#head, this.#recent, position, max));
  }

  refresh(): Promise<Result<number, WorkspaceProblem>> {
    return this.#turns.run(() => this.#refresh());
  }

  async close(): Promise<void> {
    await this.#turns.run(async () => this.key?.forget());
  }

  async #refresh(): Promise<Result<number, WorkspaceProblem>> {
    const followed = await this.#follow();
    if (followed.ok) return ok(this.#head.position);
    // Read before it was on the disk and then taken back by a writer whose disk failed: begin again from what is there.
    this.#recent.clear();
    const loaded = await loadSettled(this.folder, () => loadVault(this.#place, this.#recent));
    if (!loaded.ok) return loaded;
    this.#rows = loaded.value.rows;
    this.#head = loaded.value.head;
    return ok(this.#head.position);
  }

  async #follow(): Promise<Result<null, WorkspaceProblem>> {
    try {
      const followed = await follow(this.#place, this.#rows, this.#head, this.#recent);
      if (!followed.ok) return followed;
      this.#head = followed.value.head;
      return ok(null);
    } catch (error) {
      return fail(readProblem(error, this.folder, journalFolder));
    }
  }
}
