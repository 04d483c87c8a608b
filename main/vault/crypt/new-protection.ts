import type { WorkspaceProblem } from '#shared/journal/workspace-problem.ts';
import { problem } from '#shared/kernel/problem.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { passphraseProblem } from './passphrase.ts';
import { type Kdf, type Protection, wrapWithPassphrase, wrapWithRecoveryKey } from './protection.ts';
import { readRecoveryKey } from './recovery-key.ts';
import { newKeyBytes, type VaultKey, vaultKey } from './vault-key.ts';

/** What a person chose for a new workspace. The recovery key as `newRecoveryKey` gave it, or as it was typed again. */
export type NewProtection = { readonly passphrase: string; readonly recoveryKey: string };

/** A new data key and how it is kept. Problems: a passphrase that is too short or long, a recovery key with a slip. */
export async function secure(
  workspaceId: string,
  { passphrase, recoveryKey }: NewProtection,
  kdf: Kdf,
): Promise<Result<{ readonly key: VaultKey; readonly encryption: Protection }, WorkspaceProblem>> {
  const refused = passphraseProblem(passphrase);
  if (refused !== null) return fail(refused);
  const secret = readRecoveryKey(recoveryKey);
  if (secret === null) return fail(problem('vault.recovery-key-mistyped'));
  const bytes = newKeyBytes();
  const encryption: Protection = {
    cipher: 'aes-256-gcm',
    passphrase: await wrapWithPassphrase(bytes, workspaceId, passphrase, kdf),
    recovery: wrapWithRecoveryKey(bytes, workspaceId, secret),
  };
  const key = vaultKey(bytes);
  bytes.fill(0);
  return ok({ key, encryption });
}
