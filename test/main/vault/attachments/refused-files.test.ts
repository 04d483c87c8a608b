import { spawnSync } from 'node:child_process';
import { appendFile, chmod, mkdir, open, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { addFile, largestFile } from '#main/vault/attachments/add-file.ts';
import { realDisk } from '#main/vault/disk.ts';
import { mountSmallDisk } from '../../files/small-disk.ts';
import { newFolder } from '../workspaces.ts';
import { added, aFile, contentIn, newStore, storeIn } from './stores.ts';

const MiB = 1024 * 1024;
const codeOf = (result: Awaited<ReturnType<typeof addFile>>): string => (result.ok ? 'added' : result.error.code);

describe('what is not a file to be kept is refused, and nothing is written', () => {
  test.each<[string, (folder: string) => Promise<string>, string]>([
    ['an empty file', async () => aFile(''), 'attachment.empty'],
    ['a folder', async folder => folder, 'attachment.is-folder'],
    ['nothing', async folder => join(folder, 'gone.pdf'), 'attachment.gone'],
    ['what would lie in a file', async () => join(await aFile('x'), 'y.pdf'), 'attachment.gone'],
  ])('%s', async (_, make, code) => {
    const place = await newStore('plain');
    expect(codeOf(await addFile(place, await make(await newFolder())))).toBe(code);
    expect(await storeIn(place)).toEqual({});
  });

  test.runIf(process.platform !== 'win32')('a link, a pipe, a device', async () => {
    const place = await newStore('plain');
    const folder = await newFolder();
    await symlink(await aFile('secret'), join(folder, 'link.pdf'));
    spawnSync('mkfifo', [join(folder, 'pipe.pdf')]);
    expect(codeOf(await addFile(place, join(folder, 'link.pdf')))).toBe('attachment.is-link');
    expect(codeOf(await addFile(place, join(folder, 'pipe.pdf')))).toBe('attachment.not-a-file');
    expect(codeOf(await addFile(place, '/dev/zero'))).toBe('attachment.not-a-file');
    expect(await storeIn(place)).toEqual({});
  });

  test.runIf(process.platform !== 'win32' && process.getuid?.() !== 0)('a file that may not be read', async () => {
    const path = await aFile('x');
    await chmod(path, 0);
    expect(await addFile(await newStore('plain'), path)).toEqual({
      ok: false,
      error: { code: 'attachment.unreadable', facts: { errno: 'EACCES' } },
    });
  });

  test('a file over the limit, with its size and the limit; one at the limit is kept', async () => {
    const place = await newStore('plain');
    expect(await addFile(place, await aFile('12345'), { maxBytes: 4 })).toEqual({
      ok: false,
      error: { code: 'attachment.too-large', facts: { bytes: 5, limit: 4 } },
    });
    expect(codeOf(await addFile(place, await aFile('1234'), { maxBytes: 4 }))).toBe('added');
  });
});

describe.each(['plain', 'encrypted'] as const)('a file that changes while it is copied into a %s workspace', kind => {
  /** Does something to the file once so much of both readings is done. */
  const copied = async (at: number, act: (path: string) => Promise<void>): Promise<string> => {
    const place = await newStore(kind);
    const path = await aFile(Buffer.alloc(3 * MiB, 1));
    let acted: Promise<void> | null = null;
    // Nothing is read before the act is over: the first chunk waits behind it.
    const result = await addFile(place, path, {
      onProgress: done => {
        if (done >= at && acted === null) acted = act(path);
      },
      disk: {
        ...realDisk,
        write: async (...given) => {
          await acted;
          return realDisk.write(...given);
        },
      },
    });
    await acted;
    expect(Object.keys(await storeIn(place))).toHaveLength(result.ok ? 1 : 0);
    return codeOf(result);
  };

  test('is noticed when another content of the same length is written', async () => {
    expect(
      await copied(3 * MiB, async path => {
        const file = await open(path, 'r+');
        await file.write(Buffer.from('other'), 0, 5, 2 * MiB + 7);
        await file.close();
      }),
    ).toBe('attachment.changed');
  });
  test('is noticed when it is cut', async () => {
    expect(await copied(3 * MiB, path => truncate(path, MiB))).toBe('attachment.changed');
  });
  test('is noticed when it grows', async () => {
    expect(await copied(3 * MiB, path => appendFile(path, 'more'))).toBe('attachment.changed');
  });
  test.runIf(process.platform !== 'win32')('is copied whole when only its name is taken away', async () => {
    expect(await copied(3 * MiB, path => rm(path))).toBe('added');
  });
});

test('stopping leaves nothing behind', async () => {
  const place = await newStore('encrypted');
  const stop = new AbortController();
  const result = await addFile(place, await aFile(Buffer.alloc(4 * MiB)), {
    signal: stop.signal,
    onProgress: done => {
      if (done >= 6 * MiB) stop.abort();
    },
  });
  expect(codeOf(result)).toBe('attachment.cancelled');
  expect(await storeIn(place)).toEqual({});
});

test('a file of 200 MB passes through in a few chunks of memory, told from beginning to end', async () => {
  const place = await newStore('encrypted');
  const path = await aFile('');
  await truncate(path, largestFile);
  const before = process.memoryUsage().arrayBuffers;
  let most = 0;
  const told: number[] = [];
  const result = await addFile(place, path, {
    onProgress: (done, total) => {
      told.push(done / total);
      most = Math.max(most, process.memoryUsage().arrayBuffers - before);
    },
  });
  expect(result).toMatchObject({ ok: true, value: { bytes: 209_715_200 } });
  // Buffers wait for the collector: some tens of megabytes, never the file.
  expect(most).toBeLessThan(100 * MiB);
  expect([told[0], told.at(-1)]).toEqual([0, 1]);
  expect(told).toEqual(told.toSorted((a, b) => a - b));
  await truncate(path, largestFile + 1);
  expect(codeOf(await addFile(place, path))).toBe('attachment.too-large');
});

describe('a disk that is full', () => {
  test('is told in words of its own, at each write and at the flush, and leaves what was there', async () => {
    const place = await newStore('plain');
    const kept = await added(place, 'abc');
    const full = () => Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC', syscall: 'write' }));
    for (const disk of [
      { ...realDisk, write: full },
      { ...realDisk, sync: full },
    ]) {
      expect(codeOf(await addFile(place, await aFile('xyz'), { disk }))).toBe('attachment.disk-full');
    }
    const broken = () => Promise.reject(Object.assign(new Error('bad'), { code: 'EIO', syscall: 'fsync' }));
    expect(await addFile(place, await aFile('xyz'), { disk: { ...realDisk, sync: broken } })).toEqual({
      ok: false,
      error: { code: 'attachment.not-stored', facts: { errno: 'EIO' } },
    });
    expect(Object.keys(await storeIn(place))).toEqual([`attachments/ba/${kept.storedAs}`]);
    expect(await contentIn(place, kept)).toEqual(Buffer.from('abc'));
  });

  test('of two megabytes, really: what was added is there, what did not fit is not, and space freed is enough', async context => {
    const disk = mountSmallDisk(2_048);
    if (disk === null) return context.skip();
    try {
      const place = await newStore('encrypted', join(disk.folder, 'workspace'));
      const small = await added(place, Buffer.alloc(100_000, 5));
      const ballast = join(disk.folder, 'ballast');
      await writeFile(ballast, Buffer.alloc(1_500_000));
      const big = await aFile(Buffer.alloc(1_600_000, 6));
      expect(codeOf(await addFile(place, big))).toBe('attachment.disk-full');
      expect(Object.keys(await storeIn(place))).toHaveLength(1);
      expect(await contentIn(place, small)).toEqual(Buffer.alloc(100_000, 5));
      await rm(ballast);
      expect(codeOf(await addFile(place, big))).toBe('added');
    } finally {
      disk.unmount();
    }
  });

  test('a store that cannot be written', async () => {
    const place = await newStore('plain');
    await writeFile(join(place.folder, 'attachments'), 'a file of that name');
    expect(codeOf(await addFile(place, await aFile('abc')))).toBe('attachment.not-stored');
    await rm(join(place.folder, 'attachments'));
    await mkdir(join(place.folder, 'attachments'));
    expect(codeOf(await addFile(place, await aFile('abc')))).toBe('added');
  });
});
