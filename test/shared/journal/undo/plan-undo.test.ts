import { describe, expect, test } from 'vitest';
import { applyCommit } from '#shared/journal/apply.ts';
import type { Change, Row, Tables } from '#shared/journal/commit.ts';
import { invertCommit } from '#shared/journal/invert.ts';
import { canBeUndone, kindOfAct, turnLabel } from '#shared/journal/undo/act-state.ts';
import { planUndo, valueAt, withValueAt } from '#shared/journal/undo/plan-undo.ts';
import { UndoStack } from '#shared/journal/undo/undo-stack.ts';

const tablesOf = (...rows: Row[]): Tables => ({ participant: new Map(rows.map(row => [row.id, row])) });
const edited = (id: string, ...fields: [string, unknown, unknown][]): Change =>
  ({
    op: 'edit',
    table: 'participant',
    id,
    fields: fields.map(([path, before, after]) => ({ path, before, after })),
  }) as Change;

describe('what stands in the way of undoing', () => {
  test('a field that was changed again; the other field of the same act does not', () => {
    const act = [edited('1', ['email', null, 'a@x.ro'], ['phone', '0700', '0711'])];
    const rows = tablesOf({ id: '1', email: 'later@x.ro', phone: '0711' });
    expect(planUndo(rows, invertCommit(act))).toEqual({
      changes: [edited('1', ['phone', '0711', '0700'])],
      conflicts: [{ reason: 'changed', table: 'participant', id: '1', path: 'email', now: 'later@x.ro', wanted: null }],
    });
  });

  test('nothing, when the field is back at its old value already: it is left out', () => {
    const act = [edited('1', ['email', 'a', 'b'])];
    expect(planUndo(tablesOf({ id: '1', email: 'a' }), invertCommit(act))).toEqual({ changes: [], conflicts: [] });
  });

  test('a row that was added and then filled in: each later value is named', () => {
    const act: Change[] = [{ op: 'add', table: 'participant', id: '1', row: { id: '1', email: null, phone: null } }];
    const plan = planUndo(tablesOf({ id: '1', email: 'a@x.ro', phone: null }), invertCommit(act));
    expect(plan).toEqual({
      changes: [],
      conflicts: [{ reason: 'row-changed', table: 'participant', id: '1', path: 'email', now: 'a@x.ro' }],
    });
  });

  test('a removed row whose id is there again, and a row that is gone', () => {
    const removal: Change[] = [{ op: 'remove', table: 'participant', id: '1', row: { id: '1', email: 'old' } }];
    const there = planUndo(tablesOf({ id: '1', email: 'new' }), invertCommit(removal));
    expect(there.conflicts).toEqual([{ reason: 'row-there', table: 'participant', id: '1', path: '' }]);
    const gone = planUndo(tablesOf(), invertCommit([edited('1', ['email', 'a', 'b'])]));
    expect(gone.conflicts).toEqual([{ reason: 'row-gone', table: 'participant', id: '1', path: '' }]);
    expect(there.changes.concat(gone.changes)).toEqual([]);
  });

  test('a part of a group that was emptied since', () => {
    const act = [edited('1', ['home/town', 'Cluj', 'Dej'])];
    const plan = planUndo(tablesOf({ id: '1', home: null }), invertCommit(act));
    expect(plan.conflicts).toEqual([
      { reason: 'changed', table: 'participant', id: '1', path: 'home/town', wanted: 'Cluj' },
    ]);
  });

  test('a row that one act changed twice is undone whole or not at all', () => {
    const act = [edited('1', ['email', 'a', 'b']), edited('1', ['email', 'b', 'c'], ['phone', 1, 2])];
    const fits = planUndo(tablesOf({ id: '1', email: 'c', phone: 2 }), invertCommit(act));
    expect(fits.conflicts).toEqual([]);
    const applied = applyCommit(tablesOf({ id: '1', email: 'c', phone: 2 }), fits.changes);
    expect(applied.ok && applied.value.participant?.get('1')).toEqual({ id: '1', email: 'a', phone: 1 });
    const not = planUndo(tablesOf({ id: '1', email: 'c', phone: 3 }), invertCommit(act));
    expect(not.changes).toEqual([]);
    expect(not.conflicts).toHaveLength(1);
  });

  test('an erased row is left alone', () => {
    const act: Change[] = [{ op: 'erase', table: 'participant', id: '1', row: null }, edited('2', ['email', 'a', 'b'])];
    const plan = planUndo(tablesOf({ id: '2', email: 'b' }), invertCommit(act));
    expect(plan).toEqual({ changes: [edited('2', ['email', 'b', 'a'])], conflicts: [] });
  });
});

describe('which acts can be undone', () => {
  const act = { key: 'participant.edited', facts: {} };
  const change = edited('1', ['email', 'a', 'b']);

  test('those with changes, but no erasure, no note, and not what the workspace stands on', () => {
    expect(canBeUndone(act, [change])).toBe(true);
    expect(canBeUndone({ key: 'cnp.revealed', facts: {} }, [])).toBe(false);
    expect(
      canBeUndone({ key: 'participant.erased', facts: {} }, [
        { op: 'erase', table: 'participant', id: '1', row: null },
      ]),
    ).toBe(false);
    expect(canBeUndone({ key: 'project.created', facts: {} }, [change])).toBe(false);
    expect(canBeUndone({ key: 'format.migrated', facts: {} }, [change])).toBe(false);
  });

  test('the newest first; a new act empties the redo stack; out of order works', () => {
    const stack = new UndoStack(10);
    for (const position of [11, 12, 13]) stack.take(position, act, true);
    stack.take(14, { key: 'cnp.revealed', facts: {} }, false);
    expect([stack.nextUndo(), stack.nextRedo()]).toEqual([13, null]);
    stack.take(15, turnLabel({ kind: 'undo', position: 13 }, act.key, false), true);
    expect([stack.nextUndo(), stack.nextRedo(), stack.stateOf(13)]).toEqual([12, 13, 'undone']);
    // Undone from the history page, out of order: it is the next to be redone.
    stack.take(16, turnLabel({ kind: 'undo', position: 11 }, act.key, false), true);
    expect([stack.nextUndo(), stack.nextRedo()]).toEqual([12, 11]);
    stack.take(17, turnLabel({ kind: 'redo', position: 13 }, act.key, false), true);
    expect([stack.nextUndo(), stack.nextRedo(), stack.stateOf(13)]).toEqual([13, 11, 'done']);
    stack.take(18, act, true);
    expect([stack.nextUndo(), stack.nextRedo(), stack.stateOf(11)]).toEqual([18, null, 'undone']);
    // An act of an earlier session, undone in this one.
    stack.take(19, turnLabel({ kind: 'undo', position: 4 }, act.key, false), true);
    expect([stack.nextUndo(), stack.nextRedo()]).toEqual([18, 4]);
    // Undone in part: the rest can be undone when its turn comes, the part applied again.
    stack.take(20, turnLabel({ kind: 'undo', position: 12 }, act.key, true), true);
    expect([stack.undoOrder(), stack.nextRedo(), stack.stateOf(12)]).toEqual([[18, 13, 12], 12, 'part']);
  });

  test('the kind of an act is what it did, not what it is called', () => {
    const add: Change = { op: 'add', table: 'participant', id: '1', row: { id: '1' } };
    const remove: Change = { op: 'remove', table: 'participant', id: '1', row: { id: '1' } };
    expect(kindOfAct(act, [change])).toBe('edit');
    expect(kindOfAct(act, [change, add])).toBe('addition');
    expect(kindOfAct(act, [change, remove])).toBe('removal');
    expect(
      kindOfAct(
        act,
        Array.from({ length: 20 }, () => change),
      ),
    ).toBe('edit');
    expect(
      kindOfAct(
        act,
        Array.from({ length: 21 }, () => change),
      ),
    ).toBe('bulk');
    expect(kindOfAct(act, [])).toBe('note');
    expect(kindOfAct({ key: 'undo', facts: { position: 3, key: 'x' } }, [change])).toBe('turn');
  });
});

test('a value is found and put at a path, groups on the way are made', () => {
  expect(valueAt({ id: '1', home: { town: 'Cluj' } }, 'home/town')).toBe('Cluj');
  expect(valueAt({ id: '1', home: null }, 'home/town')).toBeUndefined();
  expect(valueAt({ id: '1' }, 'constructor')).toBeUndefined();
  expect(withValueAt({ id: '1', home: null }, 'home/town', 'Cluj')).toEqual({ id: '1', home: { town: 'Cluj' } });
  expect(withValueAt({ id: '1', email: 'a' }, 'email', undefined)).toEqual({ id: '1' });
  expect(withValueAt({ id: '1', items: { 'PAR/02': { state: 'x' } } }, 'items/PAR~102/state', 'y')).toEqual({
    id: '1',
    items: { 'PAR/02': { state: 'y' } },
  });
});
