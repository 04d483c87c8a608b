import { spawn } from 'node:child_process';
import { mkdir, readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { beforeAll, expect, test } from 'vitest';
import { inspectBackup } from '#main/backup/inspect.ts';
import { listRing } from '#main/backup/ring.ts';
import { attach, filledVault, newFolder, opened, ringOf, rowsIn, small, toFile, toRing } from './backups.ts';

/** Kills of real processes: some in the normal suite, 200 of each when CONSORTA_SOAK is set. */
const rounds = process.env.CONSORTA_SOAK ? 200 : 10;
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
        input: { process: fileURLToPath(new URL('./backup-process.ts', import.meta.url)) },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
    ssr: { noExternal: true },
  });
  program = join(outDir, 'process.cjs');
}, 60_000);

/** Runs the process, kills it some milliseconds after it began, and returns what it said was done. */
function liveAndDie(
  words: readonly string[],
  milliseconds: number,
): Promise<{ done: readonly string[]; errors: string }> {
  return new Promise(resolve => {
    const child = spawn(process.execPath, [program, ...words], { stdio: ['ignore', 'pipe', 'pipe'] });
    let [said, errors, doomed] = ['', '', false];
    child.stdout.on('data', data => {
      said += data;
      if (doomed) return;
      doomed = true;
      setTimeout(() => child.kill('SIGKILL'), milliseconds);
    });
    child.stderr.on('data', data => {
      errors += data;
    });
    child.on('close', () =>
      resolve({ done: [...said.matchAll(/^done (.*)$/gm)].map(([, path = '']) => path), errors }),
    );
  });
}

test('killed while it backs up: every backup in the ring is a good one, and none that was done is missing', async () => {
  const vault = await filledVault(40);
  await attach(vault.folder, 'o scanare');
  const place = await newFolder();
  const ring = ringOf(vault, place);
  let acknowledged: string[] = [];
  let cutShort = 0;
  for (let round = 0; round < rounds; round += 1) {
    const { done, errors } = await liveAndDie(['backup', vault.folder, ring], Math.random() * 900);
    expect(errors).toBe('');
    acknowledged = [...acknowledged, ...done.map(path => basename(path))];
    if ((await readdir(ring).catch(() => [])).some(name => name.endsWith('tmp'))) cutShort += 1;
  }
  const there = (await listRing(ring)).map(({ name }) => name);
  expect(there).toEqual(expect.arrayContaining(acknowledged));
  for (const name of there) {
    const looked = await inspectBackup(join(ring, name), { workIn: place, besides: 'content' }, small());
    expect(looked, name).toMatchObject({ value: { damage: [], rowsRead: true, position: 40 } });
  }
  expect(cutShort).toBeGreaterThan(0);
  await toRing(vault, place);
  expect((await readdir(ring)).filter(name => name.endsWith('tmp'))).toEqual([]);
  await vault.close();
}, 3_000_000);

test('killed while it restores: a folder is whole or not there', async () => {
  const vault = await filledVault(40);
  await attach(vault.folder, 'o scanare');
  const path = join(await newFolder(), 'copie.zip');
  await toFile(vault, path);
  const rows = rowsIn(vault);
  let cutShort = 0;
  for (let round = 0; round < rounds; round += 1) {
    const to = join(await newFolder(), 'r');
    await mkdir(to);
    const { done, errors } = await liveAndDie(['restore', path, to], Math.random() * 400);
    expect(errors).toBe('');
    const names = await readdir(to);
    if (names.some(name => name.endsWith('tmp'))) cutShort += 1;
    const folders = names.filter(name => !name.endsWith('tmp'));
    expect(folders).toEqual(expect.arrayContaining(done.map(folder => basename(folder))));
    for (const name of folders.slice(-2)) {
      const again = await opened(join(to, name), 'read');
      expect([again.head.hash, rowsIn(again)]).toEqual([vault.head.hash, rows]);
      expect(await readdir(join(to, name))).toContain('attachments');
    }
  }
  expect(cutShort).toBeGreaterThan(0);
  await vault.close();
}, 3_000_000);
