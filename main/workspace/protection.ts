/** What those above the workspace may use of its protection. */
export { changeProtection, type NewWayIn } from '../vault/crypt/change-protection.ts';
export type { NewProtection } from '../vault/crypt/new-protection.ts';
export { longestPassphrase, passphraseProblem, shortestPassphrase } from '../vault/crypt/passphrase.ts';
export { groupCount, groupLength, newRecoveryKey, readRecoveryKey } from '../vault/crypt/recovery-key.ts';
export type { VaultKey } from '../vault/crypt/vault-key.ts';
export { changeSealing, type SealingChange, type SealingChanged } from '../vault/sealing/change-sealing.ts';
