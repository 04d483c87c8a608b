import { spawnSync } from 'node:child_process';
import { cp, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { restoreToFolder } from '#main/backup/restore-folder.ts';
import { recover } from '#main/vault/salvage/recover.ts';
import { isProblem } from '#main/verify/finding.ts';
import { verify } from '#main/verify/verify.ts';
import { spoilLine } from '../vault/salvage/damaged.ts';
import { filledVault, newFolder, opened, small, toFile, toRing } from './backups.ts';

const script = fileURLToPath(new URL('../../../tools/consorta-verify.mjs', import.meta.url));

test('what a recovery kept aside is in each backup, and comes back with it', async () => {
  const vault = await filledVault(9);
  const damaged = join(await newFolder(), 'damaged');
  await vault.close();
  await cp(vault.folder, damaged, { recursive: true });
  await rm(join(damaged, 'snapshots'), { recursive: true });
  await spoilLine(damaged, 'journal/000001.jsonl', 2);
  const target = join(await newFolder(), 'recovered');
  expect(await recover(damaged, target, {}, small())).toMatchObject({ ok: true });
  const [name = ''] = await readdir(join(target, 'quarantine'));
  const kept = await readFile(join(target, 'quarantine', name));

  const recovered = await opened(target, 'read');
  const file = join(await newFolder(), 'copie.zip');
  await toFile(recovered, file);
  const { file: inRing } = await toRing(recovered, await newFolder());
  for (const backup of [file, inRing]) {
    const restored = join(await newFolder(), 'restored');
    expect(await restoreToFolder(backup, restored, {}, small())).toMatchObject({ ok: true });
    expect(await readFile(join(restored, 'quarantine', name))).toEqual(kept);
    const checked = await verify(backup, undefined);
    if (!checked.ok) throw new Error(checked.error.code);
    expect(checked.value.findings.filter(isProblem)).toEqual([]);
    expect(spawnSync(process.execPath, [script, backup]).status).toBe(0);
  }
});
