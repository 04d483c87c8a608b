import type { Facts } from '#shared/kernel/problem.ts';
import type { Language } from '#shared/kernel/translation.ts';
import type { Environment } from '../workspace/environment.ts';

/** What a verb may use of the world. Given in, so that a test can run a verb without a process. */
export type CliContext = {
  readonly environment: Environment;
  readonly language: Language;
  readonly say: (key: string, facts?: Facts) => string;
  /** A line about work that goes on, shown on a terminal only. */
  readonly progress: (text: string) => void;
  /** Aborted by Ctrl+C. */
  readonly signal: AbortSignal;
  /** For `dump` without `--out`. */
  readonly stdout: NodeJS.WritableStream;
};
