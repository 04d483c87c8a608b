import type { Commit } from '../journal/commit.ts';
import type { ActKind } from '../journal/undo/act-state.ts';
import type { Problem } from '../kernel/problem.ts';
import type { Result } from '../kernel/result.ts';
import type { Language } from '../kernel/translation.ts';

/** Which acts are asked for. Days `YYYY-MM-DD` on this computer's clock, both included. Text: words that all must occur. */
export type HistoryFilter = {
  readonly author?: string;
  readonly table?: string;
  readonly kind?: ActKind;
  readonly from?: string;
  readonly to?: string;
  readonly text?: string;
  /** One record, with what belongs to it: a participant's dossier and participations. */
  readonly record?: { readonly table: string; readonly id: string };
};

/** One field of a record as an act changed it, printed for people; empty text where there was nothing. CNPs are masked. */
export type HistoryField = {
  readonly path: string;
  readonly label: string;
  readonly before: string;
  readonly after: string;
  /** Whether the old value can be put back: the record is there and holds another one. */
  readonly restorable: boolean;
};
export type HistoryRecord = {
  readonly table: string;
  readonly id: string;
  /** `Participant`, `Dosar` … */
  readonly kind: string;
  /** As the record is called now; empty when nobody knows any more. */
  readonly name: string;
  readonly op: 'add' | 'edit' | 'remove' | 'erase';
  /** Whether the record exists now. */
  readonly exists: boolean;
  /** The participant on whose page it can be seen; null when there is none. */
  readonly participant: string | null;
  readonly fields: readonly HistoryField[];
};
export type HistoryAct = {
  readonly position: number;
  /** Instant, UTC. */
  readonly at: string;
  readonly author: string;
  /** What was done, in words. */
  readonly act: string;
  readonly kind: ActKind;
  /** `part`: some of it was undone. */
  readonly state: 'done' | 'undone' | 'part';
  /** The act that this one undid or applied again. */
  readonly of: number | null;
  readonly undoable: boolean;
  /** The first records of the act that are asked for (all, or those of one record), and how many such there are. */
  readonly records: readonly HistoryRecord[];
  readonly recordCount: number;
  /** How many records the act touched in all. */
  readonly wholeCount: number;
};
export type HistoryPage = {
  readonly acts: readonly HistoryAct[];
  /** How many acts match in all. */
  readonly matching: number;
  /** Ask with this as `before` for older ones; null when there are none. */
  readonly next: number | null;
  readonly authors: readonly string[];
  /** How the record that was filtered by is called. */
  readonly recordName: string | null;
  readonly position: number;
};

/** Something that stands in the way of an undoing: which record and field, and why, in words. */
export type HistoryConflict = {
  readonly table: string;
  readonly id: string;
  readonly record: string;
  readonly field: string;
  readonly why: string;
};

/** What undo and redo would do next: the act's position and name. */
export type NextTurns = {
  readonly undo: { readonly position: number; readonly act: string } | null;
  readonly redo: { readonly position: number; readonly act: string } | null;
};

/** What came of an undoing, a re-applying or a restoring. */
export type TurnOutcome =
  | {
      readonly outcome: 'done';
      readonly saved: Commit;
      /** Commits that the working copy has not seen yet, before `saved`. */
      readonly missed: readonly Commit[];
      /** The act that was undone or applied again, in words. */
      readonly act: string;
      /** The record to go to; null when there is none any more, or many. */
      readonly record: { readonly table: string; readonly id: string } | null;
      /** How many conflicts were left as they are. */
      readonly left: number;
    }
  | {
      readonly outcome: 'conflict';
      readonly position: number;
      readonly act: string;
      readonly conflicts: readonly HistoryConflict[];
      readonly conflictCount: number;
      /** How many values could be changed without touching these. */
      readonly free: number;
    };

type Common = { readonly folder: string; readonly language: Language };

/** What the window may ask about the history of the open workspace. */
export interface HistoryChannels {
  'history.page': {
    request: Common & { readonly filter: HistoryFilter; readonly before: number | null; readonly limit: number };
    reply: Result<HistoryPage, Problem>;
  };
  /** Some records of one act, from a place in their order. */
  'history.records': {
    request: Common & { readonly position: number; readonly first: number; readonly limit: number };
    reply: Result<readonly HistoryRecord[], Problem>;
  };
  /** What is chosen in the menu next; answered when something is. Null: stop asking, another page does or there is no menu. */
  'history.order': { request: Record<string, never>; reply: 'undo' | 'redo' | null };
  /** What undo and redo would do in this session. */
  'history.next': { request: Common; reply: Result<NextTurns, Problem> };
  /**
   * Undoes an act or applies it again; without a position the next one of this session. `part`: what stands in the way is
   * left as it is and the rest is done; otherwise nothing is done when anything stands in the way. `base`: as for a commit.
   */
  'history.turn': {
    request: Common & {
      readonly kind: 'undo' | 'redo';
      readonly position: number | null;
      readonly part: boolean;
      readonly base: number;
    };
    reply: Result<TurnOutcome, Problem>;
  };
  /** Puts back the value that a field had before an act. */
  'history.restore-value': {
    request: Common & {
      readonly position: number;
      readonly table: string;
      readonly id: string;
      readonly path: string;
      readonly base: number;
    };
    reply: Result<TurnOutcome, Problem>;
  };
}
export const historyChannels = {
  'history.order': true,
  'history.page': true,
  'history.records': true,
  'history.next': true,
  'history.turn': true,
  'history.restore-value': true,
} as const satisfies Record<keyof HistoryChannels, true>;
