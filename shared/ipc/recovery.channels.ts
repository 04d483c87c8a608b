import type { Change, CommitLabel, Row } from '../journal/commit.ts';
import type { Problem } from '../kernel/problem.ts';
import type { Result } from '../kernel/result.ts';
import type { OpenWorkspace, SavedFile } from './contract.ts';
import type { UnlockWith } from './protection.channels.ts';

/** What a check of everything found. `faults` are told in the order found, at most 1,000; `more` counts the others. */
export type CheckResult = {
  readonly folder: string;
  /** When it was done, UTC. */
  readonly at: string;
  readonly acts: number;
  readonly rows: number;
  readonly snapshots: number;
  readonly attachments: number;
  readonly faults: readonly Problem[];
  readonly more: number;
};
/** A check runs by itself after an unclean stop; `result` stays until the workspace is closed. */
export type CheckState = { readonly running: boolean; readonly result: Result<CheckResult, Problem> | null };

/** Lost acts: after and before which position, how many, and between which instants (UTC) they were saved; null: not known. */
export type LostActs = {
  readonly after: number;
  readonly next: number | null;
  readonly lost: number | null;
  readonly from: string | null;
  readonly until: string | null;
  /** Only the history is lost: a snapshot has the rows. */
  readonly isInRows: boolean;
};
/** What is damaged in a workspace that cannot be opened, and what of it can be read. */
export type DamageReport = {
  readonly folder: string;
  readonly problem: Problem;
  readonly damages: readonly Problem[];
  readonly gaps: readonly LostActs[];
  readonly acts: number;
  /** Instant of the last act that can be read, UTC. */
  readonly lastAt: string | null;
  readonly rows: { readonly [table: string]: number };
  /** Changes that could not be placed, those not counted whose outcome the rows have. */
  readonly aside: number;
  /** False: nothing can be read, only a backup helps. */
  readonly isReadable: boolean;
};
export type RecoveryReport = {
  readonly folder: string;
  readonly acts: number;
  readonly rows: { readonly [table: string]: number };
  readonly attachments: number;
  readonly damages: readonly Problem[];
  readonly gaps: readonly LostActs[];
  readonly aside: number;
};

/** A change that could not be placed when a workspace was recovered. `reason`: see the messages `aside.<reason>`. */
export type AsideChange = {
  readonly reason: 'unproven' | 'lost-act' | 'no-row' | 'no-part' | 'fitted';
  readonly position: number;
  readonly at: string;
  readonly author: string;
  readonly label: CommitLabel;
  readonly change: Change;
  readonly known: Row | null;
  readonly isInRows: boolean;
};
/** A stored row that does not fit the fields of its table: left out of lists, rules and reports, kept in the journal. */
export type IsolatedRow = {
  readonly table: string;
  readonly id: string;
  /** The first fields that do not fit, and why: a key of the messages `field.…`. */
  readonly faults: readonly { readonly field: string; readonly code: string }[];
  readonly row: Row;
};

export interface RecoveryChannels {
  /** Of the open workspace. */
  'recovery.check-state': { request: Record<string, never>; reply: CheckState };
  /** Checks everything now, in the background. */
  'recovery.check': { request: { readonly folder: string }; reply: Result<null, Problem> };
  /**
   * Looks through the folder that could last not be opened. `by` only for an encrypted one, here and below; main holds the
   * key from when it was given rightly, so it is given once. Without any the answer is `vault.passphrase-needed`.
   */
  'recovery.damage': { request: { readonly by: UnlockWith | null }; reply: Result<DamageReport, Problem> };
  /** Opens what can be read of it, for reading only. */
  'recovery.open-readable': { request: { readonly by: UnlockWith | null }; reply: Result<OpenWorkspace, Problem> };
  /** Opens it although its last acts are lost, and goes on without them. Only for `vault.end-lost`. */
  'recovery.go-on': { request: { readonly by: UnlockWith | null }; reply: Result<OpenWorkspace, Problem> };
  /** Asks for a new folder and makes a workspace there of all that can be read; `workspace.open` may then be asked for it. */
  'recovery.recover': { request: { readonly by: UnlockWith | null }; reply: Result<RecoveryReport, Problem> };
  /** The person has turned away from that folder: main forgets its key. */
  'recovery.leave': { request: Record<string, never>; reply: null };
  'recovery.show-folder': { request: Record<string, never>; reply: Result<null, Problem> };
  /** What was put aside when the open workspace was recovered, newest recovery first. */
  'recovery.aside': { request: { readonly folder: string }; reply: Result<readonly AsideChange[], Problem> };
  'recovery.isolated': { request: { readonly folder: string }; reply: Result<readonly IsolatedRow[], Problem> };
  /** Asks where to, and writes one of the two lists. */
  'recovery.export': {
    request: { readonly folder: string; readonly what: 'aside' | 'isolated'; readonly format: 'json' | 'csv' };
    reply: Result<SavedFile, Problem>;
  };
}
export const recoveryChannels = {
  'recovery.check-state': true,
  'recovery.check': true,
  'recovery.damage': true,
  'recovery.open-readable': true,
  'recovery.go-on': true,
  'recovery.recover': true,
  'recovery.leave': true,
  'recovery.show-folder': true,
  'recovery.aside': true,
  'recovery.isolated': true,
  'recovery.export': true,
} as const satisfies Record<keyof RecoveryChannels, true>;
