import type { Problem } from '#shared/kernel/problem.ts';
import { ok, type Result } from '#shared/kernel/result.ts';
import type { VaultKey } from '../../vault/crypt/vault-key.ts';
import { unlockSalvage } from '../../vault/salvage/recover.ts';
import type { Unlock } from '../workspace.ts';

/** What opens a damaged workspace, from what a person gives for it; null when it is not encrypted. Problems: `openSalvage`'s. */
export async function salvageKey(folder: string, unlock: Unlock): Promise<Result<VaultKey | null, Problem>> {
  const unlocked = await unlockSalvage(folder, { unlock });
  return unlocked.ok ? ok(unlocked.value.key) : unlocked;
}
