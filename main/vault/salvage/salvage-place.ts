import type { VaultKey } from '../crypt/vault-key.ts';

/** The folder that is read. `workspaceId`: null when nothing says it; `key`: null when it is plain or cannot be unlocked. */
export type SalvagePlace = {
  readonly folder: string;
  readonly workspaceId: string | null;
  readonly key: VaultKey | null;
  /** Whether its contents are sealed, with or without the key at hand. */
  readonly isSealed: boolean;
};
