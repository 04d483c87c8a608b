import { spawn } from 'node:child_process';
import { cp, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { beforeAll, describe, expect, test } from 'vitest';
import { openVault } from '#main/vault/open-vault.ts';
import { rewritingSteps } from '#main/vault/rewriting.ts';
import { isLong } from '#test/support/long.ts';
import { bareRow, secretRow, secrets } from './erasing.ts';
import { environment, newFolder, newSealedVault, newVault, openedWith, rowsIn, save } from './workspaces.ts';

let program = '';
beforeAll(async () => {
  const outDir = await newFolder();
  await build({
    configFile: false,
    logLevel: 'error',
    root: fileURLToPath(new URL('../../..', import.meta.url)),
    build: {
      ssr: true,
      outDir,
      emptyOutDir: true,
      target: 'node20',
      rolldownOptions: {
        input: { erasing: fileURLToPath(new URL('./erasing-process.ts', import.meta.url)) },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
    ssr: { noExternal: true },
  });
  program = join(outDir, 'erasing.cjs');
});

/** Runs the process until it is dead or done; after so many milliseconds it is killed from outside. */
function run(words: readonly string[], milliseconds: number | null): Promise<{ said: string; errors: string }> {
  return new Promise(done => {
    const child = spawn(process.execPath, [program, ...words], { stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    let errors = '';
    child.stdout.on('data', data => {
      if (said === '' && milliseconds !== null) setTimeout(() => child.kill('SIGKILL'), milliseconds);
      said += data;
    });
    child.stderr.on('data', data => {
      errors += data;
    });
    child.on('close', () => done({ said, errors }));
  });
}

async function filesWith(folder: string, secret: string): Promise<string[]> {
  const found: string[] = [];
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const bytes = await readFile(join(entry.parentPath, entry.name));
    if (bytes.includes(secret)) found.push(entry.name);
  }
  return found;
}

describe.each(['plain', 'sealed'] as const)('%s', kind => {
  const limits = { segmentBytes: 3_000, partChanges: 7, snapshotBytes: 4_000, snapshotChanges: 40 };
  const crowd = Array.from({ length: 30 }, (_, at) => ({ id: `q${at}`, name: `Om ${at}` }));
  let folder = '';
  let key: Uint8Array | undefined;
  const unlock = () => (key === undefined ? undefined : ({ kind: 'key', bytes: key } as const));
  beforeAll(async () => {
    const vault = kind === 'plain' ? await newVault({ limits }) : await newSealedVault({ limits });
    await save(vault, ...crowd.slice(0, 12), secretRow(), ...crowd.slice(12));
    for (let round = 0; round < 25; round += 1) {
      await save(vault, secretRow({ email: secrets[2], note: `runda ${round}` }), { id: 'q0', name: `Om ${round}` });
    }
    folder = vault.folder;
    key = vault.key?.bytes();
    await vault.close();
  });

  /** Looks at what a dead process left: the old whole workspace, or the new one as soon as somebody may write. */
  async function judge(copy: string, before: readonly string[]): Promise<'old' | 'new'> {
    const reader = await openVault(copy, { mode: 'read', unlock: unlock() }, environment());
    if (reader.ok) await reader.value.close();
    else expect(reader.error.code).toBe('vault.rewriting');
    const writer = await openedWith(copy, unlock(), 'write');
    const [rows, position] = [rowsIn(writer), writer.position];
    await writer.close();
    const person = rows.participant?.find(({ id }) => id === 'p1');
    expect(rows.participant?.filter(({ id }) => id !== 'p1').map(({ id }) => id)).toEqual(crowd.map(({ id }) => id));
    const left = await readdir(copy);
    expect(left.filter(name => name.startsWith('journal.') || name.startsWith('rewriting'))).toEqual([]);
    const isNew = position === 27;
    expect(person).toEqual(isNew ? bareRow : secretRow({ email: secrets[2], note: 'runda 24' }));
    if (isNew) for (const secret of secrets) expect(await filesWith(copy, secret)).toEqual([]);
    if (before.includes('marked')) expect(isNew).toBe(true);
    else expect([isNew, position]).toEqual([false, 26]);
    // Once more from the disk, without the snapshots.
    const again = await openedWith(copy, unlock());
    expect(rowsIn(again)).toEqual(rows);
    await again.close();
    return isNew ? 'new' : 'old';
  }

  // Both kinds take the same steps: the short form kills at each in one, at every third in the other.
  const tried = isLong || kind === 'sealed' ? rewritingSteps : rewritingSteps.filter((_, at) => at % 3 === 0);
  test.each(tried)('killed at “%s”: the old workspace or the new one, whole', async step => {
    const copy = join(await newFolder(), 'copy');
    await cp(folder, copy, { recursive: true });
    const words = key === undefined ? [copy, step] : [copy, step, Buffer.from(key).toString('hex')];
    const { said, errors } = await run(words, null);
    expect(errors).toBe('');
    const steps = said.trim().split('\n');
    expect(steps.at(-1)).toBe(step);
    await judge(copy, steps);
  });

  test('killed at any moment: the old workspace or the new one, whole', { timeout: 3_000_000 }, async () => {
    const rounds = isLong ? 200 : 6;
    for (let round = 0; round < rounds; round += 1) {
      const copy = join(await newFolder(), 'copy');
      await cp(folder, copy, { recursive: true });
      const words = key === undefined ? [copy, '-'] : [copy, '-', Buffer.from(key).toString('hex')];
      const { said, errors } = await run(words, Math.random() * 60);
      expect(errors).toBe('');
      const marked = said.includes('marked\n');
      const after = await judgeLoosely(copy);
      if (marked) expect(after).toBe('new');
      if (!said.includes('checked\n')) expect(after).toBe('old');
    }
  });

  async function judgeLoosely(copy: string): Promise<'old' | 'new'> {
    const writer = await openedWith(copy, unlock(), 'write');
    const person = writer.tables().participant?.get('p1');
    const count = writer.tables().participant?.size;
    await writer.close();
    expect(count).toBe(31);
    if (person?.name !== bareRow.name) {
      expect(person).toEqual(secretRow({ email: secrets[2], note: 'runda 24' }));
      return 'old';
    }
    for (const secret of secrets) expect(await filesWith(copy, secret)).toEqual([]);
    return 'new';
  }
});
