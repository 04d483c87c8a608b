import { spawn } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { beforeAll, describe, expect, test } from 'vitest';
import { newRecoveryKey } from '#main/vault/crypt/recovery-key.ts';
import { takeContent } from '#main/workspace/attachments.ts';
import { createWorkspace } from '#main/workspace/create-workspace.ts';
import { openWorkspace, type Workspace } from '#main/workspace/workspace.ts';
import { ok } from '#shared/kernel/result.ts';
import { cheapKdf } from '../vault/workspaces.ts';
import { adding, aParticipant, aProject, at, draftOf, newFolder, noon } from './workspaces.ts';

/** Kills of real processes: some in the normal suite, 200 of each kind when CONSORTA_SOAK is set. */
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
        input: { adding: fileURLToPath(new URL('./adding-process.ts', import.meta.url)) },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
    ssr: { noExternal: true },
  });
  program = join(outDir, 'adding.cjs');
});

/** Runs the process and kills it some milliseconds after it has opened the workspace. Returns the ids of the rows it called saved. */
function liveAndDie(folder: string, key: string | null, milliseconds: number): Promise<readonly string[]> {
  return new Promise((done, refuse) => {
    const words = [program, folder, ...(key === null ? [] : [key])];
    const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'pipe'] });
    let [said, errors, doomed] = ['', '', false];
    child.stdout.on('data', data => {
      said += data;
      if (doomed || !said.includes('opened')) return;
      doomed = true;
      setTimeout(() => child.kill('SIGKILL'), milliseconds);
    });
    child.stderr.on('data', data => {
      errors += data;
    });
    child.on('close', () => {
      if (errors !== '') return refuse(new Error(errors));
      done([...said.matchAll(/^saved (\S+)$/gm)].map(([, id]) => id ?? ''));
    });
  });
}

const isWhole = async (workspace: Workspace, id: string): Promise<boolean> => {
  const row = workspace.data().attachment.get(id);
  if (!row) return false;
  const taken = await takeContent(workspace, row, async chunks => {
    for await (const _ of chunks);
    return ok(null);
  });
  return taken.ok;
};

describe.each(['plain', 'encrypted'] as const)('files added to a %s workspace by a process that is killed', kind => {
  test(
    'each saved row has its whole content, and nothing half is left after the next opening',
    async () => {
      const folder = join(await newFolder(), 'w');
      const environment = { ...at(noon), kdf: cheapKdf };
      const protection = kind === 'plain' ? null : { passphrase: 'o parolă lungă', recoveryKey: newRecoveryKey() };
      const made = await createWorkspace(folder, { ...aProject, protection }, environment);
      if (!made.ok) throw new Error(made.error.code);
      const saved = await made.value.commit(draftOf(adding('participant', aParticipant('p1'))));
      expect(saved.ok).toBe(true);
      const bytes = made.value.vault.key?.bytes() ?? null;
      const key = bytes && Buffer.from(bytes).toString('hex');
      await made.value.close();

      const acknowledged: string[] = [];
      let leftovers = 0;
      // On until a kill has come in the middle of a file: a machine may be too quick for the first ones.
      for (let round = 0; round < rounds || (leftovers === 0 && round < 5 * rounds); round += 1) {
        acknowledged.push(...(await liveAndDie(folder, key, Math.random() * 150)));
        leftovers += await unfinishedIn(folder);
      }
      const unlock = bytes === null ? {} : { unlock: { kind: 'key', bytes } as const };
      const opened = await openWorkspace(folder, { mode: 'write', ...unlock }, environment);
      if (!opened.ok) throw new Error(opened.error.code);
      const workspace = opened.value;
      expect(acknowledged.length).toBeGreaterThan(rounds);
      for (const id of acknowledged) expect(workspace.data().attachment.has(id)).toBe(true);
      const broken = [];
      for (const id of workspace.data().attachment.keys()) if (!(await isWhole(workspace, id))) broken.push(id);
      expect(broken).toEqual([]);
      expect(await unfinishedIn(folder)).toBe(0);
      await workspace.close();
      // Otherwise this test has never seen a kill in the middle of a file.
      expect(leftovers).toBeGreaterThan(0);
    },
    rounds * 60_000,
  );
});

async function unfinishedIn(folder: string): Promise<number> {
  const names = await readdir(join(folder, 'attachments')).catch(() => []);
  return names.filter(name => name.endsWith('.tmp')).length;
}
