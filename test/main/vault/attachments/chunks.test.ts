import { createHash, randomBytes, randomInt } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkAttachment } from '#main/vault/attachments/read-attachment.ts';
import { added, contentIn, newStore, storeIn } from './stores.ts';

const MiB = 1024 * 1024;
const overhead = 4 + 12 + 16;
/** Sizes at and around the ends of chunks, and any others. */
const sizes = fc.oneof(
  fc.constantFrom(1, 2, MiB - 1, MiB, MiB + 1, 2 * MiB - 1, 2 * MiB, 2 * MiB + 1, 3 * MiB),
  fc.integer({ min: 1, max: 3 * MiB }),
);

describe.each(['plain', 'encrypted'] as const)('content of a %s workspace', kind => {
  test('comes back exactly, whatever its size', async () => {
    const place = await newStore(kind);
    await fc.assert(
      fc.asyncProperty(sizes, async size => {
        const content = randomBytes(size);
        const name = await added(place, content);
        const back = await contentIn(place, name);
        expect(typeof back !== 'string' && back.equals(content)).toBe(true);
      }),
      { numRuns: 25 },
    );
  });

  test('every byte of a small file that is flipped is found', async () => {
    const place = await newStore(kind);
    const name = await added(place, 'Contract de muncă nr. 17 din 3 mai');
    const [[path = '', bytes = Buffer.alloc(0)] = []] = Object.entries(await storeIn(place));
    for (let at = 0; at < bytes.byteLength; at += 1) {
      const flipped = Buffer.from(bytes);
      flipped[at] = (flipped[at] ?? 0) ^ (1 << (at % 8));
      await writeFile(join(place.folder, path), flipped);
      expect(await contentIn(place, name), `byte ${at}`).toBe('attachment.damaged');
      expect(await checkAttachment(place, name.storedAs)).toMatchObject({ ok: false });
    }
    for (let length = 0; length < bytes.byteLength; length += 1) {
      await writeFile(join(place.folder, path), bytes.subarray(0, length));
      expect(await contentIn(place, name), `${length} bytes`).toBe('attachment.damaged');
    }
    await writeFile(join(place.folder, path), Buffer.concat([bytes, Buffer.of(0)]));
    expect(await contentIn(place, name)).toBe('attachment.damaged');
    await writeFile(join(place.folder, path), bytes);
    expect(await contentIn(place, name)).toEqual(Buffer.from('Contract de muncă nr. 17 din 3 mai'));
  });

  test('any byte of a large file that is flipped is found', async () => {
    const place = await newStore(kind);
    const name = await added(place, randomBytes(2 * MiB + 1));
    const [[path = '', bytes = Buffer.alloc(0)] = []] = Object.entries(await storeIn(place));
    const ends = [0, MiB - 1, MiB, MiB + 3, MiB + 16, MiB + overhead, 2 * MiB + overhead, bytes.byteLength - 1];
    const within = ends.filter(at => at < bytes.byteLength);
    for (const at of [...within, ...Array.from({ length: 12 }, () => randomInt(bytes.byteLength))]) {
      bytes[at] = (bytes[at] ?? 0) ^ 0x10;
      await writeFile(join(place.folder, path), bytes);
      expect(await contentIn(place, name), `byte ${at}`).toBe('attachment.damaged');
      bytes[at] = (bytes[at] ?? 0) ^ 0x10;
    }
  });
});

test('sealed chunks cannot be left out, moved, repeated or taken for the last', async () => {
  const place = await newStore('encrypted');
  const name = await added(place, randomBytes(2 * MiB + 5));
  const [[path = '', bytes = Buffer.alloc(0)] = []] = Object.entries(await storeIn(place));
  const whole = MiB + overhead;
  const [a, b, c] = [bytes.subarray(0, whole), bytes.subarray(whole, 2 * whole), bytes.subarray(2 * whole, -32)];
  // Each with an end that fits, as somebody would write it who knows the format but not the key.
  for (const order of [[b, a, c], [a, c], [a, b], [a, a, c], [a, b, c, c], [c], [a, b, b, c], []]) {
    const body = Buffer.concat(order);
    await writeFile(join(place.folder, path), Buffer.concat([body, createHash('sha256').update(body).digest()]));
    expect(await contentIn(place, name)).toBe('attachment.damaged');
  }
  await writeFile(join(place.folder, path), bytes);
  expect(typeof (await contentIn(place, name))).toBe('object');
});
