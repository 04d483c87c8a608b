import { createHash } from 'node:crypto';
import { type BackupRecord, longestRecord, readRecord, recordFile } from '../backup/backup-record.ts';
import type { Report } from './finding.ts';
import { readWhole, type Source } from './source.ts';
import type { JournalCheck } from './verify-journal.ts';

/** The backup's own record; null when it is missing or damaged (reported), or of a later program. */
export async function findRecord(
  source: Source,
  report: Report,
): Promise<BackupRecord | { readonly newer: number; readonly program: string } | null> {
  const bytes = source.files.has(recordFile) ? await readWhole(source, recordFile, longestRecord) : null;
  const record = bytes === null ? null : readRecord(bytes.toString('utf8'));
  if (record === null) report('backup.facts', { file: recordFile }, { what: 'record' });
  return record;
}

/** Every file in the backup is the one that its record names, by length and SHA-256, and none is missing or too many. */
export async function checkMembers(source: Source, record: BackupRecord, report: Report): Promise<void> {
  const listed = new Map(record.members.map(member => [member.name, member]));
  for (const file of source.files.keys()) {
    const member = listed.get(file);
    if (file === recordFile) continue;
    if (member === undefined) {
      report('backup.member', { file });
      continue;
    }
    const hash = createHash('sha256');
    for await (const part of source.read(file)) hash.update(part);
    if (source.files.get(file) !== member.bytes || hash.digest('hex') !== member.sha256)
      report('backup.member', { file });
  }
  for (const name of listed.keys()) if (!source.files.has(name)) report('backup.member', { file: name });
}

/** What the record says of the journal and the rows is what stands there. */
export function checkRecord(
  record: BackupRecord,
  known: { readonly workspaceId: string | null; readonly isSealed: boolean },
  journal: JournalCheck,
  report: Report,
): void {
  const wrong = (what: string) => report('backup.facts', { file: recordFile }, { what });
  const { position, hash, rows } = journal.end;
  if (known.workspaceId !== null && record.workspaceId !== known.workspaceId) wrong('workspaceId');
  if (record.encrypted !== known.isSealed) wrong('encrypted');
  if (record.headHash !== hash) wrong('headHash');
  if (position !== null && record.position !== position) wrong('position');
  if (rows === null) return;
  const tables = rows.view();
  for (const table of new Set([...Object.keys(tables), ...Object.keys(record.counts)])) {
    const stored = Object.hasOwn(record.counts, table) ? record.counts[table] : 0;
    const found = Object.hasOwn(tables, table) ? (tables[table]?.size ?? 0) : 0;
    if (stored !== found) wrong(`counts/${table}`);
  }
}
