import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { workspaceSources } from '#main/electron/workspace-sources.ts';
import { openedCopies } from '#main/files/opened-copies.ts';
import { handlersOf } from '#main/ipc/handlers.ts';
import type { Handlers } from '#main/ipc/register-handlers.ts';
import type { RecentWorkspace, Services } from '#main/ipc/services.ts';
import { WorkspaceDesk } from '#main/ipc/workspace-desk.ts';
import { createWorkspace } from '#main/workspace/create-workspace.ts';
import { realEnvironment } from '#main/workspace/environment.ts';
import { openWorkspace } from '#main/workspace/workspace.ts';
import type { CommitDraft } from '#shared/journal/commit.ts';
import { problem } from '#shared/kernel/problem.ts';
import { fail, ok } from '#shared/kernel/result.ts';
import type { Language } from '#shared/kernel/translation.ts';
import { playedBackups } from './played-backups.ts';
import { playedJobs } from './played-jobs.ts';
import { playedLogs } from './played-logs.ts';
import { playedProtection } from './played-protection.ts';

/* The handlers over real workspaces in a temporary folder; only dialogs, desktop and the worker are played. */
let folder = '';
let ask: Handlers;
let desk: WorkspaceDesk;
let played: {
  chosen: string | null;
  suggested: string[];
  opened: ({ title: string; folder: string } | null)[];
  desktop: string[];
  exports: unknown[];
  openable: boolean;
};

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'consorta-handlers-'));
  played = { chosen: null, suggested: [], opened: [], desktop: [], exports: [], openable: true };
  let language: Language = 'ro';
  let author = 'ana';
  let recent: readonly RecentWorkspace[] = [];
  const services: Services = {
    program: {
      version: '0.1.0',
      platform: 'linux',
      today: () => '2026-03-14',
      language: () => language,
      setLanguage: chosen => {
        language = chosen;
      },
      author: () => author,
      setAuthor: given => {
        author = given;
      },
      recent: () => recent,
      setRecent: list => {
        recent = list;
      },
      onOpened: workspace => void played.opened.push(workspace),
      onExported: path => void played.desktop.push(`exported ${path}`),
    },
    dialogs: {
      openWorkspace: async () => played.chosen,
      createWorkspace: async name => {
        played.suggested.push(name);
        return played.chosen;
      },
      saveText: async () => null,
      chooseFiles: async () => null,
      saveFile: async () => null,
      saveReport: async (name, format) => {
        played.suggested.push(`${name}.${format}`);
        return played.chosen === null ? null : { path: played.chosen, replace: true };
      },
    },
    workspaces: workspaceSources(join(folder, 'sample'), realEnvironment()),
    jobs: playedJobs(played),
    desktop: {
      openFile: async path => {
        played.desktop.push(`open ${path}`);
        return played.openable;
      },
      showInFolder: path => void played.desktop.push(`show ${path}`),
      exists: path => !path.includes('gone'),
    },
    protection: playedProtection().services,
    attachments: {
      opened: openedCopies(join(folder, 'opened')),
      stamp: () => ({ id: 'new', at: '2026-03-14T09:00:00.000Z' }),
    },
    folders: { isQuiet: () => false, setQuiet: () => {} },
    backups: playedBackups(folder).services,
    logs: playedLogs(folder),
  };
  desk = new WorkspaceDesk(services.program);
  ask = handlersOf(services, desk);
});
afterEach(async () => {
  await desk.close();
  await rm(folder, { recursive: true, force: true });
});

/** The folder of the open workspace. */
const here = (): string => desk.current?.vault.folder ?? folder;
const newProject = { title: 'Formare', smisCode: '140001', profileId: 'pocu-860-3-12' };
async function create(name: string): Promise<string> {
  const path = join(folder, name);
  const made = await createWorkspace(path, { ...newProject, author: 'ana' }, realEnvironment());
  if (!made.ok) throw new Error(made.error.code);
  await made.value.close();
  return path;
}
const addCompany = (id: string): CommitDraft => ({
  label: { key: 'company.added', facts: {} },
  author: 'ana',
  changes: [{ op: 'add', table: 'company', id, row: { id, name: `Firma ${id}` } }],
});

describe('opening', () => {
  test('cancel is a value; an opened folder is shown, remembered and named to the window', async () => {
    expect(await ask['workspace.open']({})).toEqual(fail(problem('dialog.cancelled')));
    played.chosen = await create('a');
    const opened = await ask['workspace.open']({});
    expect(opened).toMatchObject({ ok: true, value: { folder: played.chosen, projectTitle: 'Formare', position: 1 } });
    expect(played.opened).toEqual([{ title: 'Formare', folder: played.chosen, encrypted: false }]);
    expect(await ask['program.state']({})).toMatchObject({
      recent: [{ folder: played.chosen, title: 'Formare' }],
      open: { folder: played.chosen },
      today: '2026-03-14',
    });
  });

  test('a folder may be named only from the recent list', async () => {
    const path = await create('a');
    expect(await ask['workspace.open']({ folder: path })).toEqual(fail(problem('ipc.folder-not-recent')));
    played.chosen = path;
    await ask['workspace.open']({});
    await ask['workspace.close']({});
    expect(played.opened.at(-1)).toBeNull();
    expect(await ask['workspace.open']({ folder: path })).toMatchObject({ ok: true });
  });

  test('one that cannot be opened leaves the open one open; the next one closes it; the latest is first in the list', async () => {
    const [a, b] = [await create('a'), await create('b')];
    played.chosen = a;
    await ask['workspace.open']({});
    played.chosen = join(folder, 'nothing');
    expect(await ask['workspace.open']({})).toMatchObject({ ok: false });
    expect((await ask['program.state']({})).open?.folder).toBe(a);
    played.chosen = b;
    await ask['workspace.open']({});
    expect((await ask['program.state']({})).recent.map(recent => recent.folder)).toEqual([b, a]);
    const again = await openWorkspace(a, { mode: 'write' }, realEnvironment());
    expect(again.ok).toBe(true);
    if (again.ok) await again.value.close();
  });

  test('the open folder chosen again is shown as it is, not refused as locked by ourselves', async () => {
    played.chosen = await create('a');
    const [first, second] = await Promise.all([ask['workspace.open']({}), ask['workspace.open']({})]);
    expect([first.ok, second.ok]).toEqual([true, true]);
  });

  test('creating asks where, under the title, and signs with the author', async () => {
    await ask['program.set-author']({ author: 'Maria' });
    expect(await ask['workspace.create'](newProject)).toEqual(fail(problem('dialog.cancelled')));
    played.chosen = join(folder, 'new');
    expect(await ask['workspace.create'](newProject)).toMatchObject({ ok: true, value: { position: 1 } });
    expect(played.suggested).toEqual(['Formare', 'Formare']);
    const since = await ask['workspace.commits-since']({ folder: here(), position: 0 });
    expect(since).toMatchObject({ ok: true, value: { commits: [{ author: 'Maria', position: 1 }] } });
  });
});

describe('rows and commits', () => {
  beforeEach(async () => {
    played.chosen = await create('a');
    await ask['workspace.open']({});
  });

  test('come in order of id, slice by slice, and follow a commit', async () => {
    for (const [at, id] of ['c2', 'c10', 'c1'].entries()) {
      const saved = await ask['workspace.commit']({ folder: here(), draft: addCompany(id), base: at + 1 });
      expect(saved).toMatchObject({ ok: true, value: { saved: { position: at + 2 }, missed: [] } });
    }
    const slice = async (after: string | null, limit: number) => {
      const found = await ask['workspace.rows']({ folder: here(), table: 'company', after, limit });
      return found.ok ? [found.value.rows.map(row => row.id).join(), found.value.more, found.value.position] : found;
    };
    expect(await slice(null, 2)).toEqual(['c1,c10', true, 4]);
    expect(await slice('c10', 2)).toEqual(['c2', false, 4]);
    expect(await slice('c1z', 1)).toEqual(['c2', false, 4]);
    expect(await slice('c2', 5)).toEqual(['', false, 4]);
    await ask['workspace.commit']({ folder: here(), draft: addCompany('c3'), base: 4 });
    expect(await slice('c2', 5)).toEqual(['c3', false, 5]);
  });

  test('a working copy that is behind gets what it missed; one that is ahead is refused and nothing is saved', async () => {
    await ask['workspace.commit']({ folder: here(), draft: addCompany('c1'), base: 1 });
    const saved = await ask['workspace.commit']({ folder: here(), draft: addCompany('c2'), base: 1 });
    expect(saved).toMatchObject({ ok: true, value: { saved: { position: 3 }, missed: [{ position: 2 }] } });
    const ahead = await ask['workspace.commit']({ folder: here(), draft: addCompany('c3'), base: 9 });
    expect(ahead).toEqual(fail(problem('ipc.base-ahead')));
    expect(await ask['workspace.commits-since']({ folder: here(), position: 9 })).toEqual(
      ok({ tooFar: true, position: 3 }),
    );
    expect(await ask['workspace.commits-since']({ folder: here(), position: 3 })).toEqual(
      ok({ commits: [], position: 3 }),
    );
  });

  test('meant for another workspace than the open one are refused: a page may still be saving when another is opened', async () => {
    const before = here();
    played.chosen = await create('b');
    await ask['workspace.open']({});
    const other = fail(problem('ipc.other-workspace'));
    expect(await ask['workspace.commit']({ folder: before, draft: addCompany('c1'), base: 1 })).toEqual(other);
    expect(await ask['workspace.rows']({ folder: before, table: 'company', after: null, limit: 1 })).toEqual(other);
    expect(await ask['workspace.commits-since']({ folder: before, position: 0 })).toEqual(other);
    expect((await ask['program.state']({})).open?.position).toBe(1);
  });

  test('a row that its table cannot hold is refused by name of the field', async () => {
    const draft = {
      ...addCompany('c1'),
      changes: [{ op: 'add', table: 'company', id: 'c1', row: { id: 'c1', nonsense: 1 } }],
    };
    const refused = await ask['workspace.commit']({ folder: here(), draft: draft as CommitDraft, base: 1 });
    expect(refused).toMatchObject({ ok: false, error: { facts: { table: 'company', id: 'c1' } } });
  });
});

describe('reports', () => {
  const request = { report: 'target-group-register', params: {}, language: 'ro' as const };
  const exporting = { ...request, format: 'xlsx' as const, job: 'j1' };

  test('need an open workspace, as rows do', async () => {
    const none = fail(problem('ipc.no-workspace'));
    expect(await ask['report.list']({})).toEqual(none);
    expect(await ask['report.export'](exporting)).toEqual(none);
    expect(await ask['workspace.rows']({ folder, table: 'company', after: null, limit: 1 })).toEqual(none);
  });

  test('cancelled while the report is being made are not asked about any more', async () => {
    played.chosen = await create('a');
    await ask['workspace.open']({});
    const exported = ask['report.export'](exporting);
    await ask['job.cancel']({ job: exporting.job });
    expect(await exported).toEqual(fail(problem('dialog.cancelled')));
    expect([played.suggested, played.exports]).toEqual([[], []]);
  });

  test('are written where the person says, under a suggested name, and only those files are opened', async () => {
    played.chosen = await create('a');
    await ask['workspace.open']({});
    const offers = await ask['report.list']({});
    expect(offers.ok && offers.value.map(({ id }) => id)).toContain('target-group-register');
    played.chosen = null;
    expect(await ask['report.export'](exporting)).toEqual(fail(problem('dialog.cancelled')));
    expect(played.exports).toEqual([]);
    const path = join(folder, 'registru.xlsx');
    played.chosen = path;
    expect(await ask['report.export'](exporting)).toEqual(ok({ path, bytes: 6 }));
    expect(played.exports).toEqual([
      { position: 1, report: 'target-group-register', target: { format: 'xlsx', path, replace: true }, job: 'j1' },
    ]);
    expect(played.suggested.at(-1)).toMatch(/140001.*\.xlsx$/);
    expect(await ask['file.open']({ path })).toEqual(ok(null));
    expect(await ask['file.show-in-folder']({ path })).toEqual(ok(null));
    expect(await ask['file.open']({ path: `${path}.exe` })).toEqual(fail(problem('ipc.unknown-file')));
    played.openable = false;
    expect(await ask['file.open']({ path })).toEqual(fail(problem('ipc.file-not-opened')));
    expect(played.desktop).toEqual([`exported ${path}`, `open ${path}`, `show ${path}`, `open ${path}`]);
  });

  test('that have been moved away since are said to be gone', async () => {
    played.chosen = await create('a');
    await ask['workspace.open']({});
    played.chosen = join(folder, 'gone.xlsx');
    await ask['report.export'](exporting);
    expect(await ask['file.open']({ path: played.chosen })).toEqual(fail(problem('ipc.file-gone')));
  });

  test('a report that does not exist is a problem before anyone is asked where to put it', async () => {
    played.chosen = await create('a');
    await ask['workspace.open']({});
    played.suggested = [];
    expect(await ask['report.export']({ ...exporting, report: 'nothing' })).toMatchObject({ ok: false });
    expect(played.suggested).toEqual([]);
  });

  test('progress and cancel reach the worker by the name of the job', async () => {
    expect(await ask['job.progress']({ job: 'known' })).toEqual({ stage: 'writing', done: 1, total: 2 });
    expect(await ask['job.progress']({ job: 'other' })).toBeNull();
    expect(await ask['job.cancel']({ job: 'known' })).toBeNull();
    expect(played.desktop).toEqual(['cancel known']);
  });
});
