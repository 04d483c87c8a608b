import { writeSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { makeBackup } from '#main/backup/make-backup.ts';
import { restoreToFolder } from '#main/backup/restore-folder.ts';
import { openVault } from '#main/vault/open-vault.ts';

/**
 * A process made to be killed: `node backup-process.cjs backup WORKSPACE RING` backs up for ever, `… restore FILE FOLDER`
 * restores into FOLDER/1, FOLDER/2 …; each prints a line when it begins and one for each that is done.
 */
async function workForEver([verb = '', from = '', to = '']: readonly string[]): Promise<void> {
  const environment = {
    now: () => new Date().toISOString(),
    newId: () => 'id',
    programVersion: '0.1.0',
    host: hostname(),
    pid: process.pid,
  };
  for (let count = 1; ; count += 1) {
    writeSync(1, `begun ${count}\n`);
    if (verb === 'backup') {
      const opened = await openVault(from, { mode: 'read' }, environment);
      if (!opened.ok) throw new Error(JSON.stringify(opened.error));
      const target = { kind: 'ring', ring: to, mayMakePlace: true } as const;
      const made = await makeBackup(opened.value, target, { reason: 'work' }, environment);
      if (!made.ok) throw new Error(JSON.stringify(made.error));
      await opened.value.close();
      writeSync(1, `done ${made.value.file}\n`);
    } else {
      const restored = await restoreToFolder(from, join(to, String(count)), {}, environment);
      if (!restored.ok) throw new Error(JSON.stringify(restored.error));
      writeSync(1, `done ${restored.value.folder}\n`);
    }
  }
}

void workForEver(process.argv.slice(2));
