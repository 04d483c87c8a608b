import type { ColourScheme, LockAfter, UnlockWith } from '#shared/ipc/protection.channels.ts';
import type { Problem } from '#shared/kernel/problem.ts';
import type { Result } from '#shared/kernel/result.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** Where a page's working copy lives is fixed when its window is made, so another kind of workspace needs another window. */
export type Windows = {
  /**
   * Before the first row of a workspace can be asked for: takes the window away from its page when its storage does not
   * fit. That page gets no more answers. True when `present` is to follow.
   */
  readonly prepare: (workspace: 'encrypted' | 'plain') => boolean;
  /** Shows the prepared window at a place of the page (`/reports`, or empty) and ends the one before with all it held. */
  readonly present: (place: string) => void;
  /** Once the windows before are gone: empties what pages of workspaces that are not encrypted keep on the disk. */
  readonly forgetPlain?: () => void;
  /** The place that the window shows now. */
  readonly place: () => string;
};

/** What encryption needs of the program and the computer. */
export type ProtectionServices = {
  readonly windows: Windows;
  readonly newRecoveryKey: () => string;
  /** Whether this opens the workspace folder. Reads its manifest only. */
  readonly check: (folder: string, by: UnlockWith) => Promise<Result<null, Problem>>;
  readonly changePassphrase: (workspace: Workspace, passphrase: string) => Promise<Result<null, Problem>>;
  readonly changeRecoveryKey: (workspace: Workspace, recoveryKey: string) => Promise<Result<null, Problem>>;
  readonly lockAfter: () => LockAfter;
  readonly setLockAfter: (minutes: LockAfter) => void;
  readonly setScheme: (scheme: ColourScheme) => void;
  /** Somebody is at the window. */
  readonly touched: () => void;
  /** Asks where to and writes the text there; null is the person's cancel. */
  readonly saveText: (suggestedName: string, text: string) => Promise<Result<string, Problem> | null>;
  /** Puts a secret on the clipboard for a minute. */
  readonly copyForAMinute: (text: string) => Promise<void>;
  /** Milliseconds from any beginning, never going back. */
  readonly now: () => number;
};
