import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { BackupDesk } from '#main/ipc/backup-desk.ts';
import { backupHandlers } from '#main/ipc/backup-handlers.ts';
import { savedPaths } from '#main/ipc/saved-paths.ts';
import type { RecentWorkspace, Services } from '#main/ipc/services.ts';
import { WorkspaceDesk } from '#main/ipc/workspace-desk.ts';
import { createSample } from '#main/workspace/create-sample.ts';
import { realEnvironment } from '#main/workspace/environment.ts';
import type { Workspace } from '#main/workspace/workspace.ts';
import type { Row } from '#shared/journal/commit.ts';
import { draftCommit } from '#shared/journal/diff.ts';
import { invertCommit } from '#shared/journal/invert.ts';
import { problem } from '#shared/kernel/problem.ts';
import type { Result } from '#shared/kernel/result.ts';
import { playedBackups } from './played-backups.ts';

/* The questions about backups over a real workspace, real backups and the real worker in this thread. */
let root = '';
let desk: WorkspaceDesk;
let backups: BackupDesk;
let ask: ReturnType<typeof backupHandlers>;
let played: ReturnType<typeof playedBackups>['played'];
let recent: readonly RecentWorkspace[];
let workspace: Workspace;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'consorta-backup-questions-'));
  const given = playedBackups(root);
  played = given.played;
  recent = [];
  const program = {
    today: () => '2026-03-14',
    author: () => 'ana',
    recent: () => recent,
    setRecent: (list: readonly RecentWorkspace[]) => {
      recent = list;
    },
    onOpened: () => {},
    onExported: () => {},
  };
  // What is left out belongs to other subjects and is asked by none of the questions here.
  const services = { program, backups: given.services } as unknown as Services;
  desk = new WorkspaceDesk(services.program);
  backups = new BackupDesk(given.services, () => desk.current);
  ask = backupHandlers(services, desk, backups, savedPaths());
  workspace = await openSample('w');
});
afterEach(async () => {
  await desk.close();
  await rm(root, { recursive: true, force: true });
});

async function openSample(name: string, seed = 1): Promise<Workspace> {
  const made = value(await createSample(join(root, name), { sample: 'industry-4', size: 12, seed }, realEnvironment()));
  value(await desk.put(null, async () => ({ ok: true, value: made })));
  return made;
}

function value<T>(result: Result<T, { readonly code: string; readonly facts: object }>): T {
  if (!result.ok) throw new Error(`${result.error.code} ${JSON.stringify(result.error.facts)}`);
  return result.value;
}

const rows = (): string =>
  JSON.stringify(Object.entries(workspace.data()).map(([table, all]) => [table, [...all.values()]]));
const participants = (): readonly Row[] => [...workspace.data().participant.values()] as unknown as readonly Row[];

/** Changes a person, adds another and removes a third. Returns their ids. */
async function edit(): Promise<readonly [string, string, string]> {
  const [first, second] = participants();
  if (!first || !second) throw new Error('no participants');
  const added = { ...first, id: 'gt-new', lastName: 'Nouă' };
  const pairs = [
    { table: 'participant', before: first, after: { ...first, lastName: 'Schimbată' } },
    { table: 'participant', before: second, after: null },
    { table: 'participant', before: null, after: added },
  ];
  value(await workspace.commit(draftCommit({ key: 'participant.edited', facts: {} }, 'ana', pairs)));
  return [first.id, second.id, added.id];
}
const folder = (): string => workspace.vault.folder;

describe('making', () => {
  test('the usual place is in the documents; one made there is the last, up to date until something is saved', async () => {
    const before = await ask['backup.state']({});
    expect(before).toMatchObject({
      place: { folder: join(root, 'Consorta', 'backups'), chosen: false, sameDisk: true },
      last: null,
      upToDate: false,
      problem: null,
      drillDue: false,
    });
    const made = value(await ask['backup.make']({}));
    expect(made.position).toBe(workspace.vault.position);
    expect(await ask['backup.state']({})).toMatchObject({
      last: { position: made.position, reason: 'manual' },
      upToDate: true,
      drillDue: true,
    });
    await edit();
    expect(await ask['backup.state']({})).toMatchObject({ upToDate: false });
    expect(value(await ask['backup.list']({}))).toHaveLength(1);
  });

  test('a place inside the workspace is refused; one that is gone is a problem that stays until a backup succeeds', async () => {
    played.chosen = join(folder(), 'journal');
    expect(await ask['backup.choose-place']({})).toMatchObject({ error: { code: 'backup.place-in-workspace' } });
    played.chosen = join(root, 'stick');
    await mkdir(played.chosen);
    value(await ask['backup.choose-place']({}));
    await rm(played.chosen, { recursive: true });
    expect(await ask['backup.make']({})).toMatchObject({ error: { code: 'backup.place-gone' } });
    expect(await ask['backup.state']({})).toMatchObject({
      place: { chosen: true },
      problem: { code: 'backup.place-gone' },
    });
    await mkdir(played.chosen);
    value(await ask['backup.make']({}));
    expect(await ask['backup.state']({})).toMatchObject({ problem: null });
    played.chosen = null;
    expect(await ask['backup.choose-place']({})).toMatchObject({ error: { code: 'dialog.cancelled' } });
  });

  test('before an act: a new backup each time; when it fails the act is told, with nothing done', async () => {
    value(await backups.before('import'));
    await edit();
    value(await backups.before('bulk'));
    expect(value(await ask['backup.list']({})).map(({ reason }) => reason)).toEqual(['bulk', 'import']);
    value(await ask['backup.before']({ folder: folder(), reason: 'merge' }));
    expect(value(await ask['backup.list']({})).map(({ reason }) => reason)).toContain('merge');
    expect(await ask['backup.before']({ folder: 'elsewhere', reason: 'merge' })).toMatchObject({ ok: false });
    played.failure = problem('backup.disk-full', { folder: 'x', file: 'y' });
    expect(await backups.before('import')).toMatchObject({
      error: { code: 'backup.before-failed', facts: { why: 'backup.disk-full' } },
    });
  });

  test('where the person says: one file, not in the ring', async () => {
    played.chosen = join(root, 'copie.consorta-backup.zip');
    const made = value(await ask['backup.save-as']({}));
    expect(made.file).toBe(played.chosen);
    expect(value(await ask['backup.list']({}))).toEqual([]);
  });
});

describe('restoring', () => {
  test('over the project: previewed, as one act after a backup; undone, the rows are byte for byte as before', async () => {
    const name =
      value(await ask['backup.make']({}))
        .file.split('/')
        .at(-1) ?? '';
    const then = rows();
    const [changed, removed, added] = await edit();
    const now = rows();
    const page = { folder: folder(), backup: { name }, table: null, first: 0, limit: 50 };
    const compared = value(await ask['backup.compare'](page));
    expect(compared.tables).toEqual({ participant: { added: 1, changed: 1, removed: 1 } });
    expect(Object.fromEntries(compared.differences.map(({ id, kind }) => [id, kind]))).toEqual({
      [changed]: 'changed',
      [removed]: 'added',
      [added]: 'removed',
    });
    const fields = compared.differences.find(({ id }) => id === changed)?.fields;
    expect(fields).toMatchObject([{ path: 'lastName', before: 'Schimbată' }]);
    expect(value(await ask['backup.compare']({ ...page, first: 1, limit: 1 })).differences).toHaveLength(1);
    expect(value(await ask['backup.compare']({ ...page, table: 'company' }))).toMatchObject({
      total: 0,
      differences: [],
    });

    const position = workspace.vault.position;
    const restored = value(await ask['backup.restore-over']({ folder: folder(), backup: { name }, anyway: false }));
    expect(restored).toEqual({ position: position + 1, changes: 3, filesMissing: 0 });
    const parsed = (text: string) =>
      JSON.parse(text).map(([table, all]: [string, Row[]]) => [table, all.toSorted((a, b) => (a.id < b.id ? -1 : 1))]);
    expect(parsed(rows())).toEqual(parsed(then));
    expect(value(await ask['backup.list']({}))[0]).toMatchObject({ position, reason: 'restore' });
    expect(await ask['backup.restore-over']({ folder: folder(), backup: { name }, anyway: false })).toMatchObject({
      error: { code: 'backup.nothing-to-restore' },
    });

    const [commit] = (await workspace.vault.commitsSince(position, 10)) ?? [];
    expect(commit?.label.key).toBe('backup.restored');
    value(
      await workspace.commit({
        label: { key: 'undo', facts: {} },
        author: 'ana',
        changes: invertCommit(commit?.changes ?? []),
      }),
    );
    expect(parsed(rows())).toEqual(parsed(now));
  });

  test('when the backup before it fails nothing is restored, unless the person goes on all the same', async () => {
    const name =
      value(await ask['backup.make']({}))
        .file.split('/')
        .at(-1) ?? '';
    await edit();
    const before = rows();
    played.place = join(root, 'not-there');
    const request = {
      folder: folder(),
      backup: { path: join(root, 'Consorta', 'backups', workspace.vault.manifest.workspaceId, name) },
    };
    expect(await ask['backup.restore-over']({ ...request, anyway: true })).toMatchObject({
      error: { code: 'ipc.unknown-file' },
    });
    played.chosen = request.backup.path;
    value(await ask['backup.choose-file']({}));
    expect(await ask['backup.restore-over']({ ...request, anyway: false })).toMatchObject({
      error: { code: 'backup.before-failed' },
    });
    expect(rows()).toBe(before);
    value(await ask['backup.restore-over']({ ...request, anyway: true }));
    expect(rows()).not.toBe(before);
  });

  test('one record: taken as it was, and nothing else', async () => {
    const name =
      value(await ask['backup.make']({}))
        .file.split('/')
        .at(-1) ?? '';
    const [changed, removed, added] = await edit();
    const take = (id: string) =>
      ask['backup.take-record']({ folder: folder(), backup: { name }, table: 'participant', id });
    value(await take(changed));
    expect(workspace.data().participant.get(changed)?.lastName).not.toBe('Schimbată');
    expect(workspace.data().participant.has(removed)).toBe(false);
    value(await take(removed));
    expect(workspace.data().participant.has(removed)).toBe(true);
    expect(workspace.data().participant.has(added)).toBe(true);
    expect(await take(changed)).toMatchObject({ error: { code: 'backup.no-such-record' } });
  });

  test("another project's backup is not restored over this one, but into a folder of its own", async () => {
    played.chosen = join(root, 'altul.zip');
    value(await ask['backup.save-as']({}));
    workspace = await openSample('altul', 2);
    value(await ask['backup.choose-file']({}));
    const backup = { path: played.chosen };
    const before = rows();
    for (const refused of [
      await ask['backup.restore-over']({ folder: folder(), backup, anyway: false }),
      await ask['backup.compare']({ folder: folder(), backup, table: null, first: 0, limit: 1 }),
    ]) {
      expect(refused).toMatchObject({ error: { code: 'backup.other-workspace' } });
    }
    expect(rows()).toBe(before);
    expect(value(await ask['backup.inspect']({ backup }))).toMatchObject({ damage: [], rowsRead: true });
    played.chosen = join(root, 'nou');
    expect(value(await ask['backup.restore-folder']({ backup }))).toEqual({ folder: played.chosen });
    expect(recent[0]?.folder).toBe(played.chosen);
    expect(await readdir(played.chosen)).toContain('workspace.json');
  });

  test('a page names only backups of the ring and files that were chosen', async () => {
    const name = '../../../w/workspace.json';
    for (const backup of [{ name }, { path: join(folder(), 'workspace.json') }]) {
      expect(await ask['backup.inspect']({ backup })).toMatchObject({ error: { code: 'ipc.unknown-file' } });
    }
  });
});

test('the drill: remembered when it is good, and when a byte was changed', async () => {
  const { file } = value(await ask['backup.make']({}));
  expect(value(await ask['backup.drill']({}))).toMatchObject({ ok: true });
  expect(await ask['backup.state']({})).toMatchObject({ drill: { ok: true } });
  const bytes = await readFile(file);
  bytes[bytes.byteLength >> 1] = (bytes[bytes.byteLength >> 1] ?? 0) ^ 4;
  await writeFile(file, bytes);
  expect(value(await ask['backup.drill']({}))).toMatchObject({
    ok: false,
    problem: { facts: { file: file.split('/').at(-1) ?? '' } },
  });
  expect(await ask['backup.state']({})).toMatchObject({ drill: { ok: false } });
});
