import type { Facts } from '../kernel/problem.ts';
import type { FieldChange, Row } from './commit.ts';

/**
 * Why a backup was made: `manual` asked for by hand, `work` after half an hour of it, `closing` the workspace was closed
 * with something new in it; the others before an act that changes much.
 */
export const backupReasons = ['manual', 'work', 'closing', 'import', 'merge', 'restore', 'format', 'bulk'] as const;
export type BackupReason = (typeof backupReasons)[number];

/** A backup in the ring, as its file's name and length tell. */
export type BackupEntry = {
  /** Name of the file in the ring. */
  readonly name: string;
  /** UTC, `2022-11-30T12:00:00Z`. */
  readonly madeAt: string;
  /** Journal position that it holds. */
  readonly position: number;
  readonly bytes: number;
  readonly reason: BackupReason;
};

/** A backup that was written, opened on trial and counted. Counts are rows per table. */
export type BackupMade = {
  readonly file: string;
  readonly bytes: number;
  readonly madeAt: string;
  readonly position: number;
  readonly counts: { readonly [table: string]: number };
  readonly attachments: number;
  /** Stored attachments that were damaged already and could not be backed up. */
  readonly damagedAttachments: number;
};

/** What is wrong in a backup: `member` is a file inside it, or an attachment beside it. */
export type BackupDamage = { readonly member: string; readonly what: BackupDamageKind };
export type BackupDamageKind = 'missing' | 'hash' | 'crc' | 'chain' | 'snapshot' | 'unreadable';

/** What a look into a backup found. */
export type BackupInspection = {
  readonly file: string;
  readonly bytes: number;
  readonly workspaceId: string;
  readonly madeAt: string;
  /** Version of the program that made it. */
  readonly program: string;
  readonly reason: BackupReason;
  readonly position: number;
  /** As counted when it was made. */
  readonly counts: { readonly [table: string]: number };
  readonly encrypted: boolean;
  readonly attachments: { readonly inside: number; readonly beside: number };
  readonly damage: readonly BackupDamage[];
  /** Whether the rows were read and counted again; false when it is encrypted and no passphrase was given. */
  readonly rowsRead: boolean;
};

/** One record that a backup and the present do not have alike. `added` is what restoring would add. */
export type BackupDifference = {
  readonly table: string;
  readonly id: string;
  readonly kind: 'added' | 'changed' | 'removed';
  /** The record now; null when it would be added. */
  readonly now: Row | null;
  /** The record in the backup; null when restoring would remove it. */
  readonly past: Row | null;
  /** For a changed record: `before` is now, `after` is what the backup has. */
  readonly fields: readonly FieldChange[];
};

export type DifferenceCounts = { readonly added: number; readonly changed: number; readonly removed: number };

/** A page of what restoring would do, with the counts of all of it. */
export type BackupComparison = {
  readonly file: string;
  readonly madeAt: string;
  /** Position of the backup, and the one that it was compared with. */
  readonly position: number;
  readonly comparedWith: number;
  readonly tables: { readonly [table: string]: DifferenceCounts };
  readonly first: number;
  readonly total: number;
  readonly differences: readonly BackupDifference[];
};

/** How a drill (the last backup restored and counted) ended. */
export type DrillResult = {
  readonly at: string;
  readonly ok: boolean;
  /** The backup that was tried. */
  readonly name: string;
  readonly position: number;
  /** Rows read back; 0 when they could not be. */
  readonly rows: number;
  /** Null when it was good. */
  readonly problem: { readonly code: string; readonly facts: Facts } | null;
};
