import { isJsonObject, type JsonValue, sameJson } from '../kernel/json.ts';
import { type Problem, problem } from '../kernel/problem.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import type { Change, FieldChange, Row, Tables } from './commit.ts';
import type { JournalProblemCode } from './journal-problem.ts';
import { namesOf } from './path.ts';

export type JournalProblem = Problem<JournalProblemCode>;

/** The rows that changes leave behind, by table and id; null where a row is gone. */
export type RowUpdates = ReadonlyMap<string, ReadonlyMap<string, Row | null>>;

/** The tables after one change; see `applyCommit`. */
export function applyChange(tables: Tables, change: Change): Result<Tables, JournalProblem> {
  return applyCommit(tables, [change]);
}

/**
 * The tables after all changes of a commit, in order. All or nothing: the first change that does not fit what is there
 * (a row added twice, a row that is gone, a field whose value is not the `before` that the change was made from) gives
 * `journal.conflict` with table, id and path, and nothing is overwritten. The given tables stay as they were; tables
 * that are not touched are shared with the result. An erasure fits whatever there is.
 */
export function applyCommit(tables: Tables, changes: readonly Change[]): Result<Tables, JournalProblem> {
  const planned = planChanges(tables, changes);
  if (!planned.ok) return planned;
  const after: [string, ReadonlyMap<string, Row>][] = [...planned.value].map(([table, updates]) => {
    const rows = new Map(Object.hasOwn(tables, table) ? tables[table] : undefined);
    putUpdates(rows, updates);
    return [table, rows];
  });
  // fromEntries defines own properties, so that a table called `__proto__` is only a name.
  return ok(Object.fromEntries([...Object.entries(tables), ...after]));
}

/** Where rows are looked up by table and id; tables are such. */
export type RowLookup = { readonly [table: string]: { readonly get: (id: string) => Row | undefined } };

/** Checks changes against the tables as `applyCommit` does and returns the rows they lead to, touching nothing. */
export function planChanges(tables: RowLookup, changes: readonly Change[]): Result<RowUpdates, JournalProblem> {
  const updates = new Map<string, Map<string, Row | null>>();
  for (const change of changes) {
    const rows = updates.get(change.table) ?? new Map<string, Row | null>();
    updates.set(change.table, rows);
    const planned = rows.get(change.id);
    const there = Object.hasOwn(tables, change.table) ? tables[change.table] : undefined;
    const current = planned === undefined ? (there?.get(change.id) ?? null) : planned;
    const next = nextRow(current, change);
    if (!next.ok) return next;
    rows.set(change.id, next.value);
  }
  return ok(updates);
}

/** Writes planned updates into a table. */
export function putUpdates(rows: Map<string, Row>, updates: Iterable<readonly [string, Row | null]>): void {
  for (const [id, row] of updates) {
    if (row === null) rows.delete(id);
    else rows.set(id, row);
  }
}

function nextRow(current: Row | null, change: Change): Result<Row | null, JournalProblem> {
  if (change.op === 'erase') return ok(change.row);
  if (change.op === 'add') return current === null ? ok(change.row) : conflict(change, '');
  if (current === null) return conflict(change, '');
  if (change.op === 'remove') return sameJson(current, change.row) ? ok(null) : conflict(change, '');
  let row = current;
  for (const field of change.fields) {
    const names = namesOf(field.path);
    const edited = names[0] === 'id' ? null : withField(row, names, field);
    if (edited === null) return conflict(change, field.path);
    row = { ...edited, id: row.id };
  }
  return ok(row);
}

type Named = { readonly [name: string]: JsonValue };

/** The parts with one field changed, or null when `before` is not what is there. A computed `__proto__` is a plain key. */
function withField(parts: Named, names: readonly string[], field: FieldChange): Named | null {
  const [name = '', ...rest] = names;
  const current = Object.hasOwn(parts, name) ? parts[name] : undefined;
  if (rest.length > 0) {
    const inner = isJsonObject(current) ? withField(current, rest, field) : null;
    return inner === null ? null : { ...parts, [name]: inner };
  }
  if (!sameJson(current, field.before)) return null;
  if (field.after !== undefined) return { ...parts, [name]: field.after };
  return Object.fromEntries(Object.entries(parts).filter(([key]) => key !== name));
}

/** `path` is empty when it is the whole row that does not fit. */
function conflict(change: Change, path: string): Result<never, JournalProblem> {
  return fail(problem('journal.conflict', { table: change.table, id: change.id, path }));
}
