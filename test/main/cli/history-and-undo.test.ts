import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { aDataFile, aFolder, consorta, consortaJson, contentsOf } from '#test/support/consorta.ts';

const person = (given: object) => ({ format: 1, tables: { participant: [{ id: 'p1', ...given }] } });
const load = (folder: string, given: object): void => {
  expect(consorta('load', folder, aDataFile(person(given))).exit).toBe(0);
};
const email = (folder: string): unknown =>
  JSON.parse(consorta('dump', folder).stdout).tables.participant[0]?.email ?? null;

describe('history and undo', () => {
  let folder = '';
  beforeAll(() => {
    folder = join(aFolder(), 'w');
    expect(consorta('new', folder, '--title', 'Formare').exit).toBe(0);
    load(folder, { lastName: 'Pop', firstName: 'Ion', status: 'lead', cnp: '1800101120048' });
    load(folder, { email: 'a@x.ro', phone: '0711 000 000' });
    load(folder, { email: 'b@x.ro' });
  });

  test('the acts are told with old and new values, a CNP only masked', () => {
    const before = contentsOf(folder);
    const { stdout, exit } = consorta('history', folder);
    expect(exit).toBe(0);
    expect(stdout).toContain('E-mail: a@x.ro → b@x.ro');
    expect(stdout).toContain('Data file loaded: 0 rows added, 1 row changed');
    expect(stdout).toContain('Participant Pop Ion');
    const told = consortaJson('history', folder, '--table', 'participant', '--id', 'p1', '--limit', '10');
    expect(told.json).toMatchObject({ ok: true, matching: 3 });
    expect(told.stdout).toContain('•••••••••0048');
    expect(told.stdout + stdout).not.toContain('1800101120048');
    expect(contentsOf(folder)).toEqual(before);
  });

  test('the filters act, and wrong words are named', () => {
    expect(consortaJson('history', folder, '--text', 'phone').json).toMatchObject({ matching: 1 });
    expect(consortaJson('history', folder, '--from', '2999-01-01').json).toMatchObject({ matching: 0, acts: [] });
    expect(consorta('history', folder, '--from', '2022-02-30').exit).toBe(2);
    expect(consorta('history', folder, '--id', 'p1').exit).toBe(2);
    expect(consorta('undo', folder, '--commit', '99')).toMatchObject({ exit: 1 });
  });

  test('what was changed since is listed and not overwritten; the rest is undone when asked', () => {
    const before = contentsOf(folder);
    const refused = consortaJson('undo', folder, '--commit', '3');
    expect(refused).toMatchObject({
      exit: 1,
      json: { ok: false, conflictCount: 1, free: 1, conflicts: [{ record: 'Participant Pop Ion', field: 'E-mail' }] },
    });
    const journal = (all: Record<string, string>) =>
      Object.entries(all).filter(([path]) => /jsonl$/.test(path) && path.includes('journal'));
    expect(journal(contentsOf(folder))).toEqual(journal(before));
    expect(consortaJson('undo', folder, '--commit', '3', '--part')).toMatchObject({ exit: 1, json: { left: 1 } });
    expect(email(folder)).toBe('b@x.ro');
    expect(JSON.parse(consorta('dump', folder).stdout).tables.participant[0].phone ?? null).toBe(null);
  });

  test('without a number the last act is undone, act by act, and an undoing can be undone', () => {
    expect(consortaJson('undo', folder)).toMatchObject({ exit: 0, json: { ok: true, undone: 4, position: 6 } });
    expect(email(folder)).toBe('a@x.ro');
    expect(consortaJson('undo', folder, '--commit', '6')).toMatchObject({ exit: 0, json: { done: 'redo', undone: 4 } });
    expect(email(folder)).toBe('b@x.ro');
    expect(consorta('undo', folder).exit).toBe(0);
    // The rest of the act that was undone in part, and then the first of all.
    expect(consortaJson('undo', folder).json).toMatchObject({ ok: true, undone: 3 });
    expect(email(folder)).toBe(null);
    expect(consorta('undo', folder).stdout).toContain('Data file loaded: 1 row added');
    expect(JSON.parse(consorta('dump', folder).stdout).tables.participant ?? []).toEqual([]);
    const last = consorta('undo', folder);
    expect([last.exit, last.stdout]).toEqual([1, 'There is nothing to undo.\n']);
  }, 60_000);
});
