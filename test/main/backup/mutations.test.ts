import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inspectBackup } from '#main/backup/inspect.ts';
import { filledVault, newFolder, small, toFile } from './backups.ts';

/** Many more when CONSORTA_SOAK is set. */
const numRuns = process.env.CONSORTA_SOAK ? 5_000 : 200;

const place = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const mutation = fc.oneof(
  fc.record({ kind: fc.constant('flip' as const), at: place, by: fc.integer({ min: 1, max: 255 }) }),
  fc.record({ kind: fc.constant('cut' as const), at: place, by: fc.integer({ min: 1, max: 300 }) }),
  fc.record({ kind: fc.constant('put' as const), at: place, by: fc.integer({ min: 1, max: 300 }) }),
  fc.record({ kind: fc.constant('copy' as const), at: place, by: fc.integer({ min: 1, max: 300 }) }),
);

/** Half of the places are in the directory at the end, where few bytes mean much. */
function mutated(
  bytes: Buffer,
  { kind, at, by }: { kind: 'flip' | 'cut' | 'put' | 'copy'; at: number; by: number },
): Buffer {
  const from =
    at < 0.5 ? bytes.byteLength - 1_000 + Math.floor(at * 2_000) : Math.floor((at - 0.5) * 2 * bytes.byteLength);
  const where = Math.max(0, Math.min(bytes.byteLength - 1, from));
  if (kind === 'flip') {
    const copy = Buffer.from(bytes);
    copy[where] = (copy[where] ?? 0) ^ by;
    return copy;
  }
  const [before, after] = [bytes.subarray(0, where), bytes.subarray(where)];
  if (kind === 'cut') return Buffer.concat([before, after.subarray(by)]);
  return Buffer.concat([before, kind === 'put' ? Buffer.alloc(by, by) : after.subarray(0, by), after]);
}

test('whatever is done to its bytes, a backup is called good only when its rows are the very ones', async () => {
  const vault = await filledVault(6);
  const path = join(await newFolder(), 'copie.zip');
  const made = await toFile(vault, path);
  await vault.close();
  const good = await readFile(path);
  const workIn = await newFolder();
  await fc.assert(
    fc.asyncProperty(fc.array(mutation, { minLength: 1, maxLength: 4 }), async mutations => {
      const bytes = mutations.reduce<Buffer>((now, each) => mutated(now, each), good);
      await writeFile(path, bytes);
      const looked = await inspectBackup(path, { workIn }, small());
      if (!looked.ok) expect(looked.error.code).toMatch(/^backup\./);
      else if (looked.value.damage.length === 0) expect(bytes.equals(good)).toBe(true);
      else if (looked.value.rowsRead) expect(looked.value.counts).toEqual(made.counts);
    }),
    { numRuns },
  );
}, 300_000);
