import { describe, expect, test } from 'vitest';
import { applyChange, applyCommit } from '#shared/journal/apply.ts';
import type { Change, Row, Tables } from '#shared/journal/commit.ts';
import { diffRow, draftCommit } from '#shared/journal/diff.ts';
import { invertCommit } from '#shared/journal/invert.ts';
import { namesOf, pathOf } from '#shared/journal/path.ts';
import { readCommitDraft } from '#shared/journal/read-change.ts';

const ana: Row = {
  id: 'p1',
  lastName: 'Pop',
  isced: 3,
  domicile: { county: 'CJ', locality: 'Cluj-Napoca' },
  labourStatus: ['employed'],
};
const table = (...rows: Row[]): Tables => ({ participant: new Map(rows.map(row => [row.id, row])) });

describe('diffRow, worked by hand', () => {
  test('names the field inside a named part and leaves the rest alone', () => {
    const moved = { ...ana, domicile: { county: 'SB', locality: 'Cluj-Napoca' } };
    expect(diffRow('participant', ana, moved)).toEqual({
      op: 'edit',
      table: 'participant',
      id: 'p1',
      fields: [{ path: 'domicile/county', before: 'CJ', after: 'SB' }],
    });
  });
  test('takes a list whole, a part that comes or goes whole, and tells absent from null', () => {
    const { isced: _gone, ...withoutIsced } = ana;
    const changed = { ...withoutIsced, labourStatus: ['employed', 'inactive'], domicile: null, email: null };
    expect(diffRow('participant', ana, changed)).toEqual({
      op: 'edit',
      table: 'participant',
      id: 'p1',
      fields: [
        { path: 'isced', before: 3 },
        { path: 'domicile', before: { county: 'CJ', locality: 'Cluj-Napoca' }, after: null },
        { path: 'labourStatus', before: ['employed'], after: ['employed', 'inactive'] },
        { path: 'email', after: null },
      ],
    });
  });
  test('is null when nothing differs, the order of keys included', () => {
    const { id, ...rest } = ana;
    expect(diffRow('participant', ana, { ...rest, id })).toBeNull();
    expect(diffRow('participant', null, null)).toBeNull();
  });
  test('adds and removes whole rows', () => {
    expect(diffRow('participant', null, ana)).toEqual({ op: 'add', table: 'participant', id: 'p1', row: ana });
    expect(diffRow('participant', ana, null)).toEqual({ op: 'remove', table: 'participant', id: 'p1', row: ana });
  });
  test('two ids are a bug, not a change', () => {
    expect(() => diffRow('participant', ana, { ...ana, id: 'p2' })).toThrow(RangeError);
  });
  test('draftCommit leaves out rows that did not change', () => {
    const label = { key: 'participant.saved', facts: { id: 'p1' } };
    const pairs = [
      { table: 'participant', before: ana, after: { ...ana } },
      { table: 'participant', before: ana, after: { ...ana, isced: 4 } },
    ];
    expect(draftCommit(label, 'Ioana', pairs)).toEqual({
      label,
      author: 'Ioana',
      changes: [{ op: 'edit', table: 'participant', id: 'p1', fields: [{ path: 'isced', before: 3, after: 4 }] }],
    });
  });
});

describe('paths', () => {
  test.each<[string[], string]>([
    [['domicile', 'county'], 'domicile/county'],
    [['items', 'PAR-02', 'state'], 'items/PAR-02/state'],
    [['a/b', '~c'], 'a~1b/~0c'],
    [['~1'], '~01'],
    [['', ''], '/'],
    [[''], ''],
  ])('%j is %s', (names, path) => {
    expect(pathOf(names)).toBe(path);
    expect(namesOf(path)).toEqual(names);
  });
});

describe('a change that does not fit is a conflict and nothing is overwritten', () => {
  const edit = (path: string, before: string | null, after: string): Change => ({
    op: 'edit',
    table: 'participant',
    id: 'p1',
    fields: [{ path, before, after }],
  });
  test.each<[string, Change, string]>([
    ['another value is there', edit('domicile/county', 'B', 'SB'), 'domicile/county'],
    ['the part it is in is not there', edit('residence/county', null, 'SB'), 'residence/county'],
    ['the field is not there', edit('phone', null, '0700'), 'phone'],
    ['the id itself', edit('id', 'p1', 'p2'), 'id'],
    ['a name that every object inherits', edit('constructor/name', 'Object', 'x'), 'constructor/name'],
    ['the row is there already', { op: 'add', table: 'participant', id: 'p1', row: ana }, ''],
    ['the row to remove has changed', { op: 'remove', table: 'participant', id: 'p1', row: { id: 'p1' } }, ''],
  ])('%s', (_, change, path) => {
    const before = table(ana);
    expect(applyChange(before, change)).toEqual({
      ok: false,
      error: { code: 'journal.conflict', facts: { table: 'participant', id: 'p1', path } },
    });
    expect(before).toEqual(table(ana));
  });
  test('rows and tables that are not there', () => {
    const missing: Change = {
      op: 'edit',
      table: 'toString',
      id: 'p9',
      fields: [{ path: 'isced', before: 3, after: 4 }],
    };
    expect(applyChange(table(ana), missing)).toMatchObject({
      ok: false,
      error: { code: 'journal.conflict', facts: { table: 'toString', id: 'p9' } },
    });
  });
  test('the whole commit is refused when its last change does not fit', () => {
    const before = table(ana);
    const changes = [edit('lastName', 'Pop', 'Popa'), edit('domicile/county', 'B', 'SB')];
    expect(applyCommit(before, changes).ok).toBe(false);
    expect(before.participant?.get('p1')).toBe(ana);
  });
});

test('changes of one commit build on each other, and undoing them all gives back what was there', () => {
  const added: Row = { id: 'p2', lastName: 'Rusu', isced: null };
  const changes: Change[] = [
    { op: 'add', table: 'participant', id: 'p2', row: added },
    { op: 'edit', table: 'participant', id: 'p2', fields: [{ path: 'isced', before: null, after: 5 }] },
    { op: 'remove', table: 'participant', id: 'p1', row: ana },
  ];
  const applied = applyCommit(table(ana), changes);
  expect(applied).toEqual({ ok: true, value: table({ ...added, isced: 5 }) });
  if (!applied.ok) return;
  expect(applyCommit(applied.value, invertCommit(changes))).toEqual({ ok: true, value: table(ana) });
});

describe('readCommitDraft', () => {
  const good = {
    label: { key: 'x', facts: { count: 1 } },
    author: 'Ioana',
    changes: [{ op: 'add', table: 'participant', id: 'p1', row: ana }],
  };
  test('takes what is a commit', () => expect(readCommitDraft(good)).toEqual({ ok: true, value: good }));
  test.each<[string, unknown, string]>([
    ['nothing', null, ''],
    ['a label without facts', { ...good, label: { key: 'x' } }, 'label'],
    ['an author who is a number', { ...good, author: 7 }, 'author'],
    ['no changes', { ...good, changes: undefined }, 'changes'],
    ['a row under another id', { ...good, changes: [{ op: 'add', table: 't', id: 'p2', row: ana }] }, 'changes/0'],
    [
      'an act that is not known',
      { ...good, changes: [...good.changes, { op: 'drop', table: 't', id: 'x' }] },
      'changes/1',
    ],
    [
      'an edit of the id',
      { ...good, changes: [{ op: 'edit', table: 't', id: 'x', fields: [{ path: 'id' }] }] },
      'changes/0',
    ],
    ['an edit of nothing', { ...good, changes: [{ op: 'edit', table: 't', id: 'x', fields: [] }] }, 'changes/0'],
  ])('refuses %s, naming the place', (_, value, at) => {
    expect(readCommitDraft(value)).toEqual({ ok: false, error: { code: 'journal.malformed', facts: { at } } });
  });
});
