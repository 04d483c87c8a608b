import { describe, expect, test } from 'vitest';
import { checkCommit } from '#main/workspace/check-commit.ts';
import { applyCommit } from '#shared/journal/apply.ts';
import type { Change, Tables } from '#shared/journal/commit.ts';
import { adding, aParticipant, draftOf, rowOf } from './workspaces.ts';

const project = rowOf('project', { id: 'project', title: 'Formare', profileId: 'pocu-860-3-12' });
const tables: Tables = {
  project: new Map([['project', project]]),
  participant: new Map([['p1', aParticipant('p1')]]),
};
const check = (...changes: Change[]) => checkCommit(tables, draftOf(...changes), 'pocu-860-3-12');
const edit = (
  table: string,
  id: string,
  path: string,
  before: string | null,
  after: string | number | null,
): Change => ({
  op: 'edit',
  table,
  id,
  fields: [{ path, before, after }],
});

describe('what may be saved comes back as it is', () => {
  test.each<[string, Change]>([
    ['an addition', adding('participant', aParticipant('p2'))],
    ['an edit', edit('participant', 'p1', 'lastName', 'Pop', 'Popa')],
    ['a removal', { op: 'remove', table: 'participant', id: 'p1', row: aParticipant('p1') }],
    ['an edit of the project', edit('project', 'project', 'title', 'Formare', 'Formare 4.0')],
  ])('%s', (_, change) => {
    const draft = draftOf(change);
    const checked = checkCommit(tables, draft, 'pocu-860-3-12');
    expect(checked.ok && checked.value).toBe(draft);
  });
});

describe('what is not in normal form is saved in normal form', () => {
  test('a row without its empty fields gets them, and a text with spaces around loses them', () => {
    const bare = { id: 'p2', lastName: ' Pop ', firstName: 'Ion', status: 'in_operation' };
    expect(check(adding('participant', bare))).toEqual({
      ok: true,
      value: draftOf(adding('participant', aParticipant('p2'))),
    });
  });
  test('an edited text too; several changes of one row become one', () => {
    const checked = check(
      edit('participant', 'p1', 'lastName', 'Pop', 'Popa'),
      edit('participant', 'p1', 'lastName', 'Popa', '  Popescu '),
      adding('participant', aParticipant('p2')),
    );
    expect(checked).toEqual({
      ok: true,
      value: draftOf(
        edit('participant', 'p1', 'lastName', 'Pop', 'Popescu'),
        adding('participant', aParticipant('p2')),
      ),
    });
    const applied = applyCommit(tables, checked.ok ? checked.value.changes : []);
    expect(applied.ok && applied.value.participant?.get('p1')).toEqual(aParticipant('p1', { lastName: 'Popescu' }));
  });
  test('an edit that only adds spaces changes nothing, and says so when it is saved', () => {
    expect(check(edit('participant', 'p1', 'lastName', 'Pop', 'Pop '))).toEqual({ ok: true, value: draftOf() });
  });
});

describe('what may not be saved is named', () => {
  test.each<[string, Change[], object]>([
    ['a table that does not exist', [adding('wizard', { id: 'w' })], { code: 'workspace.unknown-table' }],
    ['a table named like a built-in', [adding('__proto__', { id: 'w' })], { code: 'workspace.unknown-table' }],
    [
      'a value of the wrong type',
      [edit('participant', 'p1', 'lastName', 'Pop', 7)],
      {
        code: 'workspace.unreadable-value',
        facts: { table: 'participant', id: 'p1', field: 'lastName', reason: 'field.type' },
      },
    ],
    [
      'a field that does not exist',
      [{ op: 'edit', table: 'participant', id: 'p1', fields: [{ path: 'shoeSize', after: 41 }] }],
      { code: 'workspace.unreadable-value', facts: { field: 'shoeSize', reason: 'field.unknown' } },
    ],
    [
      'a required field emptied',
      [edit('participant', 'p1', 'lastName', 'Pop', null)],
      { code: 'workspace.unreadable-value', facts: { field: 'lastName', reason: 'field.required' } },
    ],
    [
      'a change made from other values',
      [edit('participant', 'p1', 'lastName', 'Popa', 'Pop')],
      { code: 'journal.conflict', facts: { path: 'lastName' } },
    ],
    ['a row added twice', [adding('participant', aParticipant('p1'))], { code: 'journal.conflict' }],
    ['a second project', [adding('project', { ...project, id: 'other' })], { code: 'workspace.second-project' }],
    [
      'the project removed',
      [{ op: 'remove', table: 'project', id: 'project', row: project }],
      { code: 'workspace.second-project' },
    ],
    [
      'the project moved to another call',
      [edit('project', 'project', 'profileId', 'pocu-860-3-12', 'other')],
      { code: 'workspace.second-project' },
    ],
  ])('%s', (_, changes, problem) => {
    expect(check(...changes)).toMatchObject({ ok: false, error: problem });
  });
  test('no problem quotes a value', () => {
    const refused = check(edit('participant', 'p1', 'birthDate', null, '1900101410015'));
    expect(JSON.stringify(refused)).toContain('birthDate');
    expect(JSON.stringify(refused)).not.toContain('1900101410015');
  });
});
