import { cp, mkdir, mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newRecoveryKey } from '#main/vault/crypt/recovery-key.ts';
import { createWorkspace } from '#main/workspace/create-workspace.ts';
import { realEnvironment } from '#main/workspace/environment.ts';
import { cheapKdf, everything } from '../main/vault/workspaces.ts';
import { type Running, start } from './driver.ts';
import { at } from './pages.ts';
import { unlock } from './protection-steps.ts';

/*
 * What cannot be opened is said in words, in both languages, with a way on, and is left as it was, byte for byte: nothing is
 * created in its place, nothing is offered for deletion (promise 20).
 */
let root = '';
let userData = '';
let plain = '';
let sealed = '';
let running: Running;
const passphrase = 'corect cal baterie capsă';

async function make(name: string, protection: { passphrase: string; recoveryKey: string } | null): Promise<string> {
  const folder = join(root, name);
  const project = { title: 'Formare', smisCode: null, profileId: 'pocu-860-3-12', author: 'ana', protection };
  const made = await createWorkspace(folder, project, { ...realEnvironment(), kdf: cheapKdf });
  if (!made.ok) throw new Error(made.error.code);
  const saved = await made.value.commit({
    label: { key: 'company.added', facts: {} },
    author: 'ana',
    changes: [{ op: 'add', table: 'company', id: 'c1', row: { id: 'c1', name: 'Turnătoria Someș' } }],
  });
  if (!saved.ok) throw new Error(saved.error.code);
  await made.value.close();
  return folder;
}
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'consorta-opening-'));
  userData = await mkdtemp(join(tmpdir(), 'consorta-opening-data-'));
  plain = await make('întreg', null);
  sealed = await make('criptat', { passphrase, recoveryKey: newRecoveryKey() });
  running = await start({ userData, language: 'ro' });
});
afterAll(async () => {
  await running.stop();
  for (const folder of [root, userData]) await rm(folder, { recursive: true, force: true });
});

const copyOf = async (whole: string, name: string): Promise<string> => {
  const folder = join(root, name);
  await cp(whole, folder, { recursive: true });
  return folder;
};
async function withJournal(folder: string, change: (text: string) => string): Promise<void> {
  const path = join(folder, 'journal/000001.jsonl');
  // With the snapshot it would open: nothing before that is needed.
  await rm(join(folder, 'snapshots'), { recursive: true, force: true });
  await writeFile(path, change(await readFile(path, 'utf8')));
}
async function withManifest(folder: string, change: (text: string) => string): Promise<void> {
  const path = join(folder, 'workspace.json');
  await writeFile(path, change(await readFile(path, 'utf8')));
}
/** A digit of the first hash, turned into another. */
const flip = (text: string): string => `${text[0] === 'a' ? 'b' : 'a'}${text.slice(1)}`;

const faults: readonly (readonly [string, () => Promise<string>])[] = [
  ['a folder that is not there', async () => join(root, 'nu există')],
  [
    'a file',
    async () => {
      await writeFile(join(root, 'fișier'), 'x');
      return join(root, 'fișier');
    },
  ],
  [
    'an empty folder',
    async () => {
      await mkdir(join(root, 'gol'));
      return join(root, 'gol');
    },
  ],
  [
    'a foreign folder',
    async () => {
      await mkdir(join(root, 'poze'));
      await writeFile(join(root, 'poze/vacanță.jpg'), 'x');
      return join(root, 'poze');
    },
  ],
  [
    'a workspace without its manifest',
    async () => {
      const folder = await copyOf(plain, 'fără manifest');
      await rm(join(folder, 'workspace.json'));
      return folder;
    },
  ],
  [
    'a manifest that was cut',
    async () => {
      const folder = await copyOf(plain, 'manifest tăiat');
      await truncate(join(folder, 'workspace.json'), 40);
      return folder;
    },
  ],
  [
    'a manifest with one letter changed',
    async () => {
      const folder = await copyOf(sealed, 'manifest schimbat');
      await withManifest(folder, text =>
        text.replace(/("wrapped":\s*")(.)/, (_, name, letter) => `${name}${letter === 'A' ? 'B' : 'A'}`),
      );
      return folder;
    },
  ],
  [
    'a workspace of a later program',
    async () => {
      const folder = await copyOf(plain, 'mai nou');
      await withManifest(folder, text => text.replace(/"format":\s*\d+/, '"format": 99'));
      return folder;
    },
  ],
  [
    'a journal that is half there',
    async () => {
      const folder = await copyOf(plain, 'pe jumătate');
      await rm(join(folder, 'journal'), { recursive: true });
      return folder;
    },
  ],
  [
    'a changed hash in the journal',
    async () => {
      const folder = await copyOf(plain, 'jurnal schimbat');
      await withJournal(folder, flip);
      return folder;
    },
  ],
  [
    'a journal that lost its end',
    async () => {
      const folder = await copyOf(plain, 'fără sfârșit');
      await withJournal(folder, text => `${text.split('\n')[0]}\n`);
      return folder;
    },
  ],
  [
    'a workspace that is open on another computer',
    async () => {
      const folder = await copyOf(plain, 'deschis altundeva');
      const owner = { host: 'LAPTOP-IAȘI', pid: 4711, since: new Date().toISOString(), instance: 'alta' };
      await writeFile(join(folder, 'lock'), JSON.stringify(owner));
      return folder;
    },
  ],
];

describe('what cannot be opened', () => {
  test.each(faults)('%s', async (_, prepare) => {
    const folder = await prepare();
    const before = await everything(root);
    await running.answerNextDialog({ kind: 'open', path: folder });
    await at(running, 'start-open').click();
    // In words on the first page; what is damaged has a page of its own, with what is left of it.
    const problem = at(running, 'home-problem').or(at(running, 'damage-problem'));
    await problem.waitFor();
    const said = [await problem.textContent()];
    await at(running, 'language-en').click();
    await expect.poll(() => problem.textContent()).not.toBe(said[0]);
    said.push(await problem.textContent());
    await at(running, 'language-ro').click();
    for (const words of said) {
      // A sentence on what happened and one on what to do, and no code in place of words.
      expect((words ?? '').split(/[.;:!?](?:\s|$)/).filter(part => part.trim() !== '').length).toBeGreaterThanOrEqual(
        2,
      );
      expect(words).not.toMatch(/vault\.|undefined|\[object/);
    }
    // The ways on are there, none of them deletes, and no question was put that could destroy something.
    const names = await running.window.getByRole('button').allTextContents();
    expect(names.join(' ')).not.toMatch(/ște[rg]|elimin|golește|delete|remove|erase/i);
    if ((await at(running, 'damage').count()) > 0) await at(running, 'damage-back').click();
    for (const way of ['start-open', 'start-create', 'start-sample']) {
      await at(running, way).waitFor();
      expect(await at(running, way).isEnabled()).toBe(true);
    }
    const { dialogs, faults: unexpected } = await running.take();
    expect([dialogs.map(({ kind }) => kind), unexpected]).toEqual([['open'], []]);
    expect(await everything(root)).toEqual(before);
  });

  test('a wrong passphrase', async () => {
    const before = await everything(sealed);
    await running.answerNextDialog({ kind: 'open', path: sealed });
    await at(running, 'start-open').click();
    await at(running, 'unlock').waitFor();
    await unlock(running, 'nu este aceasta');
    await at(running, 'unlock-problem').waitFor();
    expect(await everything(sealed)).toEqual(before);
    await at(running, 'unlock-back').click();
    await at(running, 'start-open').waitFor();
    expect((await readdir(sealed)).includes('lock')).toBe(false);
  });

  test('after all that, the whole one opens', async () => {
    await running.answerNextDialog({ kind: 'open', path: plain });
    await at(running, 'start-open').click();
    await expect.poll(() => at(running, 'project-title').textContent()).toBe('Formare');
  });
});
