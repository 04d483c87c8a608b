import { basename, dirname } from 'node:path';
import type { BackupProblem } from '#shared/journal/backup-problem.ts';
import { problem } from '#shared/kernel/problem.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import {
  type BackupRecord,
  isKnownMember,
  latestBackupFormat,
  longestRecord,
  readRecord,
  recordFile,
} from './backup-record.ts';
import { backupReadProblem } from './disk-problem.ts';
import { DamagedMember, ZipReading } from './zip/zip-reader.ts';

/** A backup's file, open, with its record read; nothing else in it has been looked at. */
export type OpenedBackup = { readonly path: string; readonly zip: ZipReading; readonly record: BackupRecord };

/**
 * Opens a backup's file. Whatever is no backup of ours (another zip, a cut one, names that lead out of a folder, members
 * twice, bombs) is refused here, before anything is unpacked; `backup.newer` when a later program made it. Close `zip`.
 */
export async function openBackup(path: string): Promise<Result<OpenedBackup, BackupProblem>> {
  const facts = { file: basename(path), folder: dirname(path) };
  let zip: ZipReading | null = null;
  try {
    const opened = await ZipReading.open(path);
    if (opened === 'not-a-zip') return fail(problem('backup.not-a-backup', facts));
    if (typeof opened === 'string') return fail(problem('backup.refused', { ...facts, why: opened }));
    zip = opened;
    const read = await readRecordOf(zip);
    if (read === null) return fail(problem('backup.not-a-backup', facts));
    if ('newer' in read) {
      const { newer, program } = read;
      return fail(problem('backup.newer', { ...facts, found: newer, latest: latestBackupFormat, program }));
    }
    if (![...zip.members.keys()].every(isKnownMember))
      return fail(problem('backup.refused', { ...facts, why: 'name' }));
    const result = ok({ path, zip, record: read });
    zip = null;
    return result;
  } catch (error) {
    if (error instanceof DamagedMember) return fail(problem('backup.damaged', { ...facts, member: error.member }));
    return fail(backupReadProblem(error, path));
  } finally {
    await zip?.close();
  }
}

async function readRecordOf(zip: ZipReading) {
  const member = zip.members.get(recordFile);
  if (member === undefined || member.bytes > longestRecord) return null;
  const pieces: Buffer[] = [];
  for await (const piece of zip.read(member)) pieces.push(piece);
  return readRecord(Buffer.concat(pieces).toString('utf8'));
}
