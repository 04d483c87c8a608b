import { writeSync } from 'node:fs';
import { hostname } from 'node:os';
import { openVault } from '#main/vault/open-vault.ts';
import { erasing } from './erasing.ts';

/**
 * A process made to be killed while it erases: opens a workspace, rewrites its journal and dies by its own hand before the
 * step named, or says `done`. `node erasing-process.cjs FOLDER STEP [KEY AS HEX]`.
 */
async function eraseAndDie(folder: string, deadly: string, key: string | undefined): Promise<void> {
  const unlock = key === undefined ? undefined : ({ kind: 'key', bytes: Buffer.from(key, 'hex') } as const);
  let made = 0;
  const environment = {
    now: () => '2024-01-01T10:00:00.000Z',
    newId: () => `erased-${++made}`,
    programVersion: '0.1.0',
    host: hostname(),
    pid: process.pid,
    limits: { segmentBytes: 3_000, partChanges: 7, snapshotBytes: 4_000, snapshotChanges: 40 },
  };
  const opened = await openVault(folder, { mode: 'write', unlock }, environment);
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  const onStep = (step: string) => {
    writeSync(1, `${step}\n`);
    if (step === deadly) process.kill(process.pid, 'SIGKILL');
  };
  const done = await opened.value.rewrite({ ...erasing(), onStep });
  if (!done.ok) throw new Error(JSON.stringify(done.error));
  await opened.value.close();
  writeSync(1, 'done\n');
}

const [, , folder = '', step = '', key] = process.argv;
eraseAndDie(folder, step, key).catch(error => {
  writeSync(2, `${error}\n`);
  process.exit(1);
});
