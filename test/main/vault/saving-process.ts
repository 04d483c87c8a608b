import { writeSync } from 'node:fs';
import { hostname } from 'node:os';
import { openVault } from '#main/vault/open-vault.ts';
import { commitsAtOnce, rowsOfCommit } from './saving-plan.ts';

/**
 * A process made to be killed: opens a workspace, saves, prints the position of each save once it is acknowledged, closes
 * and begins again, for ever. `node saving-process.cjs FOLDER [KEY AS HEX]`.
 */
async function saveForEver(folder: string, key: string | undefined): Promise<never> {
  const unlock = key === undefined ? undefined : ({ kind: 'key', bytes: Buffer.from(key, 'hex') } as const);
  let made = 0;
  const environment = {
    now: () => new Date().toISOString(),
    newId: () => `${process.pid}-${++made}`,
    programVersion: '0.1.0',
    host: hostname(),
    pid: process.pid,
    limits: { segmentBytes: 4_000, partChanges: 5, snapshotBytes: 3_000, snapshotChanges: 50 },
  };
  for (;;) {
    const opened = await openVault(folder, { mode: 'write', unlock }, environment);
    if (!opened.ok) throw new Error(JSON.stringify(opened.error));
    const vault = opened.value;
    writeSync(1, `opened ${vault.notices.map(({ code }) => code).join(' ')}\n`);
    for (let count = 0; count < commitsAtOnce; count += 1) {
      const position = vault.position + 1;
      const rows = rowsOfCommit(position);
      const there = vault.tables().participant;
      const changes = rows.map(row => {
        const before = there?.get(row.id);
        return before === undefined
          ? ({ op: 'add', table: 'participant', id: row.id, row } as const)
          : ({
              op: 'edit',
              table: 'participant',
              id: row.id,
              fields: [{ path: 'savedAt', before: before.savedAt ?? null, after: position }],
            } as const);
      });
      const saved = await vault.commit({ label: { key: 'test.saved', facts: { position } }, author: 'Ioana', changes });
      if (!saved.ok) throw new Error(JSON.stringify(saved.error));
      writeSync(1, `saved ${saved.value.position}\n`);
    }
    await vault.close();
  }
}

saveForEver(process.argv[2] ?? '', process.argv[3]).catch(error => {
  writeSync(2, `${error}\n`);
  process.exit(1);
});
