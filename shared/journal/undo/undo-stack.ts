import type { CommitLabel } from '../commit.ts';
import { turnOf } from './act-state.ts';

/**
 * Which acts can be undone and applied again, and in what order: worked out from the journal's commits alone, so that it is
 * the same after a restart and in every process. Feed it commits in order of position, from the position at which the
 * session began (or from the first one).
 *
 * An act goes on the undo stack; undoing it moves it to the redo stack; applying it again moves it back; a new act empties
 * the redo stack, as people expect, though what was undone stays in the journal and can be applied again from there. What is
 * undone out of order, or from an earlier session, is the next to be applied again. An act that was undone in part stays where
 * it was on the undo stack, for its rest, and goes on the redo stack too.
 */
export class UndoStack {
  readonly #undo: number[] = [];
  #redo: number[] = [];
  readonly #states = new Map<number, 'undone' | 'part'>();
  #position: number;

  /** `since`: the position after which commits count. */
  constructor(since: number) {
    this.#position = since;
  }

  /** The position of the last commit that was taken. */
  get position(): number {
    return this.#position;
  }

  /** Takes the next commit. `undoable`: see `canBeUndone`; without meaning for one that undoes or re-applies. */
  take(position: number, label: CommitLabel, undoable: boolean): void {
    this.#position = position;
    const turn = turnOf(label);
    if (turn === null) {
      if (!undoable) return;
      this.#undo.push(position);
      this.#redo = [];
      return;
    }
    removeLast(this.#redo, turn.position);
    const isPart = label.facts.part === 1;
    if (!isPart || turn.kind === 'redo') removeLast(this.#undo, turn.position);
    if (turn.kind === 'undo') {
      this.#states.set(turn.position, isPart ? 'part' : 'undone');
      this.#redo.push(turn.position);
    } else {
      this.#states.delete(turn.position);
      this.#undo.push(turn.position);
    }
  }

  /** The position of the act that undo takes back next; null when there is none. */
  nextUndo(): number | null {
    return this.#undo.at(-1) ?? null;
  }

  /** The position of the act that redo applies again next; null when there is none. */
  nextRedo(): number | null {
    return this.#redo.at(-1) ?? null;
  }

  /** The acts that undo would take back, in the order of taking back. */
  undoOrder(): readonly number[] {
    return this.#undo.toReversed();
  }

  /** The acts that redo would apply again, in the order of doing so. */
  redoOrder(): readonly number[] {
    return this.#redo.toReversed();
  }

  /** Whether an act stands, was undone, or undone in part, as far as the commits taken say. */
  stateOf(position: number): 'done' | 'undone' | 'part' {
    return this.#states.get(position) ?? 'done';
  }
}

function removeLast(positions: number[], position: number): void {
  const at = positions.lastIndexOf(position);
  if (at >= 0) positions.splice(at, 1);
}
