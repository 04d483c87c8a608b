import { spawn } from 'node:child_process';
import { cp, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { beforeAll, describe, expect, test } from 'vitest';
import { newRecoveryKey } from '#main/vault/crypt/recovery-key.ts';
import { openVault } from '#main/vault/open-vault.ts';
import { isLong } from '#test/support/long.ts';
import { environment, newFolder } from '../workspaces.ts';
import { heldBy, passphrase, planted, richVault } from './rich-vault.ts';

const steps = [
  ...['begin', 'written', 'snapshot', 'attachments', 'flushed', 'checked', 'marked'],
  ...['journal-removed', 'journal-switched', 'snapshots-removed', 'snapshots-switched'],
  ...['quarantine-removed', 'quarantine-switched', 'attachments-removed', 'attachments-switched'],
  ...['manifest-switched', 'files-removed', 'aside-removed'],
];
const recoveryKey = newRecoveryKey();
let program = '';
beforeAll(async () => {
  const outDir = await newFolder();
  await build({
    configFile: false,
    logLevel: 'error',
    root: fileURLToPath(new URL('../../../..', import.meta.url)),
    build: {
      ssr: true,
      outDir,
      emptyOutDir: true,
      target: 'node20',
      rolldownOptions: {
        input: { sealing: fileURLToPath(new URL('./sealing-process.ts', import.meta.url)) },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
    ssr: { noExternal: true },
  });
  program = join(outDir, 'sealing.cjs');
});

/** Runs the process until it is dead or done; after so many milliseconds it is killed from outside. */
function run(words: readonly string[], milliseconds: number | null): Promise<{ said: string; errors: string }> {
  return new Promise(done => {
    const child = spawn(process.execPath, [program, ...words], { stdio: ['ignore', 'pipe', 'pipe'] });
    let [said, errors] = ['', ''];
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

async function plantedIn(folder: string): Promise<string[]> {
  const found: string[] = [];
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const bytes = await readFile(join(entry.parentPath, entry.name));
    if (planted.some(secret => bytes.includes(secret))) found.push(entry.name);
  }
  return found;
}

describe.each(['on', 'off'] as const)('turned %s', way => {
  let folder = '';
  let before: Awaited<ReturnType<typeof heldBy>>;
  const unlock = { kind: 'passphrase', passphrase } as const;
  const words = (copy: string, step: string) => [copy, step, way, passphrase, recoveryKey];
  beforeAll(async () => {
    folder = await richVault(way === 'on' ? null : { passphrase, recoveryKey });
    const vault = await openVault(folder, { mode: 'read', unlock }, environment());
    if (!vault.ok) throw new Error(vault.error.code);
    before = await heldBy(vault.value);
    await vault.value.close();
  });

  /** Looks at what a dead process left: the old whole workspace, or the new one as soon as somebody opens it to write. */
  async function judge(copy: string): Promise<'old' | 'new'> {
    const reader = await openVault(copy, { mode: 'read', unlock }, environment());
    if (reader.ok) await reader.value.close();
    else expect(reader.error.code).toBe('vault.rewriting');
    const locked = await openVault(copy, { mode: 'write' }, environment());
    if (locked.ok) await locked.value.close();
    else expect(locked.error.code).toBe('vault.passphrase-needed');
    const writer = await openVault(copy, { mode: 'write', unlock }, environment());
    if (!writer.ok) throw new Error(writer.error.code);
    const isSealed = writer.value.key !== null;
    const { commits, ...rest } = await heldBy(writer.value);
    await writer.value.close();
    const isNew = commits.length > before.commits.length;
    const { commits: old, ...oldRest } = before;
    expect(rest).toEqual(oldRest);
    expect(commits.slice(0, old.length)).toEqual(old);
    expect(isNew).toBe(isSealed === (way === 'on'));
    if (isSealed) expect(await plantedIn(copy)).toEqual([]);
    const left = await readdir(copy);
    expect(left.filter(name => name.startsWith('journal.') || name.startsWith('rewriting'))).toEqual([]);
    return isNew ? 'new' : 'old';
  }

  // Both ways take the same steps: the short form kills at each in one, at the turning points in the other.
  const tried = isLong || way === 'on' ? steps : steps.filter((step, at) => step === 'marked' || at % 4 === 0);
  test.each(tried)('killed at “%s”: the old workspace or the new one, whole', async step => {
    const copy = join(await newFolder(), 'copy');
    await cp(folder, copy, { recursive: true });
    const { said, errors } = await run(words(copy, step), null);
    expect(errors).toBe('');
    const seen = said.trim().split('\n');
    expect(seen.at(-1)).toBe(step);
    expect(await judge(copy)).toBe(seen.includes('marked') ? 'new' : 'old');
  });

  test('killed at any moment: the old workspace or the new one, whole', { timeout: 120_000 }, async () => {
    for (let round = 0; round < (isLong ? 60 : 5); round += 1) {
      const copy = join(await newFolder(), 'copy');
      await cp(folder, copy, { recursive: true });
      const { said, errors } = await run(words(copy, '-'), Math.random() * 120);
      expect(errors).toBe('');
      const after = await judge(copy);
      if (said.includes('marked\n')) expect(after).toBe('new');
      if (!said.includes('checked\n')) expect(after).toBe('old');
    }
  });
});
