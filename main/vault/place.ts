import type { VaultKey } from './crypt/vault-key.ts';

/** Which workspace is read or written: where it lies, its id, and the key its contents are sealed with (null: none). */
export type VaultPlace = {
  readonly folder: string;
  readonly workspaceId: string;
  readonly key: VaultKey | null;
};
