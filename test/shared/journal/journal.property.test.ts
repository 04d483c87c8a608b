import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyChange, applyCommit } from '#shared/journal/apply.ts';
import type { Row, Tables } from '#shared/journal/commit.ts';
import { diffRow, draftCommit } from '#shared/journal/diff.ts';
import { invertCommit } from '#shared/journal/invert.ts';
import { namesOf, pathOf } from '#shared/journal/path.ts';
import { readCommitDraft } from '#shared/journal/read-change.ts';
import { type JsonValue, sameJson } from '#shared/kernel/json.ts';

/** Names that hurt: escapes, names every object inherits, the empty one, one that sorts as a number. */
const names = fc.oneof(
  fc.constantFrom('a', 'b', 'a/b', '~', '~1', '', '0', '__proto__', 'constructor', 'toString', 'hasOwnProperty'),
  fc.string({ maxLength: 4 }),
);
const json = fc.letrec<{ value: JsonValue; parts: { [name: string]: JsonValue } }>(tie => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom(null, true, 0, -1.5, '', 'ș', '\u2028'),
    fc.string({ maxLength: 3 }),
    fc.array(tie('value'), { maxLength: 3 }),
    tie('parts'),
  ),
  // fromEntries defines own properties, so that `__proto__` is a key as JSON.parse makes it.
  parts: fc.array(fc.tuple(names, tie('value')), { maxLength: 4 }).map(Object.fromEntries),
}));
const rowOf = (id: string) => json.parts.map((parts): Row => ({ ...parts, id }));
const maybeRow = (id: string) => fc.option(rowOf(id), { nil: null });

const ids = ['p1', 'p2', 'p3'];
const rows = fc.tuple(...ids.map(maybeRow));
const tablesOf = (state: readonly (Row | null)[], name: string): Tables =>
  Object.fromEntries([[name, new Map(state.flatMap(row => (row === null ? [] : [[row.id, row] as const])))]]);

/** Compares by content. Own keys such as `__proto__` count, which a matcher that assigns them would miss. */
function sameTables(a: Tables, b: Tables): boolean {
  const filled = (tables: Tables) => Object.entries(tables).filter(([, table]) => table.size > 0);
  const [left, right] = [filled(a), new Map(filled(b))];
  return (
    left.length === right.size &&
    left.every(([name, table]) => {
      const other = right.get(name);
      return other?.size === table.size && [...table].every(([id, row]) => sameJson(row, other.get(id)));
    })
  );
}

test('apply(diff(a, b)) on a is b, and what was given stays as it was', () => {
  fc.assert(
    fc.property(maybeRow('p1'), maybeRow('p1'), fc.constantFrom('participant', '__proto__'), (before, after, name) => {
      const tables = tablesOf([before], name);
      const text = JSON.stringify(before);
      const change = diffRow(name, before, after);
      if (change === null) return sameJson(before, after);
      const applied = applyChange(tables, change);
      return applied.ok && sameTables(applied.value, tablesOf([after], name)) && JSON.stringify(before) === text;
    }),
    { numRuns: 2_000 },
  );
});

test('apply(invert(c)) after apply(c) is where it began', () => {
  fc.assert(
    fc.property(rows, rows, rows, (first, second, third) => {
      const start = tablesOf(first, 'participant');
      const pairs = (from: typeof first, to: typeof first) =>
        ids.map((_, at) => ({ table: 'participant', before: from[at] ?? null, after: to[at] ?? null }));
      const label = { key: 'x', facts: {} };
      const changes = draftCommit(label, 'a', [...pairs(first, second), ...pairs(second, third)]).changes;
      const there = applyCommit(start, changes);
      if (!there.ok || !sameTables(there.value, tablesOf(third, 'participant'))) return false;
      const back = applyCommit(there.value, invertCommit(changes));
      return back.ok && sameTables(back.value, start);
    }),
    { numRuns: 1_000 },
  );
});

test('a commit survives being written as JSON and read back', () => {
  fc.assert(
    fc.property(rows, rows, (first, second) => {
      const pairs = ids.map((_, at) => ({
        table: 'participant',
        before: first[at] ?? null,
        after: second[at] ?? null,
      }));
      const draft = draftCommit({ key: 'x', facts: {} }, 'a', pairs);
      const read = readCommitDraft(JSON.parse(JSON.stringify(draft)));
      if (!read.ok) return false;
      const applied = applyCommit(tablesOf(first, 'participant'), read.value.changes);
      return applied.ok && sameTables(applied.value, tablesOf(second, 'participant'));
    }),
  );
});

test('an edit made from another value never goes through silently', () => {
  fc.assert(
    fc.property(rowOf('p1'), rowOf('p1'), rowOf('p1'), (before, after, actual) => {
      const change = diffRow('participant', before, after);
      if (change?.op !== 'edit') return true;
      const applied = applyChange(tablesOf([actual], 'participant'), change);
      const back = applied.ok ? applyCommit(applied.value, invertCommit([change])) : null;
      // Where it goes through, every field it wrote held the very value it was made from: undoing it loses nothing.
      return back === null || (back.ok && sameTables(back.value, tablesOf([actual], 'participant')));
    }),
  );
});

test('paths: names → path → names', () => {
  fc.assert(
    fc.property(fc.array(names, { minLength: 1, maxLength: 5 }), path => {
      expect(namesOf(pathOf(path))).toEqual(path);
    }),
  );
});

test('no key can reach what other objects inherit', () => {
  const row: Row = JSON.parse('{"id":"p1","__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}');
  const change = diffRow('participant', { id: 'p1' }, row);
  expect(change).not.toBeNull();
  if (change === null) return;
  const applied = applyChange(tablesOf([{ id: 'p1' }], 'participant'), change);
  expect(applied.ok).toBe(true);
  expect(Object.hasOwn({}, 'polluted') || 'polluted' in {}).toBe(false);
  if (applied.ok) expect(sameJson(applied.value.participant?.get('p1'), row)).toBe(true);
});
