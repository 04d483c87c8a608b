import { cp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openVault } from '#main/vault/open-vault.ts';
import { recover } from '#main/vault/salvage/recover.ts';
import type { Tables } from '#shared/journal/commit.ts';
import { sameJson } from '#shared/kernel/json.ts';
import { type SmallWorkspace, smallWorkspace } from '#test/faults/flipped-workspace.ts';
import { sameTables } from '#test/faults/judge-opening.ts';
import { environment, everything, newFolder } from '../workspaces.ts';

/** Where in which file something happens, each as a share of what there is; and what. */
const damage = fc.record({
  file: fc.double({ min: 0, max: 0.999, noNaN: true }),
  from: fc.double({ min: 0, max: 0.999, noNaN: true }),
  length: fc.integer({ min: 1, max: 600 }),
  kind: fc.constantFrom('zeros', 'noise', 'cut-out', 'cut-off', 'doubled', 'gone'),
  seed: fc.integer(),
});
type Damage = typeof damage extends fc.Arbitrary<infer T> ? T : never;

async function inflict(folder: string, { file: share, from, length, kind, seed }: Damage): Promise<void> {
  const files: string[] = [];
  for (const name of (await readdir(folder, { recursive: true })).toSorted()) {
    if ((await stat(join(folder, name))).isFile()) files.push(name);
  }
  const path = join(folder, files[Math.floor(share * files.length)] ?? '');
  const bytes = await readFile(path);
  const start = Math.floor(from * bytes.byteLength);
  const end = Math.min(bytes.byteLength, start + length);
  const noise = Buffer.from(Array.from({ length: end - start }, (_, at) => Math.imul(seed + at, 2_654_435_761) >>> 24));
  const [before, inside, after] = [bytes.subarray(0, start), bytes.subarray(start, end), bytes.subarray(end)];
  if (kind === 'gone') await rm(path);
  else if (kind === 'zeros') await writeFile(path, Buffer.concat([before, Buffer.alloc(end - start), after]));
  else if (kind === 'noise') await writeFile(path, Buffer.concat([before, noise, after]));
  else if (kind === 'cut-out') await writeFile(path, Buffer.concat([before, after]));
  else if (kind === 'cut-off') await writeFile(path, before);
  else await writeFile(path, Buffer.concat([before, inside, inside, after]));
}

/** Every value of every field is one that the field of that row once had. */
function isKnown(tables: Tables, { truth }: SmallWorkspace): boolean {
  return Object.entries(tables).every(([table, rows]) =>
    [...rows].every(([id, row]) => {
      const states = truth.states.get(`${table}/${id}`) ?? [];
      return Object.entries(row).every(([field, value]) => states.some(state => sameJson(state[field], value)));
    }),
  );
}

test.each([false, true])(
  'up to three damages anywhere: never a value that was not saved, never silence (sealed: %s)',
  async sealed => {
    const source = await smallWorkspace(sealed);
    const { truth, unlock } = source;
    await fc.assert(
      fc.asyncProperty(fc.array(damage, { minLength: 1, maxLength: 3 }), async damages => {
        const parent = await newFolder();
        const folder = join(parent, 'damaged');
        await cp(source.folder, folder, { recursive: true });
        for (const each of damages) await inflict(folder, each);
        const before = await everything(folder);
        const opened = await openVault(folder, { mode: 'read', unlock }, environment());
        if (opened.ok) {
          const rows = opened.value.tables();
          // Opened with less: only an end that nobody remembers (head.json gone too), which is said to be left out.
          if (!sameTables(rows, truth.tables)) expect(opened.value.notices.length).toBeGreaterThan(0);
          expect(isKnown(rows, source)).toBe(true);
          await opened.value.close();
        }
        const target = join(parent, 'recovered');
        const recovered = await recover(
          folder,
          target,
          { unlock, profileOf: () => ({ id: 'p', version: '1' }) },
          environment(),
        );
        expect(await everything(folder)).toEqual(before);
        if (!recovered.ok) {
          // Nothing half made is left.
          expect((await readdir(parent)).toSorted()).toEqual(['damaged']);
          return;
        }
        const again = await openVault(target, { mode: 'read', unlock }, environment());
        if (!again.ok) throw new Error(again.error.code);
        const rows = again.value.tables();
        expect(again.value.notices).toEqual([]);
        await again.value.close();
        expect(isKnown(rows, source)).toBe(true);
        const { gaps } = recovered.value;
        if (!sameTables(rows, truth.tables)) expect(gaps.length + recovered.value.damages.length).toBeGreaterThan(0);
        if (gaps.every(({ isInRows }) => isInRows) && gaps.every(({ next }) => next !== null) && !lostEnd(before)) {
          expect(sameTables(rows, truth.tables)).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  },
  120_000,
);

/** Whether nobody remembers how far the journal went: then its end can be lost without a trace. */
const lostEnd = (files: Record<string, string>): boolean => {
  const text = Buffer.from(files['journal/head.json'] ?? '', 'base64').toString('latin1');
  return !/^\{"position":5,"hash":"[0-9a-f]{64}","check":"[0-9a-f]{16}"\} *\n$/.test(text);
};
