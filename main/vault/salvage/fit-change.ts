import { applyChange } from '#shared/journal/apply.ts';
import type { Change, FieldChange, Row } from '#shared/journal/commit.ts';
import { namesOf } from '#shared/journal/path.ts';
import { isJsonObject, type JsonValue } from '#shared/kernel/json.ts';

/** The row that a change leads to (null: none), or why it cannot be placed. */
export type Fitted =
  | { readonly kind: 'as-made' | 'fitted'; readonly row: Row | null }
  | { readonly kind: 'no-row' | 'no-part' };

/**
 * The row after a change that is proven to have been made, over a row that may miss what a lost act did to it. What the
 * change says a field was set to is taken, whatever is there: that it was set so is known, and only what it was before is
 * not. A row that a lost act must have made cannot be changed.
 */
export function fitChange(current: Row | null, change: Change): Fitted {
  const { table, id } = change;
  const asMade = applyChange({ [table]: new Map(current === null ? [] : [[id, current]]) }, change);
  if (asMade.ok) return { kind: 'as-made', row: asMade.value[table]?.get(id) ?? null };
  if (change.op === 'add' || change.op === 'erase') return { kind: 'fitted', row: change.row };
  if (change.op === 'remove') return { kind: 'fitted', row: null };
  if (current === null) return { kind: 'no-row' };
  const row = withFields(current, change.fields, false);
  return row === null ? { kind: 'no-part' } : { kind: 'fitted', row };
}

/** As much of a row as an edit tells: its fields as they became, over what is known of it. */
export function knownAfter(known: Row | null, change: Change): Row | null {
  if (change.op === 'remove') return null;
  if (change.op !== 'edit') return change.row;
  return withFields(known ?? { id: change.id }, change.fields, true) ?? known;
}

function withFields(row: Row, fields: readonly FieldChange[], makeParts: boolean): Row | null {
  let changed: Row = row;
  for (const field of fields) {
    const next = withField(changed, namesOf(field.path), field, makeParts);
    if (next === null) return null;
    changed = { ...next, id: row.id };
  }
  return changed;
}

type Named = { readonly [name: string]: JsonValue };

function withField(parts: Named, names: readonly string[], field: FieldChange, makeParts: boolean): Named | null {
  const [name = '', ...rest] = names;
  if (rest.length > 0) {
    const there = Object.hasOwn(parts, name) ? parts[name] : undefined;
    const inside = isJsonObject(there) ? there : makeParts ? {} : null;
    const inner = inside === null ? null : withField(inside, rest, field, makeParts);
    return inner === null ? null : { ...parts, [name]: inner };
  }
  if (field.after !== undefined) return { ...parts, [name]: field.after };
  return Object.fromEntries(Object.entries(parts).filter(([key]) => key !== name));
}
