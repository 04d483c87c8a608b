import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { openBackup } from '#main/backup/open-backup.ts';
import { listRing, ringFolder } from '#main/backup/ring.ts';
import { BackupSchedule } from '#main/electron/backup-schedule.ts';
import { workspaceSources } from '#main/electron/workspace-sources.ts';
import { BackupDesk } from '#main/ipc/backup-desk.ts';
import { realEnvironment } from '#main/workspace/environment.ts';
import { playedBackups } from '../ipc/played-backups.ts';

const root = await mkdtemp(join(tmpdir(), 'consorta-before-migration-'));
afterAll(() => rm(root, { recursive: true, force: true }));

test('before an older workspace is brought to the newest format: a backup of it as it was, and without one no change', async () => {
  const folder = join(root, 'vechi');
  await cp(fileURLToPath(new URL('../../format/1-sample', import.meta.url)), folder, { recursive: true });
  const manifest = () => readFile(join(folder, 'workspace.json'), 'utf8');
  const before = await manifest();
  const { services, played } = playedBackups(root);
  const backups = new BackupDesk(services, () => null);
  const schedule = new BackupSchedule({ backups, now: Date.now, isExempt: () => false, onFault: () => {} });
  const sources = workspaceSources(join(root, 'sample'), realEnvironment(), path => schedule.beforeMigration(path));

  played.place = join(root, 'not-there');
  expect(await sources.open(folder)).toMatchObject({ error: { code: 'vault.backup-failed' } });
  expect(await manifest()).toBe(before);

  played.place = null;
  const opened = await sources.open(folder);
  if (!opened.ok) throw new Error(opened.error.code);
  expect(await manifest()).not.toBe(before);
  const { vault } = opened.value;
  const ring = ringFolder(join(root, 'Consorta', 'backups'), vault.manifest.workspaceId);
  const [entry] = await listRing(ring);
  expect(entry).toMatchObject({ reason: 'format', position: vault.position });
  const copy = await openBackup(join(ring, entry?.name ?? ''));
  if (!copy.ok) throw new Error(copy.error.code);
  const pieces: Buffer[] = [];
  const member = copy.value.zip.members.get('workspace.json');
  if (member) for await (const piece of copy.value.zip.read(member)) pieces.push(piece);
  await copy.value.zip.close();
  expect(Buffer.concat(pieces).toString()).toBe(before);
  await opened.value.close();
});
