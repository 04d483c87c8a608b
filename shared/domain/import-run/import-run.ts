import type { PlainDate } from '../../kernel/plain-date.ts';

export const importKinds = ['participants', 'companies'] as const;
export type ImportKind = (typeof importKinds)[number];

/**
 * One import of a file: by its fingerprint the same file is known again, and by `sender` the next file of the same sender
 * gets the same columns.
 */
export type ImportRun = {
  readonly id: string;
  readonly kind: ImportKind;
  /** Company that sent the list, if it is one of the workspace. */
  readonly company: string | null;
  /** Who sent it, in words. */
  readonly sender: string | null;
  readonly fileName: string | null;
  /** SHA-256 of the file, hex. */
  readonly sha256: string;
  readonly sheet: string | null;
  readonly on: PlainDate | null;
  readonly by: string | null;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly refused: number;
  /** Which heading went to which field, by the heading as folded for search; `-` for a column left out. */
  readonly columns: { readonly [heading: string]: string };
};
