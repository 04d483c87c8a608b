import { stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { VaultEnvironment } from '#main/vault/environment.ts';
import type { BackupDamage, BackupInspection } from '#shared/journal/backup.ts';
import type { Problem } from '#shared/kernel/problem.ts';
import { ok, type Result } from '#shared/kernel/result.ts';
import { attachmentPath, type BackupRecord } from './backup-record.ts';
import { type ReadOptions, readBackup } from './read-backup.ts';
import { isGoodAttachment } from './stored-attachments.ts';

/**
 * Looks into a backup without changing anything: what it holds, from when, and what is damaged. Every byte is read, and the
 * rows when they can be. `besides`: `size` only sees whether the attachments beside it are there, `content` reads them too.
 */
export async function inspectBackup(
  path: string,
  options: ReadOptions & { readonly besides?: 'size' | 'content' },
  environment: VaultEnvironment,
): Promise<Result<BackupInspection, Problem>> {
  const read = await readBackup(path, options, environment);
  if (!read.ok) return read;
  const { record, bytes, damage, vault } = read.value;
  const beside = await damageBeside(path, record, options.besides ?? 'size');
  return ok({
    file: basename(path),
    bytes,
    workspaceId: record.workspaceId,
    madeAt: record.madeAt,
    program: record.program,
    reason: record.reason,
    position: record.position,
    counts: record.counts,
    encrypted: record.encrypted,
    attachments: {
      inside: record.attachments.filter(({ place }) => place === 'inside').length,
      beside: record.attachments.filter(({ place }) => place === 'beside').length,
    },
    damage: [...damage, ...beside],
    rowsRead: vault !== null,
  });
}

async function damageBeside(
  path: string,
  record: BackupRecord,
  look: 'size' | 'content',
): Promise<readonly BackupDamage[]> {
  const damage: BackupDamage[] = [];
  for (const { storedAs, bytes, place } of record.attachments) {
    if (place === 'inside') continue;
    const member = attachmentPath(storedAs);
    const at = join(dirname(path), member);
    const there = await stat(at).catch(() => null);
    if (!there?.isFile()) damage.push({ member, what: 'missing' });
    else if (there.size !== bytes) damage.push({ member, what: 'hash' });
    else if (look === 'content' && !(await isGoodAttachment(at, storedAs, record.encrypted)))
      damage.push({ member, what: 'hash' });
  }
  return damage;
}
