import { describe, expect, test } from 'vitest';
import { readAround } from '#main/vault/salvage/read-around.ts';

const sector = 4096;
/** A disk of letters whose sectors with these numbers cannot be read. */
function disk(size: number, bad: readonly number[]) {
  const all = Buffer.alloc(size, 0x61);
  const read = async (buffer: Buffer, offset: number): Promise<number> => {
    const end = Math.min(size, offset + buffer.byteLength);
    for (const number of bad) {
      const [from, to] = [number * sector, (number + 1) * sector];
      if (offset < to && end > from) throw Object.assign(new Error('EIO'), { code: 'EIO', syscall: 'read' });
    }
    all.copy(buffer, 0, offset, end);
    return end - offset;
  };
  return { all, read };
}

describe('a disk that does not give some of its sectors', () => {
  test('everything around them is read; they are zeros and counted', async () => {
    const size = 1024 * 1024 + 3 * sector + 100;
    const { all, read } = disk(size, [2, 257]);
    const found = await readAround(size, read);
    expect([found.unread, found.errno]).toEqual([2 * sector, 'EIO']);
    all.fill(0, 2 * sector, 3 * sector).fill(0, 257 * sector, 258 * sector);
    expect(found.bytes.equals(all)).toBe(true);
  });
  test('a whole one is read as it is, an empty one too', async () => {
    const { all, read } = disk(10_000, []);
    expect(await readAround(10_000, read)).toEqual({ bytes: all, unread: 0, errno: null });
    expect((await readAround(0, read)).bytes.byteLength).toBe(0);
  });
  test('a mistake of the program is none of the disk', async () => {
    await expect(readAround(10, () => Promise.reject(new TypeError('bug')))).rejects.toThrow('bug');
  });
});
