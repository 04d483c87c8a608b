import { rmSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { createVault } from '../../../main/vault/create-vault.ts';
import { newRecoveryKey } from '../../../main/vault/crypt/recovery-key.ts';
import { realDisk } from '../../../main/vault/disk.ts';
import { openVault } from '../../../main/vault/open-vault.ts';

/**
 * `make FOLDER COMMITS plain|sealed`: a workspace of 6,000 rows and so many saved acts, each the edit of one field (saved
 * without flushing: it is the opening that is measured). `open FOLDER [KEY]`: opens it to read and prints milliseconds.
 */
const rows = 6_000;
const environment = {
  now: () => '2022-11-30T12:00:00.000Z',
  newId: () => `id-${Math.random()}`,
  programVersion: '0.1.0',
  host: hostname(),
  pid: process.pid,
  kdf: { N: 16, r: 8, p: 1 },
};
const label = { key: 'participant.edited', facts: {} };
const fields = Object.fromEntries(Array.from({ length: 40 }, (_, at) => [`field${at}`, `valoarea ${at} ș`]));

async function make(folder, commits, kind) {
  const disk = { ...realDisk, sync: async () => {} };
  const protection = kind === 'plain' ? null : { passphrase: 'o frază pentru măsurare', recoveryKey: newRecoveryKey() };
  const made = await createVault(folder, { profileId: 'p', profileVersion: '1', protection }, { ...environment, disk });
  const vault = made.value;
  const key = vault.key ? Buffer.from(vault.key.bytes()).toString('hex') : '';
  await vault.commit({
    label,
    author: 'A',
    changes: Array.from({ length: rows }, (_, at) => ({
      op: 'add',
      table: 'participant',
      id: `p${at}`,
      row: { id: `p${at}`, ...fields },
    })),
  });
  for (let at = 0; at < commits - 1; at += 1) {
    const id = `p${at % rows}`;
    const before = vault.tables().participant.get(id).field1;
    const changes = [{ op: 'edit', table: 'participant', id, fields: [{ path: 'field1', before, after: `${at}` }] }];
    await vault.commit({ label, author: 'A', changes });
  }
  await vault.close();
  process.stdout.write(key);
}

async function open(folder, key) {
  const unlock = key ? { kind: 'key', bytes: Buffer.from(key, 'hex') } : undefined;
  const begun = process.hrtime.bigint();
  const opened = await openVault(folder, { mode: 'read', unlock }, environment);
  if (!opened.ok) throw new Error(opened.error.code);
  process.stdout.write(String(Number(process.hrtime.bigint() - begun) / 1e6));
}

const [verb, folder, first, second] = process.argv.slice(2);
if (verb === 'make') void make(folder, Number(first), second);
else {
  if (first === 'without-snapshots') rmSync(join(folder, 'snapshots'), { recursive: true, force: true });
  void open(folder, second);
}
