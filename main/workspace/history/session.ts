import type { Commit } from '#shared/journal/commit.ts';
import { canBeUndone } from '#shared/journal/undo/act-state.ts';
import { UndoStack } from '#shared/journal/undo/undo-stack.ts';
import type { Vault } from '../../vault/vault.ts';

/** Commits of a session are asked for without bound: they are those that people made since they opened the project. */
const anyNumber = Number.MAX_SAFE_INTEGER;
/** Last acts kept whole, so that undoing them does not read the journal. */
const keptWhole = 200;

/** The acts of this process since it began to follow an open workspace, and what undo and redo would do next. */
export class Session {
  readonly #vault: Vault;
  readonly #stack: UndoStack;
  readonly #kept = new Map<number, Commit>();
  #turn: Promise<unknown> = Promise.resolve();

  constructor(vault: Vault) {
    this.#vault = vault;
    this.#stack = new UndoStack(vault.position);
  }

  /** The stack as the journal is now. */
  stack(): Promise<UndoStack> {
    const done = this.#turn.then(() => this.#follow());
    this.#turn = done.catch(() => {});
    return done;
  }

  /** A commit of this session that is still kept, or one that the vault has at hand; null otherwise. */
  async commitAt(position: number): Promise<Commit | null> {
    const kept = this.#kept.get(position);
    if (kept !== undefined) return kept;
    const near =
      this.#vault.position - position < keptWhole ? await this.#vault.commitsSince(position - 1, keptWhole) : null;
    return near?.[0]?.position === position ? near[0] : null;
  }

  async #follow(): Promise<UndoStack> {
    if (this.#stack.position >= this.#vault.position) return this.#stack;
    const commits = (await this.#vault.commitsSince(this.#stack.position, anyNumber)) ?? [];
    for (const commit of commits) {
      // What was erased may not be put back from memory.
      if (commit.changes.some(({ op }) => op === 'erase')) this.#kept.clear();
      this.#stack.take(commit.position, commit.label, canBeUndone(commit.label, commit.changes));
      if (commit.changes.length <= 1_000) this.#kept.set(commit.position, commit);
      const oldest = this.#kept.size > keptWhole ? this.#kept.keys().next().value : undefined;
      if (oldest !== undefined) this.#kept.delete(oldest);
    }
    return this.#stack;
  }
}
