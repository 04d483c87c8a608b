import { basename } from 'node:path';
import type { OpenWorkspace } from '#shared/ipc/contract.ts';
import type { LockReason } from '#shared/ipc/protection.channels.ts';
import type { Row } from '#shared/journal/commit.ts';
import { type Problem, problem } from '#shared/kernel/problem.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { describeWorkspace } from '../workspace/describe-workspace.ts';
import type { VaultKey } from '../workspace/protection.ts';
import type { Unlock, Workspace } from '../workspace/workspace.ts';
import type { Windows } from './protection-services.ts';
import type { ProgramServices } from './services.ts';

const longestRecentList = 10;
const oneWindow: Windows = { prepare: () => false, present: () => {}, place: () => '' };

/** A workspace that waits for its passphrase. Of what it was before only the folder, and what is sealed with its own key. */
export type Locked = {
  readonly folder: string;
  readonly reason: LockReason;
  /** Where in the window it was locked. */
  readonly place: string;
  readonly kept: Uint8Array | null;
  readonly lost: boolean;
};
/** How a workspace is opened. `place`: where to, else where it was locked. */
export type Entering = {
  readonly recovered?: boolean;
  readonly place?: string;
  /** It is a way on for the folder that was refused, which stays the refused one when this fails too. */
  readonly isWayOn?: boolean;
};
/** `key`: what opens it, once that was given rightly and until the person turns to something else. */
export type Refused = { readonly folder: string; readonly problem: Problem; readonly key: VaultKey | null };

/**
 * The one workspace that the window has open. Opening, creating and closing go one after another; the open one is closed
 * only when the next one is open, so that a folder that cannot be opened costs nothing.
 */
export class WorkspaceDesk {
  readonly #program: ProgramServices;
  readonly #windows: Windows;
  #locked: Locked | null = null;
  #refused: Refused | null = null;
  #recovered = false;
  #kept: string | null = null;
  #current: Workspace | null = null;
  #turn: Promise<unknown> = Promise.resolve();
  #ordered: { readonly table: string; readonly position: number; readonly ids: readonly string[] } | null = null;

  constructor(program: ProgramServices, windows: Windows = oneWindow) {
    this.#program = program;
    this.#windows = windows;
  }

  /** The workspace that waits for its passphrase; another may be open meanwhile. */
  get locked(): Locked | null {
    return this.#locked;
  }
  /** The folder that could last not be opened, and why; null when the last could. */
  get refused(): Refused | null {
    return this.#refused;
  }
  /** Whether the open workspace was opened with the recovery key and has got no new passphrase since. */
  get recovered(): boolean {
    return this.#recovered;
  }

  get current(): Workspace | null {
    return this.#current;
  }

  /** The open workspace, or the problem that there is none, or another than the folder that the page means. */
  need(folder?: string): Result<Workspace, Problem> {
    if (this.#current === null) return fail(problem('ipc.no-workspace'));
    if (folder !== undefined && this.#current.vault.folder !== folder) return fail(problem('ipc.other-workspace'));
    return ok(this.#current);
  }

  describe(): OpenWorkspace | null {
    return this.#current ? describeWorkspace(this.#current) : null;
  }

  /** Puts another workspace in place of the open one. A folder that is open already is not opened twice. */
  put(
    folder: string | null,
    open: () => Promise<Result<Workspace, Problem>>,
    { recovered = false, place, isWayOn = false }: Entering = {},
  ): Promise<Result<OpenWorkspace, Problem>> {
    return this.#inTurn(async () => {
      if (folder !== null && this.#current?.vault.folder === folder) return ok(describeWorkspace(this.#current));
      const opened = await open();
      if (opened.ok || !isWayOn) this.dropRefusedKey();
      if (opened.ok || folder === null) this.#refused = null;
      else if (!isWayOn) this.#refused = { folder, problem: opened.error, key: null };
      if (!opened.ok) {
        if (folder !== null && opened.error.code === 'vault.passphrase-needed') {
          this.#locked = { folder, reason: 'chosen', place: '', kept: null, lost: false };
        }
        return opened;
      }
      const { key } = opened.value.vault;
      const prepared = this.#windows.prepare(key === null ? 'plain' : 'encrypted');
      const before = this.#current;
      this.#current = opened.value;
      this.#ordered = null;
      await before?.close();
      const was = this.#locked?.folder === folder ? this.#locked : null;
      this.#locked = null;
      this.#recovered = recovered;
      this.#kept = textOf(was?.kept && key?.unseal(was.kept, keptContext(opened.value)));
      const description = describeWorkspace(opened.value);
      this.#remember(description, key !== null);
      const { projectTitle: title } = description;
      this.#program.onOpened({ title, folder: description.folder, encrypted: key !== null });
      if (prepared) this.#windows.present(place ?? was?.place ?? '');
      return ok(description);
    });
  }

  /**
   * Changes the folder of the open workspace while it is closed, and opens it again in a window that fits. Its rows are
   * shown meanwhile, and nothing can be saved. When `change` refuses, the workspace opens again as it was.
   */
  reseal(
    change: () => Promise<Result<unknown, Problem>>,
    open: (by: Unlock | undefined) => Promise<Result<Workspace, Problem>>,
    by: Unlock | undefined,
    place: string,
  ): Promise<Result<OpenWorkspace, Problem>> {
    return this.#inTurn(async () => {
      const before = this.#current;
      if (before === null) return fail(problem('ipc.no-workspace'));
      const bytes = before.vault.key?.bytes();
      const { folder } = before.vault;
      await before.close();
      const changed = await change();
      const opened = await open(changed.ok ? by : bytes && { kind: 'key', bytes });
      bytes?.fill(0);
      if (!opened.ok) {
        await this.#leave();
        this.#refused = { folder, problem: opened.error, key: null };
        return changed.ok ? opened : changed;
      }
      const encrypted = opened.value.vault.key !== null;
      const prepared = changed.ok && this.#windows.prepare(encrypted ? 'encrypted' : 'plain');
      this.#current = opened.value;
      this.#ordered = null;
      const description = describeWorkspace(opened.value);
      this.#program.onOpened({ title: description.projectTitle, folder, encrypted });
      if (!changed.ok) return changed;
      this.#recovered = false;
      this.#remember(description, encrypted);
      if (prepared) this.#windows.present(place);
      if (encrypted) this.#windows.forgetPlain?.();
      return ok(description);
    });
  }

  /**
   * Closes an encrypted workspace so that nothing of it is left but the folder's name, and waits for its passphrase. Its
   * lock file is given back: nothing is held in memory that another writer could make untrue, and a computer that nobody
   * sits at must not keep a colleague, a backup or the verifier out. `page`: see `protection.lock`; null: it said nothing in
   * time, so that what it last wanted to keep counts. False: none was open.
   */
  lock(reason: LockReason, page: { readonly kept: string; readonly lost: boolean } | null): Promise<boolean> {
    return this.#inTurn(async () => {
      const workspace = this.#current;
      const key = workspace?.vault.key;
      if (!workspace || !key) return false;
      const place = this.#windows.place();
      const prepared = this.#windows.prepare('plain');
      const text = page?.kept ?? this.#kept;
      const kept = text === null ? null : key.seal(new TextEncoder().encode(text), keptContext(workspace));
      this.#locked = { folder: workspace.vault.folder, reason, place, kept, lost: page?.lost ?? false };
      await this.#leave();
      if (prepared) this.#windows.present('');
      return true;
    });
  }

  /** No longer waits for a passphrase. */
  giveUp(): void {
    this.#locked = null;
  }

  /** Keeps what opens the refused folder, if that is still the one; else forgets it. */
  holdRefusedKey(folder: string, key: VaultKey): void {
    if (this.#refused?.folder !== folder) {
      key.forget();
      return;
    }
    this.dropRefusedKey();
    this.#refused = { ...this.#refused, key };
  }

  dropRefusedKey(): void {
    this.#refused?.key?.forget();
    if (this.#refused) this.#refused = { ...this.#refused, key: null };
  }

  /** A new passphrase has been set. */
  settle(): void {
    this.#recovered = false;
  }

  /** What the page of the open workspace wants back, as it last said, also before it was locked. */
  get kept(): string | null {
    return this.#kept;
  }

  /** The page's wish, held until it says another; what is not encrypted is never locked, and has none. */
  keep(text: string): void {
    if (this.#current?.vault.key) this.#kept = text;
  }

  close(): Promise<null> {
    return this.#inTurn(async () => {
      const prepared = this.#current?.vault.key ? this.#windows.prepare('plain') : false;
      await this.#leave();
      if (prepared) this.#windows.present('');
      return null;
    });
  }

  async #leave(): Promise<void> {
    const before = this.#current;
    this.#current = null;
    this.#ordered = null;
    this.#recovered = false;
    this.#kept = null;
    await before?.close();
    if (before) this.#program.onOpened(null);
  }

  /** Rows of a table after an id, in order of id. The order is worked out once per table and position. */
  rowsAfter(workspace: Workspace, table: string, after: string | null, limit: number) {
    // Only what can be read with its fields: the page relies on them.
    const data: { readonly [table: string]: ReadonlyMap<string, Row> } = workspace.data();
    const rows = data[table] ?? new Map<string, Row>();
    const { position } = workspace.vault;
    if (this.#ordered?.table !== table || this.#ordered.position !== position) {
      this.#ordered = { table, position, ids: [...rows.keys()].sort() };
    }
    const { ids } = this.#ordered;
    const from = after === null ? 0 : firstAfter(ids, after);
    const slice = ids.slice(from, from + limit).flatMap(id => rows.get(id) ?? []);
    return { rows: slice, position, more: from + limit < ids.length };
  }

  /** The list is on the disk outside of the workspace: of an encrypted one it holds the folder's name, not the title. */
  #remember({ folder, projectTitle }: OpenWorkspace, encrypted: boolean): void {
    const title = encrypted ? basename(folder) : projectTitle;
    const others = this.#program.recent().filter(recent => recent.folder !== folder);
    this.#program.setRecent([{ folder, title }, ...others].slice(0, longestRecentList));
  }

  #inTurn<T>(act: () => Promise<T>): Promise<T> {
    const done = this.#turn.then(act);
    this.#turn = done.catch(() => {});
    return done;
  }
}

const keptContext = ({ vault }: Workspace): string => `consorta/kept/${vault.manifest.workspaceId}`;
const textOf = (bytes: Uint8Array | null | undefined): string | null =>
  bytes ? new TextDecoder().decode(bytes) : null;

/** Place of the first id greater than the given one, in ids sorted by code unit. */
function firstAfter(ids: readonly string[], after: string): number {
  let [low, high] = [0, ids.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ids[middle] ?? '') > after) high = middle;
    else low = middle + 1;
  }
  return low;
}
