import { rm, statfs, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createVault } from '#main/vault/create-vault.ts';
import { newRecoveryKey } from '#main/vault/crypt/recovery-key.ts';
import type { Row } from '#shared/journal/commit.ts';
import { mountSmallDisk } from '../files/small-disk.ts';
import { cheapKdf, draft, environment, openedWith, profile, rowsIn, testPassphrase } from './workspaces.ts';

/** A volume of two megabytes in the quick suite, of fifty when CONSORTA_SOAK is set. */
const kilobytes = process.env.CONSORTA_SOAK ? 50 * 1024 : 2 * 1024;
const canMount = process.platform === 'linux' && process.getuid?.() === 0;
const unlock = { kind: 'passphrase', passphrase: testPassphrase } as const;

describe.runIf(canMount)('a volume filled to the last byte', () => {
  test.each(['plain', 'sealed'] as const)(
    '%s: saving stops with a message, the last saved state opens, and goes on when there is room again',
    async kind => {
      const disk = mountSmallDisk(kilobytes);
      if (disk === null) throw new Error('the volume could not be mounted');
      try {
        const folder = join(disk.folder, 'workspace');
        const protection = kind === 'plain' ? null : { passphrase: testPassphrase, recoveryKey: newRecoveryKey() };
        const limits = { snapshotChanges: 20, segmentBytes: 200_000 };
        const made = await createVault(folder, { ...profile, protection }, environment({ kdf: cheapKdf, limits }));
        if (!made.ok) throw new Error(made.error.code);
        const vault = made.value;
        const filler = join(disk.folder, 'filler');
        // Room for some dozens of saves and a snapshot or two; then not one byte more.
        await writeFile(filler, Buffer.alloc(Math.max(0, (kilobytes - 1024) * 1024)));
        const text = 'ș'.repeat(2_000);
        const refusals: unknown[] = [];
        // Several times: a snapshot that was under way gives its room back. Then smaller and smaller, to the last bytes.
        for (let at = 0; refusals.length < 40 && at < 100_000; at += 1) {
          const row: Row = { id: `p${at}`, text: text.slice(0, Math.max(1, 2_000 - refusals.length * 50)) };
          const saved = await vault.commit(draft(vault, row));
          if (!saved.ok) refusals.push(saved.error);
        }
        expect(refusals).toEqual(Array.from({ length: 40 }, () => ({ code: 'vault.disk-full', facts: { folder } })));
        expect((await statfs(disk.folder)).bavail).toBeLessThan(3);
        const rows = rowsIn(vault);
        const { position } = vault;
        expect(position).toBeGreaterThan(20);
        const reader = await openedWith(folder, unlock);
        expect([reader.position, rowsIn(reader)]).toEqual([position, rows]);
        await vault.close();
        const afterClosing = await openedWith(folder, unlock);
        expect([afterClosing.position, rowsIn(afterClosing)]).toEqual([position, rows]);
        await rm(filler);
        await rm(join(folder, 'snapshots'), { recursive: true });
        const again = await openedWith(folder, unlock, 'write');
        expect([again.position, rowsIn(again)]).toEqual([position, rows]);
        expect((await again.commit(draft(again, { id: 'after' }))).ok).toBe(true);
        await again.close();
      } finally {
        disk.unmount();
      }
    },
  );
});
