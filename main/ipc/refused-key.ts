import type { UnlockWith } from '#shared/ipc/protection.channels.ts';
import { type Problem, problem } from '#shared/kernel/problem.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { salvageKey } from '../workspace/recovery/salvage-key.ts';
import type { Unlock } from '../workspace/workspace.ts';
import { wrongCodes } from './protection-handlers.ts';
import type { UnlockTries } from './unlock-tries.ts';
import type { WorkspaceDesk } from './workspace-desk.ts';

/**
 * What opens the refused folder: what is given now, which counts as a try and costs the same pauses as at its door, and is
 * held by main from then on, so that the page keeps nothing of what was typed; or with null what is held. Problems: those of
 * opening, `protection.too-soon`.
 */
export async function unlockRefused(
  desk: WorkspaceDesk,
  tries: UnlockTries,
  folder: string,
  by: UnlockWith | null,
): Promise<Result<{ readonly unlock?: Unlock }, Problem>> {
  if (by !== null) {
    const seconds = tries.wait(folder);
    if (seconds > 0) return fail(problem('protection.too-soon', { seconds }));
    const key = await salvageKey(folder, by);
    if (!key.ok) {
      if (wrongCodes.includes(key.error.code)) tries.wrong(folder);
      return key;
    }
    tries.right(folder);
    if (key.value !== null) desk.holdRefusedKey(folder, key.value);
  }
  const bytes = desk.refused?.folder === folder ? desk.refused.key?.bytes() : undefined;
  return ok(bytes === undefined ? {} : { unlock: { kind: 'key', bytes } });
}
