import 'fake-indexeddb/auto';

import { Dexie } from 'dexie';
import { beforeEach, describe, expect, test } from 'vitest';
import { CopyDatabase, copyName, shapeVersion } from '#renderer/data/schema.ts';
import { openWorkingCopy, type WorkingCopy } from '#renderer/data/working-copy.ts';
import type { Row } from '#shared/journal/commit.ts';
import {
  added,
  aPerson,
  copiedRows,
  edited,
  memoryWorkspace,
  removed,
  rowsByTable,
  tableOf,
} from './copied-workspace.ts';

let id = 0;
let workspaceId = '';
beforeEach(() => {
  id += 1;
  workspaceId = `workspace-${id}`;
});

const people = (count: number): Row[] =>
  Array.from({ length: count }, (_, at) => aPerson(`p${String(at).padStart(5, '0')}`));
async function filledCopy(workspace: ReturnType<typeof memoryWorkspace>): Promise<WorkingCopy> {
  const copy = await openWorkingCopy(workspaceId, workspace.source);
  expect(await copy.filled).toEqual({ ok: true, value: null });
  return copy;
}

describe('filling', () => {
  test('an empty copy takes every row, in slices, and stands at the position of the workspace', async () => {
    const workspace = memoryWorkspace({ participant: tableOf(...people(4_300)) });
    workspace.commit(added('company', { id: 'c1', name: 'Uzina' }));
    const copy = await filledCopy(workspace);
    expect(await copiedRows(copy.db)).toEqual(rowsByTable(workspace.tables));
    expect(await copy.position()).toBe(1);
    // 200 first, so that a page can be shown, then 2,000 at a time.
    expect(workspace.asked.filter(asked => asked.startsWith('rows participant'))).toEqual([
      'rows participant',
      'rows participant p00199',
      'rows participant p02199',
      'rows participant p04199',
    ]);
    copy.close();
  });

  test('the first page is there before the rest has come', async () => {
    const workspace = memoryWorkspace({ participant: tableOf(...people(500)) });
    let atSecondSlice = -1;
    const open = openWorkingCopy(workspaceId, workspace.source);
    const copy = await open;
    const seen: number[] = [];
    copy.listen(changed => seen.push(changed.get('participant')?.size ?? 0));
    workspace.beforeSlice = (table, after) => {
      if (table === 'participant' && after !== null) atSecondSlice = seen.reduce((sum, count) => sum + count, 0);
    };
    await copy.filled;
    expect(atSecondSlice).toBe(200);
    expect(seen.reduce((sum, count) => sum + count, 0)).toBe(500);
    copy.close();
  });

  test('what changes in the workspace between two slices is in the copy', async () => {
    const rows = people(2_500);
    const workspace = memoryWorkspace({ participant: tableOf(...rows) });
    let done = false;
    workspace.beforeSlice = (table, after) => {
      if (done || table !== 'participant' || after === null) return;
      done = true;
      const [early, gone, late] = [rows[3], rows[7], rows[2_400]];
      if (!early || !gone || !late) throw new Error('rows');
      workspace.commit(edited('participant', early.id, 'lastName', 'Popa', 'Ștefan'));
      workspace.commit(removed('participant', gone), edited('participant', late.id, 'firstName', 'Ion', 'Ana'));
      workspace.commit(added('participant', aPerson('a-new-one')), added('company', { id: 'c9', name: 'Nouă' }));
    };
    const copy = await filledCopy(workspace);
    expect(done).toBe(true);
    expect(await copiedRows(copy.db)).toEqual(rowsByTable(workspace.tables));
    expect(await copy.position()).toBe(3);
    copy.close();
  });

  test('what is saved after the last slice, before all is stored, is in the copy and told', async () => {
    const rows = people(1_500);
    const workspace = memoryWorkspace({ participant: tableOf(...rows) });
    workspace.commit(added('company', { id: 'c1', name: 'Uzina' }));
    const copy = await openWorkingCopy(workspaceId, workspace.source);
    const stages: string[] = [];
    const followed: Promise<unknown>[] = [];
    copy.listen((changed, stage) => {
      if (stages.at(-1) !== stage) stages.push(stage);
      if (stage !== 'arrived') return;
      const [early, gone, late] = [rows[3], rows[7], rows[1_400]];
      if (!early || !gone || !late || changed.size > 0) throw new Error('rows');
      const first = workspace.commit(edited('participant', early.id, 'lastName', 'Popa', 'Ștefan'));
      const second = workspace.commit(removed('participant', gone), added('participant', aPerson('a-new-one')));
      const third = workspace.commit(edited('participant', late.id, 'firstName', 'Ion', 'Ana'));
      followed.push(copy.follow([first]), copy.follow([second, third]));
    });
    await copy.filled;
    expect(await Promise.all(followed)).toEqual([
      { ok: true, value: null },
      { ok: true, value: null },
    ]);
    expect(await copiedRows(copy.db)).toEqual(rowsByTable(workspace.tables));
    expect(await copy.position()).toBe(4);
    expect(stages).toEqual(['begun', 'coming', 'arrived', 'changed', 'stored']);
    copy.close();
    const again = await filledCopy(workspace);
    expect(workspace.asked.filter(asked => asked === 'rows participant')).toHaveLength(1);
    again.close();
  });

  test('a filling that was broken off begins again at the next start', async () => {
    const workspace = memoryWorkspace({ participant: tableOf(...people(700)) });
    const copy = await openWorkingCopy(workspaceId, {
      ...workspace.source,
      rows: async (table, after, limit) =>
        table === 'participant' && after !== null
          ? { ok: false, error: { code: 'test.broken', facts: {} } }
          : workspace.source.rows(table, after, limit),
    });
    expect(await copy.filled).toEqual({ ok: false, error: { code: 'test.broken', facts: {} } });
    copy.close();
    const again = await filledCopy(workspace);
    expect(await copiedRows(again.db)).toEqual(rowsByTable(workspace.tables));
    again.close();
  });
});

describe('opening again', () => {
  test('a copy that is behind takes the commits it missed and asks for no rows', async () => {
    const workspace = memoryWorkspace({ participant: tableOf(aPerson('p1')) });
    workspace.commit(added('participant', aPerson('p2')));
    (await filledCopy(workspace)).close();
    workspace.commit(edited('participant', 'p1', 'lastName', 'Popa', 'Ionescu'));
    workspace.commit(added('participant', aPerson('p3')), removed('participant', aPerson('p2')));
    workspace.asked.length = 0;
    const copy = await filledCopy(workspace);
    expect(await copiedRows(copy.db)).toEqual(rowsByTable(workspace.tables));
    expect(workspace.asked).toEqual(['since 0']);
    expect(await copy.position()).toBe(3);
    copy.close();
  });

  test.each<[string, (workspace: ReturnType<typeof memoryWorkspace>) => ReturnType<typeof memoryWorkspace>]>([
    [
      'the workspace went back to an earlier state (a restored backup)',
      () => {
        const restored = memoryWorkspace({ participant: tableOf(aPerson('p1')) });
        restored.commit(added('participant', aPerson('p2')));
        return restored;
      },
    ],
    [
      'another history has the same length',
      () => {
        const other = memoryWorkspace({ participant: tableOf(aPerson('p1')) }, 'b');
        other.commit(added('participant', aPerson('x2')));
        other.commit(added('participant', aPerson('x3')));
        return other;
      },
    ],
    [
      'the commits it stands on are not given any more',
      workspace => {
        workspace.forgottenUntil = 2;
        return workspace;
      },
    ],
  ])('is emptied and filled when %s', async (_, change) => {
    const before = memoryWorkspace({ participant: tableOf(aPerson('p1')) });
    before.commit(added('participant', aPerson('p2')));
    before.commit(added('participant', aPerson('p3')));
    (await filledCopy(before)).close();
    const after = change(before);
    after.asked.length = 0;
    const copy = await filledCopy(after);
    expect(await copiedRows(copy.db)).toEqual(rowsByTable(after.tables));
    expect(after.asked.some(asked => asked.startsWith('rows'))).toBe(true);
    copy.close();
  });

  test.each([
    ['of another shape', { shape: shapeVersion + 1 }],
    ['of another workspace', { workspaceId: 'foreign' }],
    ['not complete', { complete: false }],
    ['without the commit it stands on', { commitId: null }],
  ])('a copy that is %s is emptied and filled', async (_, state) => {
    const workspace = memoryWorkspace({ participant: tableOf(aPerson('p1')) });
    workspace.commit(added('participant', aPerson('p2')));
    const first = await filledCopy(workspace);
    await first.db.state.update('state', state);
    await first.db.table('participant').put(aPerson('not-in-the-workspace'));
    first.close();
    const copy = await filledCopy(workspace);
    expect(await copiedRows(copy.db)).toEqual(rowsByTable(workspace.tables));
    copy.close();
  });

  test('a database that a later version of the program left behind is dropped', async () => {
    const later = new Dexie(copyName(workspaceId));
    later.version(shapeVersion + 5).stores({ participant: 'id, somethingNew', other: '++at' });
    await later.open();
    await later.table('participant').put(aPerson('old'));
    later.close();
    const workspace = memoryWorkspace({ participant: tableOf(aPerson('p1')) });
    const copy = await filledCopy(workspace);
    expect(copy.db).toBeInstanceOf(CopyDatabase);
    expect(await copiedRows(copy.db)).toEqual(rowsByTable(workspace.tables));
    copy.close();
  });
});

describe('following', () => {
  test('takes a saved commit with those missed, passes over those it has, and tells which rows changed', async () => {
    const workspace = memoryWorkspace({ participant: tableOf(aPerson('p1')) });
    const copy = await filledCopy(workspace);
    const told: string[] = [];
    copy.listen(changed => {
      for (const [table, ids] of changed) told.push(`${table}: ${[...ids.keys()].join(', ')}`);
    });
    const first = workspace.commit(edited('participant', 'p1', 'lastName', 'Popa', 'Dobre'));
    const second = workspace.commit(added('company', { id: 'c1', name: 'Uzina' }));
    expect(await copy.follow([first, second])).toEqual({ ok: true, value: null });
    expect(await copy.follow([first, second])).toEqual({ ok: true, value: null });
    expect(told).toEqual(['participant: p1', 'company: c1']);
    expect(await copiedRows(copy.db)).toEqual(rowsByTable(workspace.tables));
    copy.close();
  });

  test('asks for the commits between, when one is missing', async () => {
    const workspace = memoryWorkspace({ participant: tableOf(aPerson('p1')) });
    const copy = await filledCopy(workspace);
    workspace.commit(added('participant', aPerson('p2')));
    const last = workspace.commit(added('participant', aPerson('p3')));
    await copy.follow([last]);
    expect(await copiedRows(copy.db)).toEqual(rowsByTable(workspace.tables));
    expect(await copy.position()).toBe(2);
    copy.close();
  });

  test('is filled again when a commit does not fit the rows that are here', async () => {
    const workspace = memoryWorkspace({ participant: tableOf(aPerson('p1')) });
    const copy = await filledCopy(workspace);
    await copy.db.table('participant').update('p1', { lastName: 'changed behind our back' });
    const commit = workspace.commit(edited('participant', 'p1', 'lastName', 'Popa', 'Dobre'));
    expect(await copy.follow([commit])).toEqual({ ok: true, value: null });
    expect(await copiedRows(copy.db)).toEqual(rowsByTable(workspace.tables));
    copy.close();
  });
});
