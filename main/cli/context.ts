import type { Facts, Problem } from '#shared/kernel/problem.ts';
import type { Result } from '#shared/kernel/result.ts';
import type { Language } from '#shared/kernel/translation.ts';
import type { Environment } from '../workspace/environment.ts';
import type { Unlock } from '../workspace/workspace.ts';

/** What a verb may use of the world. Given in, so that a test can run a verb without a process. */
export type CliContext = {
  readonly environment: Environment;
  /** What the call gives to open an encrypted workspace; undefined when it gives nothing. */
  readonly unlock: Unlock | undefined;
  readonly language: Language;
  readonly say: (key: string, facts?: Facts) => string;
  /** A line about work that goes on, shown on a terminal only. */
  readonly progress: (text: string) => void;
  /**
   * From this call on Ctrl+C aborts the signal. Before it, Ctrl+C ends the process there and then: whoever only reads has
   * nothing to put away, and nobody should wait for a long calculation that is no longer wanted.
   */
  readonly heedInterrupts: () => AbortSignal;
  /** For `dump` without `--out`. A problem when the output is full, or whoever read it has gone. */
  readonly write: (bytes: Uint8Array | string) => Promise<Result<null, Problem>>;
};
