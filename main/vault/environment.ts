import type { Kdf } from './crypt/protection.ts';
import type { Disk } from './disk.ts';
import type { Machine } from './lock-owner.ts';

/** What the vault takes from outside. The optional parts exist so that tests can make a disk fail or a process die. */
export type VaultEnvironment = {
  /** The present instant, UTC, `2022-11-30T12:00:00.000Z`. */
  readonly now: () => string;
  readonly newId: () => string;
  readonly programVersion: string;
  /** Name of this computer and number of this process, for the lock. */
  readonly host: string;
  readonly pid: number;
  readonly machine?: Machine;
  readonly disk?: Disk;
  readonly limits?: Partial<VaultLimits>;
  /** What making a key from a passphrase costs. */
  readonly kdf?: Kdf;
};

/** When files are divided and snapshots written. Changing them changes no format. */
export type VaultLimits = {
  /** A new journal segment begins with the first commit after this size. */
  readonly segmentBytes: number;
  /** A commit is stored in entries of at most so many changes and about so many bytes. */
  readonly partChanges: number;
  readonly partBytes: number;
  /** A snapshot is due when the journal since the last one is larger than either, and than half of that snapshot. */
  readonly snapshotBytes: number;
  readonly snapshotChanges: number;
  /** Commits kept in memory for those who catch up: as many as hold about so many changes. */
  readonly recentChanges: number;
};

export const defaultLimits: VaultLimits = {
  segmentBytes: 8 * 1024 * 1024,
  partChanges: 2_000,
  partBytes: 4 * 1024 * 1024,
  snapshotBytes: 4 * 1024 * 1024,
  snapshotChanges: 2_000,
  recentChanges: 5_000,
};

export const limitsOf = (environment: VaultEnvironment): VaultLimits => ({ ...defaultLimits, ...environment.limits });
