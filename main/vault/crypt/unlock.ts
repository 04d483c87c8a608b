import type { WorkspaceProblem } from '#shared/journal/workspace-problem.ts';
import { problem } from '#shared/kernel/problem.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import type { Manifest } from '../manifest.ts';
import { type Unlock, unwrapWithPassphrase, unwrapWithRecoveryKey } from './protection.ts';
import { readRecoveryKey } from './recovery-key.ts';
import { keyLength, type VaultKey, vaultKey } from './vault-key.ts';

export type { Unlock } from './protection.ts';

/**
 * The data key of a workspace; null for one that is not encrypted, whatever is given. Problems: `vault.passphrase-needed`
 * when nothing is given, `vault.wrong-passphrase`, `vault.wrong-recovery-key` (also one with a slip of the pen, which
 * `vault.recovery-key-mistyped` tells apart). Reads nothing but the manifest and writes nothing.
 */
export async function unlockKey(
  manifest: Manifest,
  folder: string,
  unlock: Unlock | undefined,
): Promise<Result<VaultKey | null, WorkspaceProblem>> {
  const { encryption, workspaceId } = manifest;
  if (encryption === null) return ok(null);
  if (unlock === undefined) return fail(problem('vault.passphrase-needed', { folder }));
  if (unlock.kind === 'key') {
    if (unlock.bytes.byteLength !== keyLength) return fail(problem('vault.wrong-passphrase', { folder }));
    return ok(vaultKey(unlock.bytes));
  }
  if (unlock.kind === 'passphrase') {
    const bytes = await unwrapWithPassphrase(encryption, workspaceId, unlock.passphrase);
    return bytes === null ? fail(problem('vault.wrong-passphrase', { folder })) : ok(vaultKey(bytes));
  }
  const secret = readRecoveryKey(unlock.recoveryKey);
  if (secret === null) return fail(problem('vault.recovery-key-mistyped', { folder }));
  const bytes = unwrapWithRecoveryKey(encryption, workspaceId, secret);
  return bytes === null ? fail(problem('vault.wrong-recovery-key', { folder })) : ok(vaultKey(bytes));
}
