import { expect, test } from 'vitest';
import { applyCommit } from '#shared/journal/apply.ts';
import type { Change, Row } from '#shared/journal/commit.ts';
import { invertCommit } from '#shared/journal/invert.ts';
import { readChanges } from '#shared/journal/read-change.ts';

const ana: Row = { id: 'p1', name: 'Ana', town: 'Cluj' };
const bob: Row = { id: 'p2', name: 'Bob', town: 'Iași' };
const bare: Row = { id: 'p1', name: '–' };
const tables = {
  person: new Map([
    ['p1', ana],
    ['p2', bob],
  ]),
};
const erase = (row: Row | null, id = 'p1'): Change => ({ op: 'erase', table: 'person', id, row });

test('an erasure sets the row whatever it was, and leaves the others', () => {
  const after = applyCommit(tables, [erase(bare)]);
  expect(after.ok && [...(after.value.person ?? [])]).toEqual([
    ['p1', bare],
    ['p2', bob],
  ]);
  const gone = applyCommit(tables, [erase(null)]);
  expect(gone.ok && [...(gone.value.person ?? [])]).toEqual([['p2', bob]]);
});

test('a mark of a row that is not there fits too, as in the commits before it was erased', () => {
  const after = applyCommit({}, [erase(null), erase(null), erase(bare)]);
  expect(after.ok && after.value.person?.get('p1')).toEqual(bare);
});

test('what was erased has no inverse; the rest of its commit has', () => {
  const addBob: Change = { op: 'add', table: 'person', id: 'p2', row: bob };
  expect(invertCommit([erase(null), addBob])).toEqual([{ op: 'remove', table: 'person', id: 'p2', row: bob }]);
  expect(invertCommit([erase(bare)])).toEqual([]);
});

test('a stored erasure is read back; one with a row of another id is none', () => {
  expect(readChanges([erase(null), erase(bare)])).toEqual({ ok: true, value: [erase(null), erase(bare)] });
  expect(readChanges([erase(bob)]).ok).toBe(false);
  expect(readChanges([{ op: 'erase', table: 'person', id: 'p1' }]).ok).toBe(false);
});
