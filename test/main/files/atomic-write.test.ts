import { chmod, link, mkdir, mkdtemp, readdir, readFile, rename, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { atomicWrite, type FileActs } from '#main/files/atomic-write.ts';
import { fileMessagesEn, fileMessagesRo } from '#shared/journal/file-problem.messages.ts';
import type { FileProblemCode } from '#shared/journal/file-problem.ts';
import { mountSmallDisk } from './small-disk.ts';

const bytes = (text: string) => Buffer.from(text, 'utf8');
const folders: string[] = [];
let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'consorta-files-'));
  folders.push(folder);
});
afterAll(async () => {
  for (const each of folders) await rm(each, { recursive: true, force: true });
});

/** The system's error as Node throws it. */
const systemError = (code: string) => Object.assign(new Error(code), { code, errno: -1, syscall: 'test' });
const acts = (changed: Partial<FileActs>): FileActs => ({
  write: (file, chunk) => file.writeFile(chunk),
  sync: file => file.sync(),
  rename,
  link,
  ...changed,
});
const failing = (code: string) => () => Promise.reject(systemError(code));

async function* chunksOf(...texts: string[]) {
  for (const text of texts) yield bytes(text);
}

describe('writing whole', () => {
  test('a new file, from bytes and from chunks', async () => {
    const path = join(folder, 'Grup țintă.pdf');
    expect(await atomicWrite(path, bytes('șț'), { replace: false })).toEqual({ ok: true, value: { path, bytes: 4 } });
    expect(await atomicWrite(path, chunksOf('a', 'bc', ''), { replace: true })).toEqual({
      ok: true,
      value: { path, bytes: 3 },
    });
    expect(await readFile(path, 'utf8')).toBe('abc');
    expect(await readdir(folder)).toEqual(['Grup țintă.pdf']);
  });

  test('the next chunk is asked for only when the last is written', async () => {
    let waiting = 0;
    let most = 0;
    async function* counted() {
      for (let at = 0; at < 20; at += 1) {
        waiting += 1;
        most = Math.max(most, waiting);
        yield bytes('x');
      }
    }
    const slow = acts({
      write: async (file, chunk) => {
        await new Promise(done => setTimeout(done, 1));
        await file.writeFile(chunk);
        waiting -= 1;
      },
    });
    await atomicWrite(join(folder, 'a'), counted(), { replace: false }, slow);
    expect(most).toBe(1);
  });

  test('until it is whole the old file stands', async () => {
    const path = join(folder, 'a.txt');
    await writeFile(path, 'old');
    async function* looking() {
      yield bytes('new');
      expect(await readFile(path, 'utf8')).toBe('old');
      const beside = (await readdir(folder)).filter(name => name !== 'a.txt');
      expect(beside).toHaveLength(1);
      expect(beside[0]).toMatch(/^\.a\.txt\.[0-9a-f]{12}\.consorta-tmp$/);
    }
    expect((await atomicWrite(path, looking(), { replace: true })).ok).toBe(true);
    expect(await readFile(path, 'utf8')).toBe('new');
    expect(await readdir(folder)).toEqual(['a.txt']);
  });
});

describe('what cannot be written is a problem, and nothing is left or lost', () => {
  const expectProblem = async (path: string, code: FileProblemCode, replace = false, injected?: FileActs) => {
    const saved = await atomicWrite(path, chunksOf('new', 'er'), { replace }, injected ?? acts({}));
    expect(saved).toMatchObject({ ok: false, error: { code } });
    return saved.ok ? null : saved.error;
  };

  test('a file that is there, without replace', async () => {
    await writeFile(join(folder, 'a.txt'), 'old');
    const problem = await expectProblem(join(folder, 'a.txt'), 'file.exists');
    expect(problem?.facts).toEqual({ file: 'a.txt', folder });
    expect(await readFile(join(folder, 'a.txt'), 'utf8')).toBe('old');
  });
  test('a file that appears while writing', async () => {
    const path = join(folder, 'a.txt');
    async function* slowly() {
      yield bytes('mine');
      await writeFile(path, 'theirs');
    }
    expect(await atomicWrite(path, slowly(), { replace: false })).toMatchObject({ error: { code: 'file.exists' } });
    expect(await readFile(path, 'utf8')).toBe('theirs');
    expect(await readdir(folder)).toEqual(['a.txt']);
  });
  test('a target that is a folder, with and without replace, and a name that ends like one', async () => {
    await mkdir(join(folder, 'reports'));
    await expectProblem(join(folder, 'reports'), 'file.is-folder', true);
    await expectProblem(join(folder, 'reports'), 'file.is-folder');
    await expectProblem(`${join(folder, 'none')}/`, 'file.is-folder');
    expect(await readdir(folder)).toEqual(['reports']);
  });
  test.runIf(process.platform !== 'win32')('a device is not replaced by a file', async () => {
    await expectProblem('/dev/null', 'file.not-writable', true);
    expect((await stat('/dev/null')).isCharacterDevice()).toBe(true);
  });
  test('anywhere in a folder that is not for it, by whatever way, with and without replace', async () => {
    const kept = join(folder, 'spațiu');
    await mkdir(join(kept, 'journal'), { recursive: true });
    await writeFile(join(kept, 'workspace.json'), 'kept');
    await symlink(kept, join(folder, 'link'));
    await writeFile(join(folder, 'spațiu.csv'), 'old');
    const inside = ['workspace.json', 'new.csv', 'journal/000001.jsonl', '../link/workspace.json', '..x', './new.csv'];
    for (const name of inside) {
      for (const [notIn, base] of [
        [kept, kept],
        [join(folder, 'link'), kept],
        [`${kept}/`, `${kept}/.`],
      ] as const) {
        const path = `${base}/${name}`;
        for (const replace of [true, false]) {
          expect(await atomicWrite(path, bytes('x'), { replace, notIn }), path).toMatchObject({
            error: { code: 'file.in-workspace', facts: { folder: dirname(resolve(path)) } },
          });
        }
      }
    }
    expect((await readdir(kept)).toSorted()).toEqual(['journal', 'workspace.json']);
    expect(await readFile(join(kept, 'workspace.json'), 'utf8')).toBe('kept');
    expect((await atomicWrite(join(folder, 'spațiu.csv'), bytes('x'), { replace: true, notIn: kept })).ok).toBe(true);
    expect((await atomicWrite(join(kept, '../beside.csv'), bytes('x'), { replace: false, notIn: kept })).ok).toBe(true);
  });
  test('a folder that is missing, or is a file', async () => {
    await writeFile(join(folder, 'a.txt'), 'old');
    const problem = await expectProblem(join(folder, 'none/b.txt'), 'file.no-folder');
    expect(problem?.facts).toEqual({ file: 'b.txt', folder: join(folder, 'none') });
    await expectProblem(join(folder, 'a.txt/b.txt'), 'file.no-folder', true);
  });
  test('a folder where nobody may write (the real one: /sys for root, a read-only folder for others)', async () => {
    if (process.platform !== 'linux') return;
    const closed = process.getuid?.() === 0 ? '/sys' : folder;
    if (closed === folder) await chmod(folder, 0o555);
    await expectProblem(join(closed, 'a.txt'), 'file.not-writable');
    await chmod(folder, 0o755);
  });
  test.each<[string, FileProblemCode]>([
    ['EBUSY', 'file.not-writable'],
    ['EPERM', 'file.not-writable'],
    ['EACCES', 'file.not-writable'],
    ['EROFS', 'file.not-writable'],
    ['ENOSPC', 'file.disk-full'],
    ['EIO', 'file.write-failed'],
  ])('%s on writing, flushing or renaming is %s (injected)', async (errno, code) => {
    const path = join(folder, 'a.txt');
    await writeFile(path, 'old');
    for (const act of ['write', 'sync', 'rename'] as const) {
      await expectProblem(path, code, true, acts({ [act]: failing(errno) }));
      expect(await readFile(path, 'utf8')).toBe('old');
      expect(await readdir(folder)).toEqual(['a.txt']);
    }
  });
  test('a file that is held for a moment is tried again (injected)', async () => {
    let held = 2;
    const holding = acts({
      rename: (from, to) => {
        held -= 1;
        return held < 0 ? rename(from, to) : Promise.reject(systemError('EPERM'));
      },
    });
    expect((await atomicWrite(join(folder, 'a'), bytes('x'), { replace: true }, holding)).ok).toBe(true);
  });
  test('a disk without links still gets a new file (injected)', async () => {
    const fat = acts({ link: failing('EPERM') });
    expect((await atomicWrite(join(folder, 'a'), bytes('x'), { replace: false }, fat)).ok).toBe(true);
    expect(await readdir(folder)).toEqual(['a']);
  });
  const disk = mountSmallDisk(256);
  afterAll(() => disk?.unmount());
  test.runIf(disk !== null)('a real disk that is full: the old file stands and the space is given back', async () => {
    if (disk === null) return;
    const path = join(disk.folder, 'a.txt');
    await writeFile(path, 'old');
    const large = new Uint8Array(1024 * 1024);
    expect(await atomicWrite(path, large, { replace: true })).toEqual({
      ok: false,
      error: { code: 'file.disk-full', facts: { file: 'a.txt', folder: disk.folder } },
    });
    expect(await readFile(path, 'utf8')).toBe('old');
    expect(await readdir(disk.folder)).toEqual(['a.txt']);
    expect((await atomicWrite(path, new Uint8Array(100_000), { replace: true })).ok).toBe(true);
  });
});

describe('cancelling', () => {
  test('before, between chunks and after the last one', async () => {
    const path = join(folder, 'a.txt');
    for (const stopAfter of [0, 1, 2]) {
      const controller = new AbortController();
      if (stopAfter === 0) controller.abort();
      let given = 0;
      let closed = false;
      async function* stopping() {
        try {
          for (const text of ['one', 'two']) {
            given += 1;
            if (given === stopAfter + 1 && stopAfter > 0) controller.abort();
            yield bytes(text);
          }
          controller.abort();
        } finally {
          closed = true;
        }
      }
      const saved = await atomicWrite(path, stopping(), { replace: false, signal: controller.signal });
      expect(saved).toEqual({ ok: false, error: { code: 'file.cancelled', facts: { file: 'a.txt', folder } } });
      expect(closed).toBe(true);
      expect(await readdir(folder)).toEqual([]);
    }
  });
  test('a writer that stops with the reason of the signal is cancelled too', async () => {
    const controller = new AbortController();
    async function* stops() {
      yield bytes('one');
      controller.abort();
      controller.signal.throwIfAborted();
    }
    const saved = await atomicWrite(join(folder, 'a'), stops(), { replace: false, signal: controller.signal });
    expect(saved).toMatchObject({ error: { code: 'file.cancelled' } });
  });
  test('a bug in the writer is thrown, not told as a problem of the disk', async () => {
    async function* broken() {
      yield bytes('one');
      throw new TypeError('broken');
    }
    await expect(atomicWrite(join(folder, 'a'), broken(), { replace: false })).rejects.toThrow('broken');
    expect(await readdir(folder)).toEqual([]);
  });
});

test('every problem has words in both languages that name the file', () => {
  const facts = { file: 'registru.xlsx', folder: 'rapoarte', errno: 'EIO', limit: 20_000_000 };
  for (const messages of [fileMessagesRo, fileMessagesEn]) {
    for (const message of Object.values(messages)) {
      const text = typeof message === 'string' ? message : message(facts);
      expect(text).toContain('registru.xlsx');
      expect(text).not.toMatch(/undefined|NaN|[şŞţŢ]/);
    }
  }
  expect(fileMessagesRo['file.too-large'](facts)).toContain('20,0 MB');
});
