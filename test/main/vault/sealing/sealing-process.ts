import { writeSync } from 'node:fs';
import { hostname } from 'node:os';
import { changeSealing } from '#main/vault/sealing/change-sealing.ts';

/**
 * A process made to be killed while it changes the encryption: dies by its own hand before the step named, or says `done`.
 * `node sealing-process.cjs FOLDER STEP on|off PASSPHRASE RECOVERY-KEY`.
 */
async function changeAndDie([folder = '', deadly, way, passphrase = '', recoveryKey = '']: readonly string[]) {
  let made = 0;
  const environment = {
    now: () => '2024-01-01T10:00:00.000Z',
    newId: () => `sealed-${++made}`,
    programVersion: '0.1.0',
    host: hostname(),
    pid: process.pid,
    kdf: { N: 16, r: 8, p: 1 },
    limits: { segmentBytes: 3_000, partChanges: 7, snapshotBytes: 4_000, snapshotChanges: 40 },
  };
  const onStep = (step: string) => {
    writeSync(1, `${step}\n`);
    if (step === deadly) process.kill(process.pid, 'SIGKILL');
  };
  const protection = way === 'on' ? { passphrase, recoveryKey } : null;
  const unlock = { kind: 'passphrase', passphrase } as const;
  const done = await changeSealing(folder, { unlock, protection, author: 'Ioana' }, environment, { onStep });
  if (!done.ok) throw new Error(JSON.stringify(done.error));
  writeSync(1, 'done\n');
}

changeAndDie(process.argv.slice(2)).catch(error => {
  writeSync(2, `${error}\n`);
  process.exit(1);
});
