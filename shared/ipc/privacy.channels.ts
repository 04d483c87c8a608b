import type { Problem } from '../kernel/problem.ts';
import type { Result } from '../kernel/result.ts';

/** A law that makes the project keep somebody's data; while there is one a request for erasure is refused. */
export type KeepingDuty = {
  readonly key: string;
  readonly name: { readonly ro: string; readonly en: string };
  /** Its last day; null while it cannot be computed because the project has no last day. */
  readonly until: string | null;
  readonly source: string;
  readonly verified: boolean;
  readonly note: string | null;
};

/** A place in another record that names the person. */
export type NamingPlace = {
  readonly table: string;
  readonly id: string;
  readonly field: string;
  readonly kind: 'cnp' | 'name' | 'email' | 'phone';
};

/** A backup of the workspace that was made while the person was in it. */
export type HoldingBackup = {
  readonly name: string;
  /** UTC. */
  readonly madeAt: string;
  /** The day by which it is thinned at the latest, when newer backups are made; it may go earlier. */
  readonly until: string;
};

/** What erasing somebody would do. */
export type ErasureOutlook = {
  /** Ids of all records that are theirs, by one CNP. */
  readonly records: readonly string[];
  readonly rows: readonly { readonly table: string; readonly count: number }[];
  readonly files: number;
  readonly duties: readonly KeepingDuty[];
  /** How many people look alike in what remains, the person among them. */
  readonly alike: number;
  readonly isSmallCell: boolean;
  readonly mentions: readonly NamingPlace[];
  readonly backups: readonly HoldingBackup[];
};

/** What was erased, and where the person may still be. */
export type ErasureDone = {
  readonly records: readonly string[];
  readonly rows: number;
  readonly files: number;
  readonly mentions: readonly NamingPlace[];
  /** Positions of old acts in which another record names the person. */
  readonly mentionedAt: readonly number[];
  readonly backups: readonly HoldingBackup[];
};

export interface PrivacyChannels {
  'privacy.erasure-outlook': {
    request: { readonly folder: string; readonly participant: string };
    reply: Result<ErasureOutlook, Problem>;
  };
  /**
   * Erases for good. The page then holds rows of the past: it empties its copy, asks `privacy.forget-page` and loads anew.
   * `despiteDuty`: the person in charge erases although a law keeps the data; the reason then says why.
   */
  'privacy.erase': {
    request: {
      readonly folder: string;
      readonly participant: string;
      readonly reason: string;
      readonly despiteDuty: boolean;
    };
    reply: Result<ErasureDone, Problem>;
  };
  /** Writes down that the request was refused because a law keeps the data, and until when (null: not known yet). */
  'privacy.record-refusal': {
    request: { readonly folder: string; readonly participant: string };
    reply: Result<{ readonly until: string | null }, Problem>;
  };
  /** Removes what the window's storage kept of rows on the disk. */
  'privacy.forget-page': { request: Record<string, never>; reply: null };
  /** Removes backups of the open workspace from their ring, by name. What was saved elsewhere is not known and stays. */
  'privacy.remove-backups': {
    request: { readonly folder: string; readonly names: readonly string[] };
    reply: Result<{ readonly removed: number }, Problem>;
  };
}
export const privacyChannels = {
  'privacy.erasure-outlook': true,
  'privacy.erase': true,
  'privacy.record-refusal': true,
  'privacy.forget-page': true,
  'privacy.remove-backups': true,
} as const satisfies Record<keyof PrivacyChannels, true>;
