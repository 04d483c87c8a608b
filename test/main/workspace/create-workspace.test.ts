import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { createSample } from '#main/workspace/create-sample.ts';
import { createWorkspace } from '#main/workspace/create-workspace.ts';
import { fillWorkspace } from '#main/workspace/fill-workspace.ts';
import { openWorkspace } from '#main/workspace/workspace.ts';
import { contentsOf } from '#test/support/consorta.ts';
import { mountSmallDisk } from '../files/small-disk.ts';
import { adding, aParticipant, aProject, at, draftOf, newFolder, noon, rowOf } from './workspaces.ts';

const environment = at(noon);
const theProject = rowOf('project', { id: 'project', title: aProject.title, profileId: aProject.profileId });
const projectAct = { draft: draftOf(adding('project', theProject)) };

describe('a new workspace', () => {
  test('holds its project in normal form and is open for writing', async () => {
    const folder = join(await newFolder(), 'w');
    const made = await createWorkspace(folder, { ...aProject, title: '  Formare ', smisCode: ' ' }, environment);
    if (!made.ok) throw new Error(made.error.code);
    expect(made.value.data().project.get('project')).toMatchObject({ title: 'Formare', smisCode: null });
    expect(await made.value.commit(draftOf(adding('participant', aParticipant('p1'))))).toMatchObject({ ok: true });
    await made.value.close();
    expect((await readdir(folder)).toSorted()).toEqual(['journal', 'snapshots', 'workspace.json']);
  });
  test.each(['', '   ', 'a\nb', 'x'.repeat(501), '\ud800'])(
    'a title that cannot be stored (%j) makes nothing',
    async title => {
      const folder = await newFolder();
      for (const place of [folder, join(folder, 'new')]) {
        expect(await createWorkspace(place, { ...aProject, title }, environment)).toMatchObject({
          error: { code: 'workspace.unreadable-value', facts: { field: 'title' } },
        });
      }
      expect(await readdir(folder)).toEqual([]);
    },
  );
  test('an unknown call makes nothing', async () => {
    const folder = join(await newFolder(), 'w');
    expect(await createWorkspace(folder, { ...aProject, profileId: 'other' }, environment)).toMatchObject({
      error: { code: 'workspace.unknown-profile', facts: { profile: 'other' } },
    });
    await expect(readdir(folder)).rejects.toThrow('ENOENT');
  });
});

describe('all or nothing', () => {
  const failing = [projectAct, { draft: draftOf(adding('wizard', { id: 'w' })) }];
  test('an act that is refused takes everything away: a folder that was new, and only what was made in one that was not', async () => {
    const folder = await newFolder();
    for (const place of [folder, join(folder, 'new')]) {
      expect(await fillWorkspace(place, { profileId: aProject.profileId, acts: failing }, environment)).toMatchObject({
        error: { code: 'workspace.unknown-table' },
      });
    }
    expect(await readdir(folder)).toEqual([]);
  });
  test('until the last act is saved it has no manifest, nobody can open it, and nobody else can make one there', async () => {
    const folder = join(await newFolder(), 'w');
    const others: Promise<unknown>[] = [];
    const manifests: boolean[] = [];
    const onCommit = (): void => {
      manifests.push(existsSync(join(folder, 'workspace.json')));
      others.push(createWorkspace(folder, aProject, environment));
    };
    const acts = [projectAct, { draft: draftOf(adding('participant', aParticipant('p1'))) }];
    const made = await fillWorkspace(folder, { profileId: aProject.profileId, acts, onCommit }, environment);
    if (!made.ok) throw new Error(made.error.code);
    expect(manifests).toEqual([false, false]);
    for (const other of await Promise.all(others)) {
      expect(other).toMatchObject({ ok: false, error: { code: 'vault.folder-not-empty' } });
    }
    await made.value.close();
    const opened = await openWorkspace(folder, { mode: 'read' }, environment);
    if (!opened.ok) throw new Error(opened.error.code);
    expect(opened.value.data().participant.size).toBe(1);
    await opened.value.close();
  });
  test('what a killed making left is taken away by the next one, and by nothing else', async () => {
    const folder = join(await newFolder(), 'w');
    const made = await createWorkspace(folder, aProject, environment);
    if (!made.ok) throw new Error(made.error.code);
    await made.value.close();
    const manifest = await readFile(join(folder, 'workspace.json'));
    // A whole workspace is never taken for a draft, whatever lies beside its manifest.
    await writeFile(join(folder, 'workspace.json.unfinished'), manifest);
    const before = contentsOf(folder);
    expect(await createWorkspace(folder, aProject, environment)).toMatchObject({
      error: { code: 'vault.folder-not-empty' },
    });
    expect(contentsOf(folder)).toEqual(before);
    await makeDraft(folder, manifest);
    expect(await openWorkspace(folder, { mode: 'write' }, environment)).toMatchObject({
      error: { code: 'vault.unfinished' },
    });
    const again = await createWorkspace(folder, { ...aProject, title: 'Din nou' }, environment);
    if (!again.ok) throw new Error(again.error.code);
    expect(again.value.data().project.get('project')?.title).toBe('Din nou');
    await again.value.close();
    expect((await readdir(folder)).toSorted()).toEqual(['journal', 'snapshots', 'workspace.json']);
  });
  test('a foreign file of that name is no draft', async () => {
    const folder = await newFolder();
    await mkdir(join(folder, 'journal'));
    await writeFile(join(folder, 'journal', 'mine.txt'), 'mine');
    await writeFile(join(folder, 'workspace.json.unfinished'), 'mine too');
    const before = contentsOf(folder);
    expect(await createWorkspace(folder, aProject, environment)).toMatchObject({
      error: { code: 'vault.folder-not-empty' },
    });
    expect(contentsOf(folder)).toEqual(before);
  });
  async function makeDraft(folder: string, manifest: Uint8Array): Promise<void> {
    await rm(join(folder, 'workspace.json'));
    await writeFile(join(folder, 'workspace.json.unfinished'), manifest);
  }

  const disk = mountSmallDisk(512);
  afterAll(() => disk?.unmount());
  test.runIf(disk !== null)('a real disk that fills up while the sample is made keeps nothing of it', async () => {
    if (disk === null) return;
    const made = await createSample(join(disk.folder, 'w'), { sample: 'industry-4', size: 330, seed: 1 }, environment);
    expect(made).toMatchObject({ ok: false, error: { code: 'vault.disk-full' } });
    expect(await readdir(disk.folder)).toEqual([]);
  });
});

describe('the sample', () => {
  const choice = { sample: 'industry-4', size: 12, seed: 3 };
  test('the same size and seed give the same rows and history, in a workspace of its own', async () => {
    const folder = await newFolder();
    const made = [];
    for (const [name, instant] of [
      ['a', noon],
      ['b', '2024-05-06T07:08:09.000Z'],
    ] as const) {
      const sample = await createSample(join(folder, name), choice, at(instant));
      if (!sample.ok) throw new Error(sample.error.code);
      made.push({
        rows: JSON.stringify(Object.entries(sample.value.data()).map(([table, rows]) => [table, [...rows.values()]])),
        commits: await sample.value.vault.commitsSince(0, 10_000),
        createdAt: sample.value.vault.manifest.createdAt,
        workspaceId: sample.value.vault.manifest.workspaceId,
      });
      await sample.value.close();
    }
    const [a, b] = made;
    expect(a?.rows).toBe(b?.rows);
    expect(a?.commits).toEqual(b?.commits);
    expect(a?.createdAt).toBe(b?.createdAt);
    expect(a?.workspaceId).not.toBe(b?.workspaceId);
  });
  test('what is saved afterwards has the real time', async () => {
    const now = '2024-05-06T07:08:09.000Z';
    const sample = await createSample(join(await newFolder(), 'w'), choice, at(now));
    if (!sample.ok) throw new Error(sample.error.code);
    const saved = await sample.value.commit(draftOf(adding('participant', aParticipant('late'))));
    expect(saved).toMatchObject({ ok: true, value: { at: now } });
    await sample.value.close();
  });
  test('an unknown sample makes nothing; one that is stopped leaves nothing', async () => {
    const folder = await newFolder();
    const place = join(folder, 'w');
    expect(await createSample(place, { ...choice, sample: 'other' }, environment)).toMatchObject({
      error: { code: 'workspace.unknown-sample' },
    });
    const stop = new AbortController();
    const onCommit = (position: number): void => {
      if (position === 3) stop.abort();
    };
    expect(await createSample(place, choice, environment, { onCommit, signal: stop.signal })).toEqual({
      ok: false,
      error: { code: 'workspace.cancelled', facts: {} },
    });
    expect(await readdir(folder)).toEqual([]);
  });
});
