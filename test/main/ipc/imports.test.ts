import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { workspaceSources } from '#main/electron/workspace-sources.ts';
import { handlersOf } from '#main/ipc/handlers.ts';
import type { Handlers } from '#main/ipc/register-handlers.ts';
import type { Services } from '#main/ipc/services.ts';
import { WorkspaceDesk } from '#main/ipc/workspace-desk.ts';
import { type ImportJobs, startImportJobs, usualImportLimits } from '#main/jobs/import-jobs.ts';
import { realEnvironment } from '#main/workspace/environment.ts';
import type { ImportQuestion } from '#shared/ipc/import.channels.ts';
import type { CommitDraft, Row } from '#shared/journal/commit.ts';
import { build } from '../../../tools/build.mjs';
import { aTable } from '../imports/a-workbook.ts';
import { usual } from '../imports/an-import.ts';
import { playedBackups } from './played-backups.ts';
import { playedProtection } from './played-protection.ts';
import { codeOf, value } from './protected-program.ts';

/* The questions about an import over a real workspace, with the threads of the program that ships; only dialogs are played. */
const workerFile = fileURLToPath(new URL('../../../dist/main/worker.cjs', import.meta.url));
let root = '';
let folder = '';
let ask: Handlers;
let desk: WorkspaceDesk;
let imports: ImportJobs;
let backups: ReturnType<typeof playedBackups>;
let chosen: string | null = null;
let saveTo: string | null = null;
let number = 0;

beforeAll(async () => {
  await build(['main'], { onlyStale: true });
  root = await mkdtemp(join(tmpdir(), 'consorta-imports-'));
  imports = startImportJobs(workerFile);
});
afterAll(async () => {
  imports.closeAll();
  await rm(root, { recursive: true, force: true });
});
afterEach(() => desk.close());
beforeEach(async () => {
  number += 1;
  folder = join(root, `Proiect ${number}`);
  backups = playedBackups(join(root, `copii ${number}`));
  chosen = folder;
  const services = {
    program: {
      today: () => '2022-11-30',
      language: () => 'ro',
      author: () => 'ana',
      recent: () => [],
      setRecent: () => {},
      onOpened: () => {},
      onExported: () => {},
    },
    dialogs: {
      createWorkspace: async () => chosen,
      chooseTable: async () => chosen,
      saveReport: async () => (saveTo === null ? null : { path: saveTo, replace: true }),
    },
    workspaces: workspaceSources(join(root, 'sample'), realEnvironment()),
    protection: playedProtection().services,
    backups: backups.services,
    imports,
  };
  const all = services as unknown as Services;
  desk = new WorkspaceDesk(all.program);
  ask = handlersOf(all, desk);
  value(await ask['workspace.create']({ title: 'Formare', smisCode: null, profileId: 'pocu-860-3-12' }));
});

const heading = ['Nume', 'Prenume', 'CNP', 'Telefon', 'Angajator'];
const people = [
  ['Pop', 'Ana', '2660721401238', '0744000111', 'Firma Nouă SRL'],
  ['Pop', 'Ion', '1630615123457', '0744000112', 'Firma Nouă SRL'],
  ['Pop', 'Vlad', '1,85E+12', null, null],
];
async function list(rows: (string | null)[][] = people): Promise<void> {
  chosen = join(root, `lista ${number}.xlsx`);
  await writeFile(chosen, aTable([heading, ...rows]));
}
const question = (part: Partial<ImportQuestion> = {}): ImportQuestion => ({ ...usual, ...part });
const open = () => ask['import.open']({ folder, import: 'i', drop: null });
const read = () => ask['import.read']({ folder, import: 'i', question: question() });
const apply = (part: Partial<Parameters<Handlers['import.apply']>[0]> = {}) =>
  ask['import.apply']({ folder, import: 'i', decisions: {}, base: position(), withoutBackup: false, ...part });
const position = (): number => desk.current?.vault.position ?? 0;
const stored = (table: string): Row[] => [...(desk.current?.vault.tables()[table]?.values() ?? [])];
async function edit(row: Row | undefined, field: string, after: string): Promise<void> {
  if (!row) throw new Error('no row');
  const changes = [
    {
      op: 'edit' as const,
      table: 'participant',
      id: row.id,
      fields: [{ path: field, before: row[field] ?? null, after }],
    },
  ];
  const draft: CommitDraft = { label: { key: 'participant.edited', facts: {} }, author: 'ana', changes };
  value(await ask['workspace.commit']({ folder, draft, base: position() }));
}
/** Every byte under a folder, and every name. */
async function fingerprint(of: string): Promise<string> {
  const hash = createHash('sha256');
  for (const entry of (await readdir(of, { recursive: true, withFileTypes: true })).sort((a, b) =>
    join(a.parentPath, a.name) < join(b.parentPath, b.name) ? -1 : 1,
  )) {
    hash.update(join(entry.parentPath, entry.name));
    if (entry.isFile()) hash.update(await readFile(join(entry.parentPath, entry.name)));
  }
  return hash.digest('hex');
}

test('reading, looking and closing leave no trace in the workspace', async () => {
  await list();
  const before = await fingerprint(folder);
  expect(value(await open())).toMatchObject({ format: 'xlsx', kind: 'participants', earlier: [] });
  expect(value(await read()).counts).toEqual({ add: 2, change: 0, same: 0, ask: 0, refuse: 1 });
  expect(value(await ask['import.page']({ import: 'i', show: 'refuse', first: 0, limit: 10 })).rows).toMatchObject([
    { row: 4 },
  ]);
  await ask['import.close']({ import: 'i' });
  expect(await fingerprint(folder)).toBe(before);
  expect(await ask['import.page']({ import: 'i', show: 'all', first: 0, limit: 1 })).toMatchObject({
    error: { code: 'import.not-open' },
  });
  expect(backups.played.asked).toEqual([]);
});

test('one act after a backup; the same file again is known and changes nothing', async () => {
  await list();
  value(await open());
  value(await read());
  const before = position();
  const done = value(await apply());
  expect(done.counts).toEqual({ add: 2, change: 0, same: 0, ask: 0, refuse: 1 });
  expect(done.saved).toMatchObject({
    position: before + 1,
    author: 'ana',
    label: { key: 'participant.imported', facts: { added: 2, companies: 1 } },
  });
  expect(backups.played.asked[0]).toBe('make');
  expect(stored('participant')).toHaveLength(2);
  expect(stored('company')).toMatchObject([{ name: 'Firma Nouă SRL' }]);
  expect(JSON.stringify(done.saved?.label)).not.toContain('Pop');
  expect(value(await open()).earlier).toMatchObject([{ on: '2022-11-30', by: 'ana', added: 2 }]);
  expect(value(await read()).counts).toMatchObject({ add: 0, change: 0, same: 2 });
  expect(value(await apply())).toMatchObject({ saved: null });
  expect(position()).toBe(before + 1);
});

test('undone as one act after fifty other edits: rows edited since are listed and kept', async () => {
  await list();
  value(await open());
  value(await read());
  const { saved } = value(await apply());
  const [ana] = stored('participant').filter(({ firstName }) => firstName === 'Ana');
  for (let at = 0; at < 50; at++)
    await edit(
      stored('participant').find(({ id }) => id === ana?.id),
      'remarks',
      `nota ${at}`,
    );
  const turn = {
    folder,
    kind: 'undo' as const,
    position: saved?.position ?? 0,
    base: position(),
    language: 'ro' as const,
  };
  const refused = await ask['history.turn']({ ...turn, part: false });
  expect(JSON.stringify(refused)).toContain(ana?.id ?? 'no id');
  expect(stored('participant')).toHaveLength(2);
  value(await ask['history.turn']({ ...turn, part: true }));
  expect(stored('participant')).toMatchObject([{ firstName: 'Ana', remarks: 'nota 49' }]);
});

test('what was changed meanwhile is not written over; what does not matter to the list does not matter', async () => {
  await list();
  value(await open());
  value(await read());
  value(await apply());
  const [ana, ion] = stored('participant').sort((a, b) => (String(a.firstName) < String(b.firstName) ? -1 : 1));
  await list([['Pop', 'Ana', '2660721401238', '0755555555', null]]);
  value(await open());
  expect(value(await read()).counts).toMatchObject({ change: 1 });
  await edit(ion, 'remarks', 'alt om');
  await edit(ana, 'phone', '0766666666');
  expect(codeOf(await apply())).toBe('import.data-changed');
  expect(stored('participant').find(({ id }) => id === ana?.id)).toMatchObject({ phone: '0766666666' });
  value(await read());
  await edit(
    stored('participant').find(({ id }) => id === ion?.id),
    'remarks',
    'tot alt om',
  );
  expect(value(await apply()).counts).toMatchObject({ change: 1 });
  expect(stored('participant').find(({ id }) => id === ana?.id)).toMatchObject({ phone: '0755555555' });
});

test('no backup, no import, unless the person goes on without; decisions are heeded', async () => {
  await list();
  value(await open());
  value(await read());
  backups.played.failure = { code: 'backup.place-missing', facts: {} };
  const before = position();
  expect(codeOf(await apply())).toBe('backup.before-failed');
  expect(position()).toBe(before);
  const decisions = { '2': { do: 'leave' }, '4': { do: 'add' } } as const;
  expect(value(await apply({ withoutBackup: true, decisions })).counts).toMatchObject({ add: 2, refuse: 0 });
  expect(
    stored('participant')
      .map(({ firstName }) => firstName)
      .sort(),
  ).toEqual(['Ion', 'Vlad']);
});

describe('files and threads', () => {
  test('the workbook with comments is written where the person says, and nowhere without', async () => {
    await list();
    value(await open());
    value(await read());
    expect(codeOf(await ask['import.error-report']({ folder, import: 'i' }))).toBe('dialog.cancelled');
    saveTo = join(root, 'greseli.xlsx');
    expect(value(await ask['import.error-report']({ folder, import: 'i' }))).toMatchObject({
      comments: 1,
      path: saveTo,
    });
    saveTo = join(folder, 'greseli.xlsx');
    expect((await ask['import.error-report']({ folder, import: 'i' })).ok).toBe(false);
    saveTo = null;
  });

  test('a page cannot name a path: an unknown ticket, several files and a cancel are values', async () => {
    expect(codeOf(await ask['import.open']({ folder, import: 'i', drop: 'nobody' }))).toBe('attachment.drop-unknown');
    const files = [
      { path: '/a.xlsx', name: 'a' },
      { path: '/b.xlsx', name: 'b' },
    ];
    const { drop } = await ask['attachment.dropped']({ files });
    expect(codeOf(await ask['import.open']({ folder, import: 'i', drop }))).toBe('import.one-file');
    chosen = null;
    expect(codeOf(await open())).toBe('dialog.cancelled');
    chosen = join(root, 'nothing.xlsx');
    expect(codeOf(await open())).toBe('file.not-found');
  });

  test('a thread that takes too long is ended, and so is one that is closed; others go on', async () => {
    const rows = Array.from({ length: 20_000 }, (_, at) => [`Pop${at}`, 'Ana', null, null, null]);
    await list(rows);
    const quick = startImportJobs(workerFile, { ...usualImportLimits, orderMs: 30 });
    const at = { folder, position: position() };
    expect(codeOf(await quick.ask('slow', 'open', { at, path: chosen ?? '' }))).toBe('import.too-slow');
    expect(quick.has('slow')).toBe(false);
    const opening = open();
    await new Promise(resolve => setTimeout(resolve, 100));
    await ask['import.close']({ import: 'i' });
    expect(codeOf(await opening)).toBe('import.stopped');
  });
});
