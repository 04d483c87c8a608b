import type { Commit, Row } from '#shared/journal/commit.ts';
import type { Problem } from '#shared/kernel/problem.ts';
import type { Result } from '#shared/kernel/result.ts';

/** Where a working copy is filled from: the workspace in the main process, asked over the bridge. */
export type CopySource = {
  readonly commitsSince: (
    position: number,
  ) => Promise<
    Result<
      | { readonly commits: readonly Commit[]; readonly position: number }
      | { readonly tooFar: true; readonly position: number },
      Problem
    >
  >;
  readonly rows: (
    table: string,
    after: string | null,
    limit: number,
  ) => Promise<Result<{ readonly rows: readonly Row[]; readonly position: number; readonly more: boolean }, Problem>>;
};

/** Lets one piece of work at a time through, in the order asked; a failure does not stop those behind it. */
export function oneAtATime(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return work => {
    const next = last.then(work, work);
    last = next.catch(() => undefined);
    return next;
  };
}
