import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { Unlock } from '#main/vault/crypt/unlock.ts';
import type { VaultEnvironment } from '#main/vault/environment.ts';
import type { DrillResult } from '#shared/journal/backup.ts';
import { daysBetween, type PlainDate } from '#shared/kernel/plain-date.ts';
import { type Problem, problem } from '#shared/kernel/problem.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { inspectBackup } from './inspect.ts';
import { listRing } from './ring.ts';

/** So many days after the last drill the next is due. */
export const drillEveryDays = 7;

/** Whether a drill is due; `lastOn` null when there was none. One in the future (a clock was wrong) does not count. */
export function drillIsDue(lastOn: PlainDate | null, today: PlainDate): boolean {
  if (lastOn === null || lastOn > today) return true;
  return daysBetween(lastOn, today) >= drillEveryDays;
}

export type DrillOptions = {
  readonly unlock?: Unlock | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Where it is unpacked for a moment; in the ring when not given. */
  readonly workIn?: string | undefined;
};

/**
 * Restores the newest backup of a ring as if it were needed: every byte read, attachments beside it too, and the rows from
 * the journal alone, from the first act on, counted against the record. A failure is the result, with the file named. An
 * attachment that is damaged is put out of the way, so that the next backup copies it anew. `backup.none` when the ring is
 * empty.
 */
export async function drill(
  ring: string,
  { unlock, signal, workIn = ring }: DrillOptions,
  environment: VaultEnvironment,
): Promise<Result<DrillResult, Problem>> {
  const [newest] = await listRing(ring);
  if (newest === undefined) return fail(problem('backup.none'));
  const { name, position } = newest;
  const path = join(ring, name);
  const about = { at: environment.now(), name, position };
  const looked = await inspectBackup(
    path,
    { unlock, signal, workIn, from: 'journal', besides: 'content' },
    environment,
  );
  if (signal?.aborted) return fail(problem('backup.stopped'));
  if (!looked.ok) return ok({ ...about, ok: false, rows: 0, problem: looked.error });
  const [first] = looked.value.damage;
  const rows = Object.values(looked.value.counts).reduce((sum, count) => sum + count, 0);
  if (first === undefined) return ok({ ...about, ok: true, rows: looked.value.rowsRead ? rows : 0, problem: null });
  for (const { member, what } of looked.value.damage) {
    if (member.startsWith('attachments/') && what === 'hash') await putAside(join(ring, member));
  }
  const found = problem('backup.damaged', { file: name, folder: ring, member: first.member });
  return ok({ ...about, ok: false, rows: 0, problem: found });
}

/** It stays where it is when even that is impossible: the drill has failed and says so. */
const putAside = (path: string): Promise<void> => rename(path, `${path}.damaged`).catch(() => undefined);
