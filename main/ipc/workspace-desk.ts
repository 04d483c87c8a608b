import type { OpenWorkspace } from '#shared/ipc/contract.ts';
import type { Row } from '#shared/journal/commit.ts';
import { type Problem, problem } from '#shared/kernel/problem.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { describeWorkspace } from '../workspace/describe-workspace.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { ProgramServices } from './services.ts';

const longestRecentList = 10;

/**
 * The one workspace that the window has open. Opening, creating and closing go one after another; the open one is closed
 * only when the next one is open, so that a folder that cannot be opened costs nothing.
 */
export class WorkspaceDesk {
  readonly #program: ProgramServices;
  #current: Workspace | null = null;
  #turn: Promise<unknown> = Promise.resolve();
  #ordered: { readonly table: string; readonly position: number; readonly ids: readonly string[] } | null = null;

  constructor(program: ProgramServices) {
    this.#program = program;
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
  put(folder: string | null, open: () => Promise<Result<Workspace, Problem>>): Promise<Result<OpenWorkspace, Problem>> {
    return this.#inTurn(async () => {
      if (folder !== null && this.#current?.vault.folder === folder) return ok(describeWorkspace(this.#current));
      const opened = await open();
      if (!opened.ok) return opened;
      const before = this.#current;
      this.#current = opened.value;
      this.#ordered = null;
      await before?.close();
      const description = describeWorkspace(opened.value);
      this.#remember(description);
      this.#program.onOpened({ title: description.projectTitle, folder: description.folder });
      return ok(description);
    });
  }

  close(): Promise<null> {
    return this.#inTurn(async () => {
      const before = this.#current;
      this.#current = null;
      this.#ordered = null;
      await before?.close();
      if (before) this.#program.onOpened(null);
      return null;
    });
  }

  /** Rows of a table after an id, in order of id. The order is worked out once per table and position. */
  rowsAfter(workspace: Workspace, table: string, after: string | null, limit: number) {
    const rows: ReadonlyMap<string, Row> = workspace.vault.tables()[table] ?? new Map<string, Row>();
    const { position } = workspace.vault;
    if (this.#ordered?.table !== table || this.#ordered.position !== position) {
      this.#ordered = { table, position, ids: [...rows.keys()].sort() };
    }
    const { ids } = this.#ordered;
    const from = after === null ? 0 : firstAfter(ids, after);
    const slice = ids.slice(from, from + limit).flatMap(id => rows.get(id) ?? []);
    return { rows: slice, position, more: from + limit < ids.length };
  }

  #remember({ folder, projectTitle: title }: OpenWorkspace): void {
    const others = this.#program.recent().filter(recent => recent.folder !== folder);
    this.#program.setRecent([{ folder, title }, ...others].slice(0, longestRecentList));
  }

  #inTurn<T>(act: () => Promise<T>): Promise<T> {
    const done = this.#turn.then(act);
    this.#turn = done.catch(() => {});
    return done;
  }
}

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
