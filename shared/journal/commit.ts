import type { JsonValue } from '../kernel/json.ts';
import type { Facts } from '../kernel/problem.ts';

/** One stored record. The vault knows no more of it than that it has an id. */
export type Row = { readonly id: string; readonly [field: string]: JsonValue };

/** All rows at one position of the journal, by table and id. */
export type Tables = { readonly [table: string]: ReadonlyMap<string, Row> };

/**
 * One field's old and new value. `path` names the field, and inside named parts the part: `domicile/county`,
 * `items/PAR-02/state` (`/` in a name is written `~1`, `~` is `~0`, as in JSON Pointer). Lists change whole.
 * An absent `before` or `after` means that the field was not, or will not be, there; null is a value.
 */
export type FieldChange = { readonly path: string; readonly before?: JsonValue; readonly after?: JsonValue };

export type Change =
  | { readonly op: 'add'; readonly table: string; readonly id: string; readonly row: Row }
  | { readonly op: 'edit'; readonly table: string; readonly id: string; readonly fields: readonly FieldChange[] }
  | { readonly op: 'remove'; readonly table: string; readonly id: string; readonly row: Row }
  /**
   * The values of the row were erased for good (GDPR art. 17): it is `row` now, whatever it was. In old commits the row is
   * null, and the mark stands in place of what they did to it. Made by main alone, never undone: there is no before.
   */
  | { readonly op: 'erase'; readonly table: string; readonly id: string; readonly row: Row | null };

/** What a person did, by a stable key and facts; the words are found per language. No personal data. */
export type CommitLabel = { readonly key: string; readonly facts: Facts };

/** An act before it is saved. */
export type CommitDraft = { readonly label: CommitLabel; readonly author: string; readonly changes: readonly Change[] };

/** A saved act: the unit of saving, history, undo, import and merge. Positions count 1, 2, 3 … without gaps. */
export type Commit = CommitDraft & {
  readonly id: string;
  readonly position: number;
  /** When it was saved, UTC, `2022-11-30T12:00:00.000Z`. */
  readonly at: string;
};
