import { spawnSync } from 'node:child_process';
import { appendFile, chmod, cp, mkdir, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { createVault } from '#main/vault/create-vault.ts';
import { openVault } from '#main/vault/open-vault.ts';
import { workspaceMessagesEn, workspaceMessagesRo } from '#shared/journal/workspace-problem.messages.ts';
import type { WorkspaceProblemCode } from '#shared/journal/workspace-problem.ts';
import { sayIn } from '#shared/kernel/translation.ts';
import { environment, everything, newFolder, newVault, opened, profile, rowsIn, save } from './workspaces.ts';

/** Five commits in small segments, closed with a snapshot, and two more after it. */
let whole = '';
let rows = {};
const limits = { segmentBytes: 500 };
beforeAll(async () => {
  const vault = await newVault({ limits });
  for (let at = 1; at <= 5; at += 1) await save(vault, { id: `p${at}`, name: 'ș'.repeat(10) });
  await vault.close();
  const more = await opened(vault.folder, 'write', { limits });
  await save(more, { id: 'p6' });
  await save(more, { id: 'p1', name: 'Pop' });
  rows = rowsIn(more);
  whole = join(await newFolder(), 'copy');
  await cp(more.folder, whole, { recursive: true });
  await rm(join(whole, 'lock'));
  await more.close();
});
const copy = async (): Promise<string> => {
  const folder = join(await newFolder(), 'copy');
  await cp(whole, folder, { recursive: true });
  return folder;
};

/** Opens a folder in both modes; neither may succeed, nor change a byte of what is there. */
async function expectRefused(folder: string, code: WorkspaceProblemCode, facts: object = {}): Promise<void> {
  const before = await everything(folder).catch(() => null);
  for (const mode of ['read', 'write'] as const) {
    const result = await openVault(folder, { mode }, environment());
    expect(result).toMatchObject({ ok: false, error: { code, facts: { folder, ...facts } } });
    expect(await everything(folder).catch(() => null)).toEqual(before);
  }
}

describe('what is no workspace is refused by name, and nothing is created in its place', () => {
  test('a folder that is not there', async () => expectRefused(join(await newFolder(), 'none'), 'vault.not-found'));
  test('a file', () => expectRefused(join(whole, 'workspace.json'), 'vault.not-a-folder'));
  test('a place under a file', () => expectRefused(join(whole, 'workspace.json/inside'), 'vault.not-a-folder'));
  test('an empty folder, and one with only what the system puts there', async () => {
    const folder = await newFolder();
    await expectRefused(folder, 'vault.empty-folder');
    await writeFile(join(folder, 'desktop.ini'), '');
    await expectRefused(folder, 'vault.empty-folder');
  });
  test('a foreign folder', async () => {
    const folder = await newFolder();
    await writeFile(join(folder, 'holiday.jpg'), 'x');
    await expectRefused(folder, 'vault.not-a-workspace');
    await writeFile(join(folder, 'workspace.json'), '{"name":"another program"}');
    await expectRefused(folder, 'vault.not-a-workspace');
    await writeFile(join(folder, 'workspace.json'), Buffer.from([0xff, 0xfe, 0x00]));
    await expectRefused(folder, 'vault.not-a-workspace');
    await rm(join(folder, 'workspace.json'));
    await mkdir(join(folder, 'workspace.json'));
    await expectRefused(folder, 'vault.not-a-workspace');
  });
  test.skipIf(process.platform === 'win32')('a pipe in place of the manifest is not waited for', async () => {
    const folder = await newFolder();
    spawnSync('mkfifo', [join(folder, 'workspace.json')]);
    const refused = { ok: false, error: { code: 'vault.not-a-workspace' } };
    expect(await openVault(folder, { mode: 'read' }, environment())).toMatchObject(refused);
  });
});

describe('what is a workspace but cannot be opened', () => {
  test('made by a later program: says which format and program, and is left alone', async () => {
    const folder = await copy();
    const later = { marker: 'consorta-workspace', format: 7, createdBy: '3.2.0', everythingElse: 'unknown' };
    await writeFile(join(folder, 'workspace.json'), JSON.stringify(later));
    await expectRefused(folder, 'vault.newer', { found: 7, latest: 2, program: '3.2.0' });
  });
  test.each([
    '',
    '{',
    '[]',
    '{"marker":"consorta-workspace"}',
    '{"marker":"consorta-workspace","format":0}',
    '{"marker":"consorta-workspace","format":1}',
  ])('a manifest that holds %j', async text => {
    const folder = await copy();
    await writeFile(join(folder, 'workspace.json'), text);
    await expectRefused(folder, 'vault.manifest-damaged');
  });
  test('half copied: no manifest, no journal, a segment missing, the last one missing', async () => {
    const without = async (name: string) => {
      const folder = await copy();
      await rm(join(folder, name), { recursive: true });
      return folder;
    };
    await expectRefused(await without('workspace.json'), 'vault.manifest-missing');
    await expectRefused(await without('journal'), 'vault.incomplete', { file: 'journal' });
    for (const file of ['journal/000001.jsonl', 'journal/000002.jsonl', 'journal/000003.jsonl']) {
      await expectRefused(await without(file), 'vault.incomplete', { file });
    }
  });
  test('half copied: the end of a segment that goes on in another, with and without a snapshot', async () => {
    for (const file of ['journal/000001.jsonl', 'journal/000002.jsonl']) {
      for (const withSnapshot of [true, false]) {
        const folder = await copy();
        if (!withSnapshot) await rm(join(folder, 'snapshots'), { recursive: true });
        const { byteLength } = await readFile(join(folder, file));
        await truncate(join(folder, file), byteLength - 100);
        await expectRefused(folder, 'vault.incomplete', { file });
      }
    }
  });
  test('damaged in the middle: names the file and the line', async () => {
    const folder = await copy();
    await rm(join(folder, 'snapshots'), { recursive: true });
    const path = join(folder, 'journal/000001.jsonl');
    const text = await readFile(path, 'utf8');
    const lines = text.split('\n');
    await writeFile(path, text.replace('"id":"p2"', '"id":"p9"'));
    expect(lines[1]).toContain('"id":"p2"');
    await expectRefused(folder, 'vault.damaged', { file: 'journal/000001.jsonl', line: 2 });
    // A line taken out, two exchanged, one put in twice.
    for (const changed of [lines.toSpliced(0, 1), [lines[1], lines[0], ...lines.slice(2)], [lines[0], ...lines]]) {
      await writeFile(path, changed.join('\n'));
      await expectRefused(folder, 'vault.damaged', { file: 'journal/000001.jsonl' });
    }
  });
  test('something after the end of a segment that goes on in another', async () => {
    const folder = await copy();
    await appendFile(join(folder, 'journal/000002.jsonl'), 'more');
    await expectRefused(folder, 'vault.incomplete', { file: 'journal/000002.jsonl' });
    await rm(join(folder, 'snapshots'), { recursive: true });
    await expectRefused(folder, 'vault.damaged', { file: 'journal/000002.jsonl' });
  });
  test('a snapshot and a journal that do not belong together, alike to the byte as their lengths are', async () => {
    const [one, other] = [await copy(), await copy()];
    for (const [folder, id] of [[one, 'p7'] as const, [other, 'p8'] as const]) {
      const vault = await opened(folder, 'write', { newId: () => 'same-length' });
      await save(vault, { id });
      await vault.close();
    }
    const [last = ''] = (await readdir(join(other, 'journal')))
      .filter(name => /^\d/.test(name))
      .toSorted()
      .toReversed();
    const journal = await readFile(join(other, 'journal', last));
    expect(journal.byteLength).toBe((await readFile(join(one, 'journal', last))).byteLength);
    await writeFile(join(one, 'journal', last), journal);
    const lines = journal.toString('utf8').split('\n').length - 1;
    await expectRefused(one, 'vault.damaged', { file: `journal/${last}`, line: lines });
  });
  test.runIf(process.platform !== 'win32' && process.getuid?.() !== 0)('a folder that may not be read', async () => {
    const folder = await copy();
    await chmod(folder, 0o000);
    await expectRefused(folder, 'vault.no-permission');
    await chmod(folder, 0o755);
  });
});

describe('a folder that is read-only', () => {
  const canMount = process.platform === 'linux' && process.getuid?.() === 0;
  test.runIf(canMount || process.platform !== 'win32')('opens to read and refuses to write', async () => {
    const folder = await copy();
    const segments = (await readdir(join(folder, 'journal'))).filter(name => /^\d/.test(name));
    await appendFile(join(folder, 'journal', segments.at(-1) ?? ''), 'torn');
    const before = await everything(folder);
    const undo = await makeReadOnly(folder, canMount);
    try {
      const vault = await opened(folder, 'read');
      expect(rowsIn(vault)).toEqual(rows);
      expect(vault.notices).toMatchObject([{ code: 'vault.notice.torn-entry' }]);
      await vault.close();
      const refused = { ok: false, error: { code: 'vault.read-only-folder', facts: { folder } } };
      expect(await openVault(folder, { mode: 'write' }, environment())).toEqual(refused);
      expect(await createVault(join(folder, 'new'), profile, environment())).toMatchObject({
        error: { code: 'vault.read-only-folder' },
      });
    } finally {
      await undo();
    }
    expect(await everything(folder)).toEqual(before);
  });
});

async function makeReadOnly(folder: string, mounting: boolean): Promise<() => Promise<void>> {
  if (!mounting) {
    await chmod(folder, 0o555);
    return () => chmod(folder, 0o755);
  }
  const mounted = spawnSync('sh', ['-c', 'mount --bind "$0" "$0" && mount -o remount,bind,ro "$0"', folder]);
  expect(mounted.status).toBe(0);
  return async () => void spawnSync('umount', [folder]);
}

test('the copy that all these are made from opens, with the rows it should', async () => {
  const folder = await copy();
  expect(rowsIn(await opened(folder, 'read'))).toEqual(rows);
  await rm(join(folder, 'snapshots'), { recursive: true });
  expect(rowsIn(await opened(folder, 'read'))).toEqual(rows);
});

test('every problem and notice has words in both languages', () => {
  const facts = {
    folder: 'proiect',
    file: 'f',
    line: 3,
    host: 'PC-7',
    since: 's',
    found: 2,
    latest: 1,
    program: '9',
    errno: 'EIO',
    position: 4,
    kept: 'k',
    bytes: 1,
    pid: 1,
    lost: 2,
    least: 10,
    most: 1000,
    needs: 20,
    has: 5,
  };
  expect(Object.keys(workspaceMessagesEn)).toEqual(Object.keys(workspaceMessagesRo));
  for (const messages of [workspaceMessagesRo, workspaceMessagesEn]) {
    for (const key of Object.keys(messages)) {
      const text = sayIn(messages, key, facts);
      expect(text).toMatch(/^\p{L}.{20,}\.$/u);
      expect(text).not.toMatch(/undefined|NaN|[şŞţŢ]/);
    }
  }
});
