import { z } from 'zod';
import { backupReasons } from '#shared/journal/backup.ts';

/**
 * A backup is one zip file:
 *
 *     README.txt            what this is and how to read it, in Romanian and English
 *     reader.html           a page that reads it in any browser, without Consorta
 *     consorta-verify.mjs   a script that checks every byte of it, without Consorta
 *     workspace.json        the workspace's own files, byte for byte: its manifest,
 *     journal/000001.jsonl  … its journal up to one entry (`position`, `headHash`),
 *     snapshots/1234.jsonl  its newest whole snapshot, if it had one,
 *     quarantine/….jsonl    what a recovery had kept aside, if there was one,
 *     attachments/ab/<name> and its attachments, as stored; in the ring they lie beside the backups instead
 *     backup.json           this record; the last member, because it has the hash of each other
 *
 * In a backup of an encrypted workspace all of them but the record and the two readers are sealed as they are in the
 * workspace: the passphrase of that day or the recovery key opens it, and the record has nothing but counts.
 */
export const recordFile = 'backup.json';
export const readmeFile = 'README.txt';
export const readerFile = 'reader.html';
/** The verifier for whoever audits, if somebody puts it in. */
export const verifierFile = 'consorta-verify.mjs';
export const latestBackupFormat = 1;
export const backupMarker = 'consorta-backup';
export const backupEnding = '.consorta-backup.zip';

/** Longer records are none of ours: two hundred thousand attachments make less. */
export const longestRecord = 64 * 1024 * 1024;

const hex64 = z.string().regex(/^[0-9a-f]{64}$/);
const count = z.int().nonnegative();

const recordSchema = z.object({
  marker: z.literal(backupMarker),
  format: z.literal(latestBackupFormat),
  workspaceId: z.string().min(1).max(200),
  encrypted: z.boolean(),
  /** UTC instant. */
  madeAt: z.iso.datetime(),
  /** Version of the program that made it. */
  program: z.string().max(100),
  reason: z.enum(backupReasons),
  /** The last commit in it, and the hash of the journal's last entry. */
  position: count,
  headHash: hex64,
  /** Rows per table. */
  counts: z.record(z.string().max(100), count),
  members: z.array(z.object({ name: z.string().max(200), bytes: count, sha256: hex64 })),
  attachments: z.array(z.object({ storedAs: hex64, bytes: count, place: z.enum(['inside', 'beside']) })),
  /** Attachments that were damaged in the workspace already: left out. */
  damagedAttachments: z.array(hex64),
});
export type BackupRecord = Readonly<z.infer<typeof recordSchema>>;
export type BackupMember = BackupRecord['members'][number];

/** The record that text holds; the number of a newer format; null when it is no record. */
export function readRecord(text: string): BackupRecord | { readonly newer: number; readonly program: string } | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
  const start = z
    .object({ marker: z.literal(backupMarker), format: z.int(), program: z.string().max(100).catch('?') })
    .safeParse(value);
  if (!start.success) return null;
  const { format, program } = start.data;
  if (format > latestBackupFormat) return { newer: format, program };
  const read = recordSchema.safeParse(value);
  return read.success ? read.data : null;
}

const journalForm = /^journal\/\d{6,12}\.jsonl$/;
const snapshotForm = /^snapshots\/\d{1,15}\.jsonl$/;
const quarantineForm = /^quarantine\/[0-9TZ-]{1,60}\.jsonl$/;
const attachmentForm = /^attachments\/([0-9a-f]{2})\/([0-9a-f]{64})$/;

export const isJournalMember = (name: string): boolean => journalForm.test(name);
export const isSnapshotMember = (name: string): boolean => snapshotForm.test(name);
export const isAttachmentMember = (name: string): boolean => {
  const parts = attachmentForm.exec(name);
  return parts !== null && (parts[2] ?? '').startsWith(parts[1] ?? '-');
};
/** What is restored into a folder: no other name ever becomes a path. */
export const isWorkspaceMember = (name: string): boolean =>
  name === 'workspace.json' ||
  isJournalMember(name) ||
  isSnapshotMember(name) ||
  quarantineForm.test(name) ||
  isAttachmentMember(name);
export const isKnownMember = (name: string): boolean =>
  isWorkspaceMember(name) || [recordFile, readmeFile, readerFile, verifierFile].includes(name);

export const attachmentPath = (storedAs: string): string => `attachments/${storedAs.slice(0, 2)}/${storedAs}`;
