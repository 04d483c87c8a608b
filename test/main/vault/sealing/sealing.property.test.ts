import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createVault } from '#main/vault/create-vault.ts';
import { newRecoveryKey } from '#main/vault/crypt/recovery-key.ts';
import type { Change, Row } from '#shared/journal/commit.ts';
import { newFolder, openedWith, profile } from '../workspaces.ts';
import { attach, changed, heldBy, passphrase, sealingEnvironment } from './rich-vault.ts';

const text = fc.string({ unit: 'grapheme', maxLength: 12 });
const act = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ kind: fc.constant('put'), id: fc.nat(6), value: fc.jsonValue({ maxDepth: 2 }), text }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('drop'), id: fc.nat(6) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('note'), text }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('file'), id: fc.nat(3), size: fc.integer({ min: 1, max: 9_000 }) }),
  },
);

test('any history, encrypted and plain again, has the same rows, acts and files', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { maxLength: 25 }), async acts => {
      const folder = join(await newFolder(), 'w');
      const made = await createVault(folder, profile, sealingEnvironment());
      if (!made.ok) throw new Error(made.error.code);
      const vault = made.value;
      for (const each of acts) {
        const label = { key: 'x', facts: 'text' in each ? { text: each.text } : {} };
        if (each.kind === 'note') await vault.note(label, 'Ioana');
        else if (each.kind === 'file') {
          const { id, size } = each as { id: number; size: number };
          await attach(vault, 'ț'.repeat(size), vault.tables().attachment?.has(`f${id}`) ? null : `f${id}`);
        } else {
          const id = `p${(each as { id: number }).id}`;
          const there = vault.tables().participant?.get(id);
          const row = { ...each, id } as unknown as Row;
          const changes: Change[] = there === undefined ? [] : [{ op: 'remove', table: 'participant', id, row: there }];
          if (each.kind === 'put') changes.push({ op: 'add', table: 'participant', id, row });
          if (changes.length > 0) await vault.commit({ label, author: 'Ioana', changes });
        }
      }
      const before = await heldBy(vault);
      await vault.close();
      const protection = { passphrase, recoveryKey: newRecoveryKey() };
      const unlock = { kind: 'passphrase', passphrase } as const;
      expect(await changed(folder, { protection })).toMatchObject({ ok: true });
      const sealed = await openedWith(folder, unlock);
      const between = await heldBy(sealed);
      await sealed.close();
      expect({ ...between, commits: between.commits.slice(0, -1) }).toEqual(before);
      expect(await changed(folder, { protection: null, unlock })).toMatchObject({ ok: true });
      const plain = await openedWith(folder, undefined);
      const after = await heldBy(plain);
      await plain.close();
      expect({ ...after, commits: after.commits.slice(0, -2) }).toEqual(before);
      await rm(folder, { recursive: true });
    }),
    { numRuns: process.env.CONSORTA_SOAK ? 300 : 15 },
  );
});
