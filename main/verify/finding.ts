import type { Facts } from '#shared/kernel/problem.ts';

/** What is wrong: each means that a byte is not as it was written, or that something is missing or too many. */
export const problemCodes = [
  'manifest.missing',
  'manifest.unreadable',
  'manifest.seal',
  'journal.missing-segment',
  'journal.stray-segment',
  'entry.form',
  'entry.hash',
  'entry.torn',
  'entry.sealed',
  'entry.payload',
  'entry.position',
  'entry.parts',
  'entry.changes',
  'entry.continued',
  'head.missing',
  'head.form',
  'head.lost',
  'head.hash',
  'snapshot.form',
  'snapshot.hash',
  'snapshot.workspace',
  'snapshot.head',
  'snapshot.sealed',
  'snapshot.rows',
  'attachment.hash',
  'attachment.form',
  'attachment.sealed',
  'attachment.missing',
  'attachment.length',
  'backup.form',
  'backup.member',
  'backup.facts',
  'file.unreadable',
] as const;

/** What is worth knowing and no damage. */
export const noteCodes = [
  'note.kept',
  'note.foreign',
  'note.passing',
  'note.locked',
  'note.unreferenced',
  'note.empty-segment',
  'note.unchecked',
  'note.unsealed-manifest',
] as const;

export type ProblemCode = (typeof problemCodes)[number];
export type NoteCode = (typeof noteCodes)[number];

/** One thing found: where, and figures for its sentence. Never what a row says. */
export type Finding = {
  readonly code: ProblemCode | NoteCode;
  /** Path inside the folder or the backup, with `/`. */
  readonly file: string;
  /** Line in that file, from 1; null when it is about the file as a whole. */
  readonly line: number | null;
  /** Position of the commit it is about, where that is known. */
  readonly position: number | null;
  readonly facts: Facts;
};

export type Place = { readonly file: string; readonly line?: number; readonly position?: number | null };
export type Report = (code: Finding['code'], place: Place, facts?: Facts) => void;

export const isProblem = ({ code }: Finding): boolean => !code.startsWith('note.');
