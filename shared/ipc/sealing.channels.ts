import type { Problem } from '../kernel/problem.ts';
import type { Result } from '../kernel/result.ts';
import type { OpenWorkspace } from './contract.ts';
import type { UnlockWith } from './protection.channels.ts';

/** A backup that anybody can read. `madeAt`: UTC. */
export type PlainBackup = { readonly name: string; readonly madeAt: string };

/**
 * Questions about encrypting a workspace that is there, and taking its encryption away. When it is done the workspace is open
 * in another window, at the place of safety: a page gets an answer only when nothing was changed. `withoutBackup`: the person
 * goes on although no backup could be made before (`backup.before-failed`).
 */
export interface SealingChannels {
  /** With the passphrase of `protection.begin` and its proved key. */
  'protection.turn-on': {
    request: { readonly ticket: string; readonly withoutBackup: boolean };
    reply: Result<OpenWorkspace, Problem>;
  };
  'protection.turn-off': {
    request: { readonly by: UnlockWith; readonly withoutBackup: boolean };
    reply: Result<OpenWorkspace, Problem>;
  };
  /** The backups of the open encrypted workspace that are not encrypted, newest first. */
  'protection.plain-backups': { request: Record<string, never>; reply: { readonly backups: readonly PlainBackup[] } };
  'protection.remove-plain-backups': {
    request: { readonly names: readonly string[] };
    reply: Result<{ readonly removed: number }, Problem>;
  };
}

export const sealingChannels = {
  'protection.turn-on': true,
  'protection.turn-off': true,
  'protection.plain-backups': true,
  'protection.remove-plain-backups': true,
} as const satisfies Record<keyof SealingChannels, true>;
