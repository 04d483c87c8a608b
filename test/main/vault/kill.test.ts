import { type ChildProcess, spawn } from 'node:child_process';
import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { beforeAll, expect, test } from 'vitest';
import { savedAfter } from './saving-plan.ts';
import { newFolder, newSealedVault, newVault, openedWith } from './workspaces.ts';

/** Kills of real processes: some in the normal suite, 200 when CONSORTA_SOAK is set. */
const rounds = process.env.CONSORTA_SOAK ? 200 : 12;
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
        input: { saving: fileURLToPath(new URL('./saving-process.ts', import.meta.url)) },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
    ssr: { noExternal: true },
  });
  program = join(outDir, 'saving.cjs');
});

/** What a process said until it was killed. */
type Life = { readonly acknowledged: number; readonly notices: string; readonly errors: string };

/** Runs the process and kills it some milliseconds after it first said that something was saved. */
function liveAndDie(
  words: readonly string[],
  milliseconds: number,
  onStart: (child: ChildProcess) => void,
): Promise<Life> {
  return new Promise(done => {
    const child = spawn(process.execPath, [program, ...words], { stdio: ['ignore', 'pipe', 'pipe'] });
    onStart(child);
    let said = '';
    let errors = '';
    let doomed = false;
    child.stdout.on('data', data => {
      said += data;
      if (doomed || !said.includes('saved')) return;
      doomed = true;
      setTimeout(() => child.kill('SIGKILL'), milliseconds);
    });
    child.stderr.on('data', data => {
      errors += data;
    });
    child.on('close', () => {
      const saves = [...said.matchAll(/^saved (\d+)$/gm)].map(([, position]) => Number(position));
      done({ acknowledged: saves.at(-1) ?? 0, notices: /^opened (.*)$/m.exec(said)?.[1] ?? '', errors });
    });
  });
}

test.each(['plain', 'sealed'] as const)(
  `%s: ${rounds} processes killed while saving: every acknowledged save is there, none is half there, the chain holds`,
  async kind => {
    const vault = kind === 'plain' ? await newVault() : await newSealedVault();
    const { folder } = vault;
    const key = vault.key?.bytes();
    const unlock = key === undefined ? undefined : ({ kind: 'key', bytes: key } as const);
    const words = key === undefined ? [folder] : [folder, Buffer.from(key).toString('hex')];
    await vault.close();
    const children: ChildProcess[] = [];
    let position = 0;
    let takenOver = 0;
    for (let round = 0; round < rounds; round += 1) {
      // Different moments in every run: in a save, between saves, while a snapshot is written, on closing or opening.
      const life = await liveAndDie(words, Math.random() * 120, child => children.push(child));
      expect(life.errors).toBe('');
      expect(life.acknowledged).toBeGreaterThan(position);
      if (life.notices.includes('lock-taken-over')) takenOver += 1;

      const after = await openedWith(folder, unlock);
      expect(after.position).toBeGreaterThanOrEqual(life.acknowledged);
      // At most the one save that was on its way.
      expect(after.position).toBeLessThanOrEqual(life.acknowledged + 1);
      expect(savedIn(after)).toEqual(savedAfter(after.position));

      const copy = join(await newFolder(), 'copy');
      await cp(folder, copy, { recursive: true });
      await rm(join(copy, 'snapshots'), { recursive: true });
      const fromJournal = await openedWith(copy, unlock);
      expect([fromJournal.head, savedIn(fromJournal)]).toEqual([after.head, savedIn(after)]);
      await rm(copy, { recursive: true });
      position = after.position;
    }
    expect(children.every(child => child.signalCode === 'SIGKILL')).toBe(true);
    // Most die with the lock in their hands, so this test sees it taken over.
    expect(takenOver).toBeGreaterThan(rounds / 4);
  },
  rounds * 20_000,
);

function savedIn(vault: Awaited<ReturnType<typeof openedWith>>): Record<string, unknown> {
  return Object.fromEntries([...(vault.tables().participant?.values() ?? [])].map(row => [row.id, row.savedAt]));
}
