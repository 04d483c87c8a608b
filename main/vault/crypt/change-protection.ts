import type { WorkspaceProblem } from '#shared/journal/workspace-problem.ts';
import { problem } from '#shared/kernel/problem.ts';
import { fail, type Result } from '#shared/kernel/result.ts';
import type { Vault } from '../vault.ts';
import { passphraseProblem } from './passphrase.ts';
import { type Kdf, type Unlock, usualKdf, wrapWithPassphrase, wrapWithRecoveryKey } from './protection.ts';
import { readRecoveryKey } from './recovery-key.ts';
import { unlockKey } from './unlock.ts';

/** What is to open the workspace from now on. The other way in stays as it is. */
export type NewWayIn =
  | { readonly kind: 'passphrase'; readonly passphrase: string }
  | { readonly kind: 'recovery'; readonly recoveryKey: string };

/**
 * Puts a new passphrase or a new recovery key in place of the old one, of a workspace that is open for writing. The person
 * proves once more that they may, by the present passphrase or recovery key: somebody else may sit at an open program.
 * The data are not sealed anew: the data key stays. Backups made before still open with what they were made with.
 */
export async function changeProtection(
  vault: Vault,
  proof: Unlock,
  way: NewWayIn,
  kdf: Kdf = usualKdf,
): Promise<Result<null, WorkspaceProblem>> {
  const { encryption, workspaceId } = vault.manifest;
  if (encryption === null) return fail(problem('vault.not-encrypted', { folder: vault.folder }));
  const proved = await unlockKey(vault.manifest, vault.folder, proof);
  if (!proved.ok) return proved;
  const dataKey = proved.value?.bytes() ?? new Uint8Array();
  proved.value?.forget();
  try {
    if (way.kind === 'passphrase') {
      const refused = passphraseProblem(way.passphrase);
      if (refused !== null) return fail(refused);
      const passphrase = await wrapWithPassphrase(dataKey, workspaceId, way.passphrase, kdf);
      return await vault.replaceManifest(before => ({ ...before, encryption: { ...encryption, passphrase } }));
    }
    const secret = readRecoveryKey(way.recoveryKey);
    if (secret === null) return fail(problem('vault.recovery-key-mistyped', { folder: vault.folder }));
    const recovery = wrapWithRecoveryKey(dataKey, workspaceId, secret);
    return await vault.replaceManifest(before => ({ ...before, encryption: { ...encryption, recovery } }));
  } finally {
    dataKey.fill(0);
  }
}
