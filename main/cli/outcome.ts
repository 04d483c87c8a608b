import type { JsonValue } from '#shared/kernel/json.ts';
import type { Problem } from '#shared/kernel/problem.ts';

/**
 * 0 done · 1 done, and problems were found (or refused because of them) · 2 wrong words · 3 workspace cannot be opened ·
 * 4 file · 130 stopped by Ctrl+C, as shells say it.
 */
export type ExitCode = 0 | 1 | 2 | 3 | 4 | 130;

/**
 * What a verb came to: the one JSON document of `--json`, and the lines for people. Nothing is printed by the verb itself,
 * but for `dump` without `--out`, whose document on standard output is the data: then `json` is null.
 */
export type Outcome = { readonly exit: ExitCode; readonly json: JsonValue; readonly lines: readonly string[] };

/** The workspace could be opened; it is the disk that did not take what was to be written. */
const unwritten: readonly string[] = [
  'vault.folder-not-empty',
  'vault.disk-full',
  'vault.write-failed',
  'vault.stopped',
];

/** Which exit code a problem has, by the family of its code. */
export function exitCodeOf({ code }: Problem): ExitCode {
  if (['file.cancelled', 'workspace.cancelled', 'cli.interrupted'].includes(code)) return 130;
  if (unwritten.includes(code)) return 4;
  if (code.startsWith('vault.') || code === 'workspace.unknown-profile.stored') return 3;
  if (code.startsWith('usage.') || code.startsWith('report.') || code.startsWith('workspace.unknown-')) return 2;
  if (code.startsWith('file.') || code.startsWith('export.') || code === 'cli.output-failed') return 4;
  return 1;
}

/** An expected failure as an outcome: its code, facts and words in JSON, its words for people. */
export function refused(
  problem: Problem,
  say: (key: string, facts: Problem['facts']) => string,
  exit = exitCodeOf(problem),
): Outcome {
  const message = say(problem.code, problem.facts);
  return {
    exit,
    json: { ok: false, problem: { code: problem.code, facts: { ...problem.facts }, message } },
    lines: [message],
  };
}
