import type { Clipboard } from 'electron';
import { ok } from '#shared/kernel/result.ts';
import { atomicWrite } from '../files/atomic-write.ts';
import type { ProtectionServices, Windows } from '../ipc/protection-services.ts';
import type { Dialogs } from '../ipc/services.ts';
import { changeProtection } from '../vault/crypt/change-protection.ts';
import { newRecoveryKey } from '../vault/crypt/recovery-key.ts';
import { unlockKey } from '../vault/crypt/unlock.ts';
import { readManifest } from '../vault/manifest.ts';
import type { Environment } from '../workspace/environment.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { SettingsStore } from './settings.ts';

export type ProtectionParts = {
  readonly windows: Windows;
  readonly settings: SettingsStore;
  readonly dialogs: Pick<Dialogs, 'saveText'>;
  readonly environment: Pick<Environment, 'kdf'>;
  readonly clipboard: Pick<Clipboard, 'readText' | 'writeText' | 'clear'>;
  readonly touched: () => void;
};

const clipboardMs = 60_000;

/** Encryption as the program offers it: the vault's own means, the settings, the clipboard. No key store of the system. */
export function protectionServices(parts: ProtectionParts): ProtectionServices {
  const { windows, settings, dialogs, environment, clipboard, touched } = parts;
  /** Who asks has been checked before, with the pauses that wrong tries cost: the data key stands for that here. */
  const change = (workspace: Workspace, way: Parameters<typeof changeProtection>[2]) => {
    const { vault } = workspace;
    const bytes = vault.key?.bytes() ?? new Uint8Array();
    return changeProtection(vault, { kind: 'key', bytes }, way, environment.kdf).finally(() => bytes.fill(0));
  };
  return {
    windows,
    newRecoveryKey,
    check: async (folder, by) => {
      const manifest = await readManifest(folder);
      if (!manifest.ok) return manifest;
      const unlocked = await unlockKey(manifest.value, folder, by);
      if (!unlocked.ok) return unlocked;
      unlocked.value?.forget();
      return ok(null);
    },
    changePassphrase: (workspace, passphrase) => change(workspace, { kind: 'passphrase', passphrase }),
    changeRecoveryKey: (workspace, recoveryKey) => change(workspace, { kind: 'recovery', recoveryKey }),
    lockAfter: () => settings.current().lockAfter,
    setLockAfter: lockAfter => settings.change({ lockAfter }),
    setScheme: scheme => settings.change({ scheme }),
    touched,
    saveText: async (name, text) => {
      const target = await dialogs.saveText(name);
      if (target === null) return null;
      const written = await atomicWrite(target.path, new TextEncoder().encode(text), { replace: target.replace });
      return written.ok ? ok(written.value.path) : written;
    },
    copyForAMinute: async text => {
      await clipboard.writeText(text);
      const clear = async (): Promise<void> => {
        if ((await clipboard.readText()) === text) clipboard.clear();
      };
      setTimeout(() => void clear(), clipboardMs).unref();
    },
    now: () => performance.now(),
  };
}
