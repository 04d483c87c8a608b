import { writeSync } from 'node:fs';
import { hostname } from 'node:os';
import { openVault } from '#main/vault/open-vault.ts';
import { recover } from '#main/vault/salvage/recover.ts';
import { ok } from '#shared/kernel/result.ts';

/**
 * A process made to be killed: `node step-process.cjs migrate FOLDER` brings a workspace to the newest format, `… recover
 * FOLDER TARGET` recovers a damaged one, `… snapshots FOLDER` writes a large snapshot after each save, for ever. Each says
 * `begun`, and `done` once it is.
 */
const [verb = '', folder = '', target = ''] = process.argv.slice(2);
let made = 0;
const environment = {
  now: () => new Date().toISOString(),
  newId: () => `${process.pid}-${++made}`,
  programVersion: '0.1.0',
  host: hostname(),
  pid: process.pid,
  limits: { snapshotBytes: 1, snapshotChanges: 1 },
};

async function open() {
  const beforeMigration = async () => {
    writeSync(1, 'begun\n');
    return ok(null);
  };
  const opened = await openVault(folder, { mode: 'write', beforeMigration }, environment);
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  return opened.value;
}

async function snapshots(): Promise<never> {
  for (;;) {
    const vault = await open();
    writeSync(1, 'begun\n');
    for (let count = 0; count < 6; count += 1) {
      const saved = vault.position + 1;
      const changes = [...(vault.tables().participant?.values() ?? [])].map(({ id, savedAt }) => ({
        op: 'edit' as const,
        table: 'participant',
        id,
        fields: [{ path: 'savedAt', before: savedAt ?? null, after: saved }],
      }));
      const done = await vault.commit({ label: { key: 'test.saved', facts: {} }, author: 'Ioana', changes });
      if (!done.ok) throw new Error(JSON.stringify(done.error));
      writeSync(1, `saved ${done.value.position}\n`);
    }
    await vault.close();
  }
}

async function run(): Promise<void> {
  if (verb === 'snapshots') return snapshots();
  if (verb === 'migrate') await (await open()).close();
  else {
    writeSync(1, 'begun\n');
    const recovered = await recover(folder, target, {}, environment);
    if (!recovered.ok) throw new Error(JSON.stringify(recovered.error));
  }
  writeSync(1, 'done\n');
}

run().catch(error => {
  writeSync(2, `${error}\n`);
  process.exit(1);
});
