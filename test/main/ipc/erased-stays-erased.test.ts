import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { openedCopies } from '#main/files/opened-copies.ts';
import { BackupDesk } from '#main/ipc/backup-desk.ts';
import { backupHandlers } from '#main/ipc/backup-handlers.ts';
import { privacyHandlers } from '#main/ipc/privacy-handlers.ts';
import { savedPaths } from '#main/ipc/saved-paths.ts';
import type { Services } from '#main/ipc/services.ts';
import { WorkspaceDesk } from '#main/ipc/workspace-desk.ts';
import { createSample } from '#main/workspace/create-sample.ts';
import { realEnvironment } from '#main/workspace/environment.ts';
import { playedBackups } from './played-backups.ts';

let root = '';
let desk: WorkspaceDesk | null = null;
afterEach(async () => {
  await desk?.close();
  await rm(root, { recursive: true, force: true });
});

test('a backup from before an erasure does not bring the person back, neither with all the rest nor alone', async () => {
  root = await mkdtemp(join(tmpdir(), 'consorta-erased-'));
  const { services: backups, played } = playedBackups(root);
  played.now = '2040-05-20T09:00:00.000Z';
  const program = {
    author: () => 'ana',
    today: () => '2040-05-20',
    recent: () => [],
    setRecent: () => {},
    onOpened: () => {},
  };
  const services = {
    program,
    backups,
    attachments: { opened: openedCopies(join(root, 'opened')) },
  } as unknown as Services;
  desk = new WorkspaceDesk(services.program);
  const ring = new BackupDesk(backups, () => desk?.current ?? null);
  const ask = { ...privacyHandlers(services, desk), ...backupHandlers(services, desk, ring, savedPaths()) };
  const made = await createSample(join(root, 'w'), { sample: 'industry-4', size: 12, seed: 1 }, realEnvironment());
  if (!made.ok) throw new Error(made.error.code);
  const workspace = made.value;
  await desk.put(null, async () => made);
  const folder = workspace.vault.folder;
  const course = [...workspace.data().participation.values()][0];
  const id = course?.participant ?? '';
  const backup = await ask['backup.make']({});
  const name = backup.ok ? basename(backup.value.file) : '';

  const reason = 'Cererea nr. 12 din mai';
  expect(await ask['privacy.erase']({ folder, participant: id, reason, despiteDuty: false })).toMatchObject({
    ok: true,
  });
  expect(await ask['backup.restore-over']({ folder, backup: { name }, anyway: false })).toMatchObject({
    ok: false,
    error: { code: 'backup.nothing-to-restore' },
  });
  for (const [table, of] of [
    ['participant', id],
    ['dossier', id],
    ['participation', course?.id ?? ''],
  ] as const) {
    expect(await ask['backup.take-record']({ folder, backup: { name }, table, id: of })).toMatchObject({ ok: false });
  }

  // Everybody else comes back.
  const other = [...workspace.data().participant.values()].find(each => each.id !== id);
  if (other === undefined) throw new Error('the sample has one person');
  const fields = [{ path: 'phone', before: other.phone, after: '0700000000' }];
  const label = { key: 'participant.edited', facts: {} };
  const changes = [{ op: 'edit', table: 'participant', id: other.id, fields }] as const;
  expect((await workspace.commit({ label, author: 'ana', changes })).ok).toBe(true);
  expect(await ask['backup.restore-over']({ folder, backup: { name }, anyway: false })).toMatchObject({
    ok: true,
    value: { changes: 1 },
  });
  expect(workspace.data().participant.get(other.id)?.phone).toBe(other.phone);
  expect(workspace.data().participant.get(id)?.lastName).toBe('Șters la cerere');
});
