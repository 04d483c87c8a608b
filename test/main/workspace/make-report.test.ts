import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeReport, offersOf } from '#main/workspace/make-report.ts';
import { openWorkspace } from '#main/workspace/workspace.ts';
import { contentsOf } from '#test/support/consorta.ts';
import { adding, aParticipant, at, draftOf, newFolder, newWorkspace, noon } from './workspaces.ts';

const request = { report: 'participant-list', params: {}, language: 'ro' } as const;

describe('a report is made of the state, not of the moment', () => {
  test('the same state gives the same document, whenever and wherever it is opened', async () => {
    const workspace = await newWorkspace();
    await workspace.commit(draftOf(adding('participant', aParticipant('p1', { entryDate: '2022-11-01' }))));
    const { folder } = workspace.vault;
    const fresh = makeReport(workspace, request);
    await workspace.close();
    expect(fresh).toMatchObject({ ok: true, value: { identity: { journalPosition: 2 } } });
    for (const instant of ['2022-12-01T00:00:00.000Z', '2031-07-08T23:59:59.000Z']) {
      const later = await openWorkspace(folder, { mode: 'read' }, at(instant));
      if (!later.ok) throw new Error(later.error.code);
      expect(makeReport(later.value, request)).toEqual(fresh);
      expect(offersOf(later.value).map(({ defaults }) => defaults.to)).toContain('2022-11-30');
      await later.value.close();
    }
  });
  test('"today" is the day of the last act in the time zone of the call: 22:30 UTC is tomorrow in Bucharest', async () => {
    const workspace = await newWorkspace(at('2022-11-30T22:30:00.000Z'));
    expect(offersOf(workspace).map(({ defaults }) => defaults.to)).toContain('2022-12-01');
    await workspace.close();
  });
  test('an act changes it', async () => {
    const workspace = await newWorkspace();
    const before = makeReport(workspace, request);
    await workspace.commit(draftOf(adding('participant', aParticipant('p1', { entryDate: '2022-11-30' }))));
    const after = makeReport(workspace, request);
    expect(before.ok && before.value.rows).toHaveLength(0);
    expect(after.ok && after.value.rows).toHaveLength(1);
    await workspace.close();
  });
});

describe('opening', () => {
  test('to read takes no lock and writes not one byte', async () => {
    const workspace = await newWorkspace();
    await workspace.close();
    const { folder } = workspace.vault;
    const before = contentsOf(folder);
    const readers = await Promise.all([1, 2, 3].map(() => openWorkspace(folder, { mode: 'read' }, at(noon))));
    for (const reader of readers) {
      if (!reader.ok) throw new Error(reader.error.code);
      expect(await reader.value.commit(draftOf(adding('participant', aParticipant('p1'))))).toMatchObject({
        error: { code: 'vault.read-only' },
      });
      await reader.value.close();
    }
    expect(contentsOf(folder)).toEqual(before);
  });
  test('to write is for one at a time, and the lock is given back on closing', async () => {
    const workspace = await newWorkspace();
    const { folder } = workspace.vault;
    expect(await openWorkspace(folder, { mode: 'write' }, at(noon))).toMatchObject({ error: { code: 'vault.locked' } });
    await workspace.close();
    const second = await openWorkspace(folder, { mode: 'write' }, at(noon));
    expect(second.ok).toBe(true);
    if (second.ok) await second.value.close();
  });
  test('a folder that is not there is a problem, and is not made', async () => {
    const folder = join(await newFolder(), 'w');
    for (const mode of ['read', 'write'] as const) {
      expect(await openWorkspace(folder, { mode }, at(noon))).toMatchObject({ error: { code: 'vault.not-found' } });
    }
    expect(contentsOf(await newFolder())).toEqual({});
  });
});
