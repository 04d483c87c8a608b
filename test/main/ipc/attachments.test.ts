import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openedCopies } from '#main/files/opened-copies.ts';
import { attachmentHandlers } from '#main/ipc/attachment-handlers.ts';
import { DroppedFiles } from '#main/ipc/dropped-files.ts';
import type { Services } from '#main/ipc/services.ts';
import { WorkspaceDesk } from '#main/ipc/workspace-desk.ts';
import { newRecoveryKey } from '#main/vault/crypt/recovery-key.ts';
import { createWorkspace } from '#main/workspace/create-workspace.ts';
import type { AddedFile } from '#shared/ipc/attachment.channels.ts';
import type { Row } from '#shared/journal/commit.ts';
import { problem } from '#shared/kernel/problem.ts';
import { fail, ok } from '#shared/kernel/result.ts';
import { cheapKdf } from '../vault/workspaces.ts';
import { adding, aParticipant, aProject, at, draftOf, noon } from '../workspace/workspaces.ts';

/* Questions about kept files over a real workspace; dialogs and the desktop are played. */
let folder = '';
let desk: WorkspaceDesk;
let ask: ReturnType<typeof attachmentHandlers>;
let played: { chosen: readonly string[] | null; place: string | null; suggested: string[]; opened: string[] };
let ids = 0;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'consorta-attachments-'));
  played = { chosen: null, place: null, suggested: [], opened: [] };
  const program = { author: () => 'ana', recent: () => [], setRecent: () => {}, onOpened: () => {} };
  const services = {
    program,
    dialogs: {
      chooseFiles: async () => played.chosen,
      saveFile: async (name: string) => {
        played.suggested.push(name);
        return played.place;
      },
    },
    desktop: {
      openFile: async (path: string) => {
        played.opened.push(path);
        return !path.endsWith('.xyz');
      },
    },
    attachments: {
      opened: openedCopies(join(folder, 'opened')),
      stamp: () => {
        ids += 1;
        return { id: `f${ids}`, at: noon };
      },
    },
  } as unknown as Services;
  desk = new WorkspaceDesk(services.program);
  ask = attachmentHandlers(services, desk);
});
afterEach(async () => {
  await desk.close();
  await rm(folder, { recursive: true, force: true });
});

async function open(encrypted = false): Promise<string> {
  const path = join(folder, 'w');
  const protection = encrypted ? { passphrase: 'vecinul cumpără brânză', recoveryKey: newRecoveryKey() } : null;
  const environment = { ...at(noon), kdf: cheapKdf };
  await desk.put(null, () => createWorkspace(path, { ...aProject, protection }, environment));
  await desk.current?.commit(draftOf(adding('participant', aParticipant('p1'))));
  return path;
}
async function aFile(name: string, content: string): Promise<string> {
  await writeFile(join(folder, name), content);
  return join(folder, name);
}
const add = (place: string, drop: string | null, job = 'j') =>
  ask['attachment.add']({ folder: place, table: 'participant', rowId: 'p1', drop, job });
const dropOf = async (...files: { path: string; name: string }[]) => (await ask['attachment.dropped']({ files })).drop;
/** Adds one file and saves its row, as a page does. */
async function kept(place: string, name: string, content: string): Promise<Row> {
  const added = await add(place, await dropOf({ path: await aFile(name, content), name }));
  const first = added.ok ? added.value[0] : undefined;
  if (first?.outcome !== 'stored') throw new Error(JSON.stringify(added));
  await desk.current?.commit(draftOf(adding('attachment', first.row)));
  return first.row;
}

describe('adding', () => {
  test('takes only what was dropped or chosen: a ticket is good once, and for nothing that nobody dropped', async () => {
    const place = await open();
    expect(await add(place, 'made-up')).toEqual(fail(problem('attachment.drop-unknown')));
    const drop = await dropOf({ path: await aFile('a.pdf', 'abc'), name: 'a.pdf' });
    expect(await add(place, drop)).toMatchObject({ ok: true, value: [{ outcome: 'stored', row: { name: 'a.pdf' } }] });
    expect(await add(place, drop)).toEqual(fail(problem('attachment.drop-unknown')));
    expect(await add(place, null)).toEqual(fail(problem('dialog.cancelled')));
    played.chosen = [await aFile('b.pdf', 'b')];
    expect(await add(place, null)).toMatchObject({ ok: true, value: [{ outcome: 'stored', row: { name: 'b.pdf' } }] });
  });

  test('says of each file what became of it, and keeps the same content once', async () => {
    const place = await open();
    await kept(place, 'there.pdf', 'abc');
    await mkdir(join(folder, 'Scanări'));
    const names = ['new.pdf', 'same.pdf', 'twice.pdf'];
    const contents = ['x', 'abc', 'x'];
    const files = await Promise.all(
      names.map(async (name, at) => ({ path: await aFile(name, contents[at] ?? ''), name })),
    );
    const drop = await dropOf(
      ...files,
      { path: join(folder, 'Scanări'), name: 'Scanări' },
      { path: '', name: 'Re: contract.msg' },
    );
    const added = await add(place, drop);
    const said = (added.ok ? added.value : []).map((file: AddedFile) => [
      file.name,
      file.outcome === 'refused' ? file.problem.code : file.outcome === 'already-there' ? file.as : file.outcome,
    ]);
    expect(said).toEqual([
      ['new.pdf', 'stored'],
      ['same.pdf', 'there.pdf'],
      ['twice.pdf', 'new.pdf'],
      ['Scanări', 'attachment.is-folder'],
      ['Re: contract.msg', 'attachment.no-path'],
    ]);
  });

  test('is refused for another workspace, a record that is not there, and a folder full of files at once', async () => {
    const place = await open();
    const file = { path: await aFile('a.pdf', 'abc'), name: 'a.pdf' };
    expect(await add(join(folder, 'other'), await dropOf(file))).toEqual(fail(problem('ipc.other-workspace')));
    const record = { folder: place, job: 'j', drop: await dropOf(file) };
    expect(await ask['attachment.add']({ ...record, table: 'participant', rowId: 'ghost' })).toMatchObject({
      value: [{ outcome: 'refused', problem: { code: 'attachment.no-record' } }],
    });
    expect(await add(place, await dropOf(...Array.from({ length: 201 }, () => file)))).toEqual(
      fail(problem('attachment.too-many', { max: 200 })),
    );
  });

  test('can be watched and stopped; closing the workspace stops it', async () => {
    const place = await open(true);
    const big = { path: await aFile('big.pdf', 'x'.repeat(30_000_000)), name: 'big.pdf' };
    const adding = add(place, await dropOf(big, big), 'watched');
    await expect.poll(() => ask['attachment.progress']({ job: 'watched' }), { interval: 1 }).not.toBeNull();
    expect(await ask['attachment.progress']({ job: 'watched' })).toMatchObject({
      file: 1,
      files: 2,
      total: 60_000_000,
    });
    await ask['attachment.cancel']({ job: 'watched' });
    expect(await adding).toMatchObject({
      ok: true,
      value: [{ problem: { code: 'attachment.cancelled' } }, { problem: { code: 'attachment.cancelled' } }],
    });
    expect(await ask['attachment.progress']({ job: 'watched' })).toBeNull();
    const second = add(place, await dropOf(big), 'closed');
    await expect.poll(() => ask['attachment.progress']({ job: 'closed' }), { interval: 1 }).not.toBeNull();
    await desk.close();
    const outcome = await second;
    expect(JSON.stringify(outcome)).toMatch(/attachment\.cancelled|ipc\.no-workspace/);
    expect((await readdir(join(place, 'attachments')).catch(() => [])).filter(name => name.endsWith('.tmp'))).toEqual(
      [],
    );
  });
});

describe('opening', () => {
  const openIt = (place: string, id: string, knowingly = false) =>
    ask['attachment.open']({ folder: place, id, knowingly });

  test('shows a copy; never a program; and says when nothing opens it or it is not there', async () => {
    const place = await open();
    const row = await kept(place, 'Contract.pdf', 'abc');
    expect(await openIt(place, row.id)).toEqual(ok(null));
    expect(await readFile(played.opened[0] ?? '', 'utf8')).toBe('abc');
    for (const name of ['setup.exe', 'x.pdf.js', 'run.SH']) {
      const program = await kept(place, name, name);
      expect(await openIt(place, program.id)).toEqual(fail(problem('attachment.program-file')));
    }
    const unknown = await kept(place, 'a.xyz', 'xyz');
    expect(await openIt(place, unknown.id)).toEqual(fail(problem('attachment.not-opened')));
    expect(await openIt(place, 'ghost')).toEqual(fail(problem('attachment.unknown')));
    expect(played.opened).toHaveLength(2);
  });

  test('a program that was renamed to a document is opened as a document, the other way round not at all', async () => {
    const place = await open();
    const row = await kept(place, 'Contract.pdf', 'abc');
    const fields = [{ path: 'name', before: 'Contract.pdf', after: 'Contract.pdf\u{202e}.exe' }];
    await desk.current?.commit(draftOf({ op: 'edit', table: 'attachment', id: row.id, fields }));
    expect(await openIt(place, row.id)).toEqual(fail(problem('attachment.program-file')));
  });

  test('of an encrypted workspace is asked about once it is known that the copy is in clear', async () => {
    const place = await open(true);
    const row = await kept(place, 'Contract.pdf', 'abc');
    expect(await openIt(place, row.id)).toEqual(fail(problem('attachment.opens-in-clear')));
    expect(played.opened).toEqual([]);
    expect(await openIt(place, row.id, true)).toEqual(ok(null));
    expect(await readFile(played.opened[0] ?? '', 'utf8')).toBe('abc');
  });

  test('what was changed on the disk is neither opened nor saved elsewhere', async () => {
    const place = await open();
    const row = await kept(place, 'Contract.pdf', 'abc');
    const stored = String(row.sha256);
    await writeFile(join(place, 'attachments', stored.slice(0, 2), stored), 'abd');
    expect(await openIt(place, row.id)).toEqual(fail(problem('attachment.damaged')));
    played.place = join(folder, 'out.pdf');
    expect(await ask['attachment.save-as']({ folder: place, id: row.id })).toEqual(fail(problem('attachment.damaged')));
    expect(await readdir(folder)).not.toContain('out.pdf');
    expect(await readdir(join(folder, 'opened')).catch(() => [])).toEqual([]);
    expect(played.opened).toEqual([]);
  });
});

test('saving elsewhere asks where to, under a name that every disk takes, and refuses the workspace itself', async () => {
  const place = await open();
  const row = await kept(place, 'con.exe', 'MZ');
  expect(await ask['attachment.save-as']({ folder: place, id: row.id })).toEqual(fail(problem('dialog.cancelled')));
  expect(played.suggested).toEqual(['file.exe']);
  played.place = join(folder, 'out.exe');
  expect(await ask['attachment.save-as']({ folder: place, id: row.id })).toEqual(ok({ path: played.place, bytes: 2 }));
  expect(await readFile(played.place, 'utf8')).toBe('MZ');
  played.place = join(place, 'workspace.json');
  expect(await ask['attachment.save-as']({ folder: place, id: row.id })).toMatchObject({
    error: { code: 'file.in-workspace' },
  });
});

test('old drops are forgotten', () => {
  const drops = new DroppedFiles();
  const tickets = Array.from({ length: 21 }, (_, at) => drops.keep([{ path: `/${at}`, name: `${at}` }]));
  expect(drops.take(tickets[0] ?? '')).toBeNull();
  expect(drops.take(tickets[1] ?? '')).toEqual([{ path: '/1', name: '1' }]);
  expect(new Set(tickets).size).toBe(21);
});
