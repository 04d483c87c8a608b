import { isJsonObject, type JsonValue } from '../kernel/json.ts';
import { problem } from '../kernel/problem.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import type { JournalProblem } from './apply.ts';
import type { Change, CommitDraft, CommitLabel, FieldChange, Row } from './commit.ts';

/**
 * Reads a commit draft from a value of unknown origin (a stored entry, a message of the other process). Checks the shape
 * of the commit, not the fields of its rows: rows hold any JSON. A problem names the place, such as `changes/3/row`.
 */
export function readCommitDraft(value: unknown): Result<CommitDraft, JournalProblem> {
  if (!isJsonObject(value)) return malformed('');
  const label = readLabel(value.label);
  if (label === null) return malformed('label');
  if (typeof value.author !== 'string') return malformed('author');
  const changes = readChanges(value.changes);
  return changes.ok ? ok({ label, author: value.author, changes: changes.value }) : changes;
}

/** Reads the changes of a commit; see `readCommitDraft`. */
export function readChanges(value: unknown): Result<readonly Change[], JournalProblem> {
  if (!Array.isArray(value)) return malformed('changes');
  const changes: Change[] = [];
  for (const item of value as readonly JsonValue[]) {
    const change = readChange(item);
    if (change === null) return malformed(`changes/${changes.length}`);
    changes.push(change);
  }
  return ok(changes);
}

/** Null when it is not a label. */
export function readLabel(value: unknown): CommitLabel | null {
  if (!isJsonObject(value) || typeof value.key !== 'string' || !isJsonObject(value.facts)) return null;
  const facts: [string, string | number][] = [];
  for (const [name, fact] of Object.entries(value.facts)) {
    if (typeof fact !== 'string' && typeof fact !== 'number') return null;
    facts.push([name, fact]);
  }
  return { key: value.key, facts: Object.fromEntries(facts) };
}

/** A value that can be a stored row: an object with an id that is not empty. */
export function isRow(value: unknown): value is Row {
  return isJsonObject(value) && typeof value.id === 'string' && value.id !== '';
}

function readChange(value: JsonValue): Change | null {
  if (!isJsonObject(value)) return null;
  const { op, table, id } = value;
  if (typeof table !== 'string' || table === '' || typeof id !== 'string' || id === '') return null;
  if (op === 'add' || op === 'remove') {
    const row = value.row;
    return isRow(row) && row.id === id ? { op, table, id, row } : null;
  }
  if (op === 'erase') {
    const { row } = value;
    return row === null || (isRow(row) && row.id === id) ? { op, table, id, row } : null;
  }
  if (op !== 'edit' || !Array.isArray(value.fields) || value.fields.length === 0) return null;
  const fields: readonly JsonValue[] = value.fields;
  return fields.every(isFieldChange) ? { op, table, id, fields } : null;
}

function isFieldChange(value: JsonValue): value is FieldChange & { readonly [name: string]: JsonValue } {
  return isJsonObject(value) && typeof value.path === 'string' && value.path !== 'id';
}

const malformed = (at: string): Result<never, JournalProblem> => fail(problem('journal.malformed', { at }));
