import type { Problem } from '../kernel/problem.ts';
import type { Result } from '../kernel/result.ts';
import type { OpenWorkspace } from './contract.ts';

/** What a person opens an encrypted workspace with. */
export type UnlockWith =
  | { readonly kind: 'passphrase'; readonly passphrase: string }
  | { readonly kind: 'recovery'; readonly recoveryKey: string };

/** Why a workspace is locked: it was only chosen, the person locked it, nobody was there, the computer sleeps or is locked. */
export type LockReason = 'chosen' | 'command' | 'idle' | 'suspend' | 'lock-screen';

/** Minutes without anybody at the window after which an encrypted workspace is locked; null: never. */
export const lockAfterChoices = [1, 5, 10, 30, 60, null] as const;
export type LockAfter = (typeof lockAfterChoices)[number];

export const colourSchemes = ['auto', 'light', 'dark'] as const;
export type ColourScheme = (typeof colourSchemes)[number];

export type ProtectionState = {
  /** Whether the open workspace is encrypted; null while none is open. */
  readonly encrypted: boolean | null;
  /** The workspace that waits for its passphrase. `name`: the name of its folder, nothing of its contents. */
  readonly locked: {
    readonly folder: string;
    readonly name: string;
    readonly reason: LockReason;
    /** Seconds until the next try is taken, after several wrong ones. */
    readonly wait: number;
    /** Something typed could not be saved before it was locked, and is gone. */
    readonly lost: boolean;
  } | null;
  /** The open workspace was opened with the recovery key: a new passphrase may be set without asking for anything again. */
  readonly recovered: boolean;
  readonly lockAfter: LockAfter;
};

/** A recovery key that is shown and not yet in use: `ticket` names it, `ask` are the groups (from 0) to be typed again. */
export type ShownRecoveryKey = {
  readonly ticket: string;
  readonly recoveryKey: string;
  readonly ask: readonly number[];
};

/** Questions about encryption, the lock, and keys. Passphrases come in and never go out. */
export interface ProtectionChannels {
  'protection.state': { request: Record<string, never>; reply: ProtectionState };

  /** Takes the passphrase of a workspace that is to be made, and shows its recovery key. */
  'protection.begin': { request: { readonly passphrase: string }; reply: Result<ShownRecoveryKey, Problem> };
  /** Shows a new recovery key for the open workspace, after the passphrase or the old recovery key was checked. */
  'protection.renew': { request: { readonly by: UnlockWith }; reply: Result<ShownRecoveryKey, Problem> };
  /** The groups asked for, typed again; only a proved key can be used. */
  'protection.prove': {
    request: { readonly ticket: string; readonly typed: readonly string[] };
    reply: Result<null, Problem>;
  };
  /** Asks for the place with the system dialog, then makes an encrypted workspace with the proved key. Cancel is a value; the ticket stays good. */
  'protection.create': {
    request: {
      readonly ticket: string;
      readonly title: string;
      readonly smisCode: string | null;
      readonly profileId: string;
    };
    reply: Result<OpenWorkspace, Problem>;
  };
  /** Puts the proved key in place of the open workspace's old recovery key. */
  'protection.use-new-key': { request: { readonly ticket: string }; reply: Result<null, Problem> };
  /** Forgets a key that was shown, and the passphrase with it. */
  'protection.drop': { request: { readonly ticket: string }; reply: null };
  /** Asks for a file with the system dialog and writes the recovery key into it. */
  'protection.save-key': { request: { readonly ticket: string }; reply: Result<{ readonly path: string }, Problem> };
  /** Puts the recovery key on the clipboard, and takes it off again after a minute. */
  'protection.copy-key': { request: { readonly ticket: string }; reply: null };

  /** Opens the workspace that waits. */
  'protection.unlock': {
    request: { readonly folder: string; readonly by: UnlockWith };
    reply: Result<OpenWorkspace, Problem>;
  };
  /** No longer wants to open the workspace that waits. */
  'protection.give-up': { request: Record<string, never>; reply: null };
  /** `by` null: only while `recovered`. */
  'protection.change-passphrase': {
    request: { readonly by: UnlockWith | null; readonly passphrase: string };
    reply: Result<null, Problem>;
  };

  'protection.set-lock-after': { request: { readonly minutes: LockAfter }; reply: ProtectionState };
  /** Somebody is at the window. */
  'protection.touched': { request: Record<string, never>; reply: null };
  /** Locks the open workspace, as by the menu. */
  'protection.lock-now': { request: Record<string, never>; reply: null };
  /**
   * Answered only when the workspace is to be locked: the page then saves what is typed and asks `protection.lock`. Asking
   * again instead means that it stays open, which is heeded when the person gave the command.
   */
  'protection.lock-order': { request: Record<string, never>; reply: { readonly reason: LockReason | null } };
  /** Ready to be locked. `kept`: what the page wants back when it is unlocked; main holds it sealed with the workspace's key. */
  'protection.lock': { request: { readonly kept: string; readonly lost: boolean }; reply: null };
  /**
   * What the page of the open workspace wanted back when it last said so, before it was locked, loaded anew or taken away;
   * null: nothing, or it is not encrypted. The same as often as it is asked, until a page says something else.
   */
  'protection.kept': { request: Record<string, never>; reply: string | null };
  /** What the page wants back if it is taken away without being able to say so. Main holds it as long as the workspace is open. */
  'protection.keep': { request: { readonly kept: string }; reply: null };
  /** The look chosen, for windows to come. */
  'protection.look': { request: { readonly scheme: ColourScheme }; reply: null };
}

export const protectionChannels = {
  'protection.state': true,
  'protection.begin': true,
  'protection.renew': true,
  'protection.prove': true,
  'protection.create': true,
  'protection.use-new-key': true,
  'protection.drop': true,
  'protection.save-key': true,
  'protection.copy-key': true,
  'protection.unlock': true,
  'protection.give-up': true,
  'protection.change-passphrase': true,
  'protection.set-lock-after': true,
  'protection.touched': true,
  'protection.lock-now': true,
  'protection.lock-order': true,
  'protection.lock': true,
  'protection.kept': true,
  'protection.keep': true,
  'protection.look': true,
} as const satisfies Record<keyof ProtectionChannels, true>;
