import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { backupName, ringFolder } from '#main/backup/ring.ts';
import { openedCopies } from '#main/files/opened-copies.ts';
import { privacyHandlers } from '#main/ipc/privacy-handlers.ts';
import type { Services } from '#main/ipc/services.ts';
import { WorkspaceDesk } from '#main/ipc/workspace-desk.ts';
import { createSample } from '#main/workspace/create-sample.ts';
import { historyOf } from '#main/workspace/history/history-of.ts';
import { environment } from '../vault/workspaces.ts';
import { playedBackups } from './played-backups.ts';

/* Questions about erasing a person over a real workspace and a real ring of backups, whose files are played. */
const later = '2040-05-20T09:00:00.000Z';
let folder = '';
let desk: WorkspaceDesk;
let ask: ReturnType<typeof privacyHandlers>;
let forgotten = 0;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'consorta-privacy-'));
  forgotten = 0;
  const { services: backups, played } = playedBackups(folder);
  played.now = later;
  const program = {
    author: () => 'ana',
    recent: () => [],
    setRecent: () => {},
    onOpened: () => {},
    forgetPage: async () => {
      forgotten += 1;
    },
  };
  const services = { program, backups, attachments: { opened: openedCopies(join(folder, 'opened')) } };
  desk = new WorkspaceDesk(services.program as unknown as Services['program']);
  ask = privacyHandlers(services as unknown as Services, desk);
  const byThen = { ...environment(), now: () => later };
  const sample = { sample: 'industry-4', size: 20, seed: 1 };
  const put = await desk.put(null, () => createSample(join(folder, 'w'), sample, byThen));
  expect(put.ok).toBe(true);
});
afterEach(async () => {
  await desk.close();
  await rm(folder, { recursive: true, force: true });
});

const here = (): string => desk.current?.vault.folder ?? '';
const somebody = (): string => {
  const [first] = [...(desk.current?.data().participant.values() ?? [])].filter(({ entryDate }) => entryDate !== null);
  return first?.id ?? '';
};
async function aRing(...madeAt: string[]): Promise<string> {
  const ring = ringFolder(join(folder, 'Consorta', 'backups'), desk.current?.vault.manifest.workspaceId ?? '');
  await mkdir(ring, { recursive: true });
  for (const at of madeAt) await writeFile(join(ring, backupName(at, 7, 'work')), 'a backup');
  await writeFile(join(ring, 'mine.zip'), 'not ours');
  return ring;
}

test('the outlook names the backups with the last day by which each goes, and changes nothing', async () => {
  await aRing('2040-05-19T08:00:00Z', '2040-01-31T21:59:00Z', '2040-01-31T22:30:00Z');
  const before = desk.current?.vault.head;
  const outlook = await ask['privacy.erasure-outlook']({ folder: here(), participant: somebody() });
  // In Romania 31 January 22:30 UTC is 1 February. The last of a month is kept for the 24 months after it.
  expect(outlook.ok && outlook.value.backups.map(({ madeAt, until }) => [madeAt, until])).toEqual([
    ['2040-05-19T08:00:00Z', '2042-05-31'],
    ['2040-01-31T22:30:00Z', '2042-02-28'],
    ['2040-01-31T21:59:00Z', '2042-01-31'],
  ]);
  expect(outlook).toMatchObject({ ok: true, value: { duties: [], records: [somebody()] } });
  expect(desk.current?.vault.head).toEqual(before);
});

test('erases, names the backups that are left, and removes them when asked; nothing else in the ring', async () => {
  const ring = await aRing('2040-05-19T08:00:00Z', '2040-01-31T08:00:00Z');
  const id = somebody();
  const cnp = desk.current?.data().participant.get(id)?.cnp ?? '?';
  const opened = openedCopies(join(folder, 'opened'));
  await opened.put(
    'copie.pdf',
    (async function* () {
      yield new TextEncoder().encode(cnp);
    })(),
  );
  const reason = 'Cererea nr. 12 din mai';
  const done = await ask['privacy.erase']({ folder: here(), participant: id, reason, despiteDuty: false });
  expect(done).toMatchObject({ ok: true, value: { records: [id], backups: [{}, {}] } });
  expect(desk.current?.data().participant.get(id)?.lastName).toBe('Șters la cerere');
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isFile()) expect((await readFile(join(entry.parentPath, entry.name))).includes(cnp)).toBe(false);
  }
  const names = done.ok ? done.value.backups.map(({ name }) => name) : [];
  expect(await ask['privacy.remove-backups']({ folder: here(), names: [...names, 'consorta-nu-exista'] })).toEqual({
    ok: true,
    value: { removed: 2 },
  });
  expect(await readdir(ring)).toEqual(['mine.zip']);
  await ask['privacy.forget-page']({});
  expect(forgotten).toBe(1);
});

test('a refusal is written down only where there is one; another folder than the open one is refused', async () => {
  const nothing = await ask['privacy.record-refusal']({ folder: here(), participant: somebody() });
  expect(nothing).toMatchObject({ ok: false, error: { code: 'privacy.no-duty' } });
  const elsewhere = await ask['privacy.erase']({
    folder: 'altul',
    participant: somebody(),
    reason: 'x',
    despiteDuty: true,
  });
  expect(elsewhere).toMatchObject({ ok: false, error: { code: 'ipc.other-workspace' } });
});

test('an act that was all about the erased person stands in the way of no other: undo goes on to the one below', async () => {
  const [first, second] = [...(desk.current?.data().participant.values() ?? [])];
  const workspace = desk.current;
  if (!first || !second || !workspace) throw new Error('no people');
  const history = historyOf(workspace);
  await history.next('ro');
  const edit = async (person: typeof first, phone: string): Promise<number> => {
    const fields = [{ path: 'phone', before: person.phone, after: phone }];
    const change = { op: 'edit' as const, table: 'participant', id: person.id, fields };
    const label = { key: 'participant.edited', facts: {} };
    const saved = await workspace.commit({ label, author: 'ana', changes: [change] });
    if (!saved.ok) throw new Error(saved.error.code);
    return saved.value.position;
  };
  const others = await edit(second, '0799000001');
  await edit(first, '0799000002');
  // The window asks after each act.
  await history.next('ro');
  const order = { folder: here(), participant: first.id, reason: 'Cererea nr. 12', despiteDuty: true };
  expect((await ask['privacy.erase'](order)).ok).toBe(true);
  expect((await history.next('ro')).undo?.position).toBe(others);
  const options = { kind: 'undo', part: false, author: 'ana' } as const;
  const undone = await history.turn(null, options, { base: workspace.vault.position, language: 'ro' });
  expect(undone.ok ? undone.value.outcome : JSON.stringify(undone.error)).toBe('done');
  expect(workspace.data().participant.get(second.id)?.phone).toBe(second.phone);
  expect((await history.next('ro')).undo).toBe(null);
});
