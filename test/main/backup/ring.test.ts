import { appendFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { drill, drillIsDue } from '#main/backup/drill.ts';
import { readMade } from '#main/backup/made-list.ts';
import { makeBackup } from '#main/backup/make-backup.ts';
import { listRing, thinRing } from '#main/backup/ring.ts';
import { realDisk } from '#main/vault/disk.ts';
import type { PlainDate } from '#shared/kernel/plain-date.ts';
import { mountSmallDisk } from '../files/small-disk.ts';
import { attach, everything, filledVault, flip, namesIn, newFolder, ringOf, save, small, toRing } from './backups.ts';

describe('the ring', () => {
  test('names say when, up to where and why; two within one second are two', async () => {
    const vault = await filledVault(3);
    const place = await newFolder();
    await toRing(vault, place);
    await toRing(vault, place);
    await toRing(vault, place, '2022-11-30T11:00:00.000Z');
    expect(await namesIn(vault, place)).toEqual([
      'consorta-20221130T120000Z-p3-manual-1.consorta-backup.zip',
      'consorta-20221130T120000Z-p3-manual.consorta-backup.zip',
      'consorta-20221130T110000Z-p3-manual.consorta-backup.zip',
    ]);
    const [first] = await listRing(ringOf(vault, place));
    expect(first).toMatchObject({ madeAt: '2022-11-30T12:00:00Z', position: 3, reason: 'manual' });
    expect(await readMade(vault.folder)).toMatchObject([{ position: 3 }, { position: 3 }, { position: 3 }]);
    await vault.close();
  });

  test('thinned, it lets go of attachments that no backup names any more', async () => {
    const vault = await filledVault(2);
    const place = await newFolder();
    const old = await attach(vault.folder, 'veche');
    await toRing(vault, place, '2020-01-10T12:00:00.000Z');
    await rm(join(vault.folder, 'attachments'), { recursive: true });
    const fresh = await attach(vault.folder, 'nouă');
    await toRing(vault, place);
    expect(await thinRing(ringOf(vault, place), '2022-11-30' as PlainDate, 'Europe/Bucharest')).toBe(1);
    const left = await readdir(join(ringOf(vault, place), 'attachments'), { recursive: true });
    expect(left.some(name => name.endsWith(fresh))).toBe(true);
    expect(left.some(name => name.endsWith(old))).toBe(false);
    await vault.close();
  });
});

describe('a backup that fails leaves the ring as it was', () => {
  test.each([1, 3, 6])('when the disk writes other bytes than it was given (write %i)', async spoiled => {
    const vault = await filledVault(12);
    const place = await newFolder();
    await toRing(vault, place, '2022-11-29T12:00:00.000Z');
    const before = await everything(place);
    let writes = 0;
    const disk = {
      ...realDisk,
      write: (...[file, bytes, at]: Parameters<typeof realDisk.write>) => {
        writes += 1;
        const wrong = Buffer.from(bytes);
        if (writes === spoiled) wrong[0] = (wrong[0] ?? 0) ^ 1;
        return realDisk.write(file, wrong, at);
      },
    };
    const target = { kind: 'ring', ring: ringOf(vault, place), mayMakePlace: false } as const;
    const made = await makeBackup(vault, target, { reason: 'work' }, small({ disk }));
    expect(made).toMatchObject({ ok: false, error: { code: 'backup.trial-failed' } });
    expect(await everything(place)).toEqual(before);
    await vault.close();
  });

  test('when its disk is full', async () => {
    const disk = mountSmallDisk(64);
    if (disk === null) return;
    try {
      const vault = await filledVault(2);
      const target = { kind: 'ring', ring: ringOf(vault, disk.folder), mayMakePlace: false } as const;
      await writeFile(join(disk.folder, 'plin'), Buffer.alloc(48 * 1024));
      const made = await makeBackup(vault, target, { reason: 'work' }, small());
      expect(made).toMatchObject({ ok: false, error: { code: 'backup.disk-full' } });
      expect(await readdir(target.ring)).toEqual([]);
      await save(vault, { id: 'still', works: true });
      await vault.close();
    } finally {
      disk.unmount();
    }
  });

  test('when the place is not there, and it is not made in its stead', async () => {
    const vault = await filledVault(2);
    const place = join(await newFolder(), 'stick');
    const target = { kind: 'ring', ring: ringOf(vault, place), mayMakePlace: false } as const;
    const made = await makeBackup(vault, target, { reason: 'work' }, small());
    expect(made).toMatchObject({ ok: false, error: { code: 'backup.place-gone' } });
    await expect(readdir(place)).rejects.toThrow('ENOENT');
    await vault.close();
  });

  test('when the workspace is damaged, which is named', async () => {
    const vault = await filledVault(12);
    await flip(join(vault.folder, 'journal', '000002.jsonl'), 100);
    const target = { kind: 'file', path: join(await newFolder(), 'a.zip'), replace: false } as const;
    const made = await makeBackup(vault, target, { reason: 'work' }, small());
    expect(made).toMatchObject({
      error: { code: 'backup.source-damaged', facts: { file: 'journal/000002.jsonl', line: 1 } },
    });
    await vault.close();
  });

  test('stopped in the middle', async () => {
    const vault = await filledVault(12);
    const place = await newFolder();
    const target = { kind: 'ring', ring: ringOf(vault, place), mayMakePlace: true } as const;
    const stop = new AbortController();
    const onProgress = () => stop.abort();
    const made = await makeBackup(vault, target, { reason: 'work', signal: stop.signal, onProgress }, small());
    expect(made).toMatchObject({ error: { code: 'backup.stopped' } });
    expect(await readdir(target.ring)).toEqual([]);
    await vault.close();
  });

  test('left-overs of a process that is gone are removed, those of a living one stay', async () => {
    const vault = await filledVault(2);
    const place = await newFolder();
    const ring = ringOf(vault, place);
    await mkdir(ring, { recursive: true });
    const gone = '.backup-999999999-0123456789ab.consorta-tmp';
    const alive = `.backup-${process.ppid}-0123456789ab.consorta-tmp`;
    await mkdir(join(ring, '.trial-999999999-0123456789ab.consorta-tmp', 'journal'), { recursive: true });
    await appendFile(join(ring, gone), 'x');
    await appendFile(join(ring, alive), 'x');
    await toRing(vault, place);
    expect((await readdir(ring)).filter(name => name.endsWith('tmp'))).toEqual([alive]);
    await vault.close();
  });

  test('a damaged attachment of the workspace is left out and counted; a good copy in the ring stays', async () => {
    const vault = await filledVault(2);
    const place = await newFolder();
    const name = await attach(vault.folder, 'întreagă');
    await toRing(vault, place);
    const path = join('attachments', name.slice(0, 2), name);
    await writeFile(join(vault.folder, path), 'ruptă');
    expect(await toRing(vault, place)).toMatchObject({ attachments: 1, damagedAttachments: 0 });
    expect(await readFile(join(ringOf(vault, place), path), 'utf8')).toBe('întreagă');
    await rm(join(ringOf(vault, place), 'attachments'), { recursive: true });
    expect(await toRing(vault, place)).toMatchObject({ attachments: 0, damagedAttachments: 1 });
    await vault.close();
  });
});

describe('the drill', () => {
  test('restores the newest backup from its journal alone and counts it', async () => {
    const vault = await filledVault(15);
    const place = await newFolder();
    await toRing(vault, place);
    expect(await drill(ringOf(vault, place), {}, small())).toMatchObject({
      value: { ok: true, rows: 22, position: 15 },
    });
    expect(await readdir(ringOf(vault, place))).toHaveLength(1);
    await vault.close();
  });

  test('one byte changed in the backup: it fails and names the file', async () => {
    const vault = await filledVault(15);
    const place = await newFolder();
    const { file, bytes } = await toRing(vault, place);
    const [name] = await namesIn(vault, place);
    for (const at of [40, Math.floor(bytes / 2), bytes - 300]) {
      await flip(file, at);
      const done = await drill(ringOf(vault, place), {}, small());
      expect(done, `byte ${at}`).toMatchObject({ value: { ok: false, name, problem: { facts: { file: name } } } });
      await flip(file, at);
    }
    await vault.close();
  });

  test('one byte changed in an attachment beside it: it fails, and the next backup copies it anew', async () => {
    const vault = await filledVault(2);
    const place = await newFolder();
    const name = await attach(vault.folder, 'o scanare');
    await toRing(vault, place);
    const path = join(ringOf(vault, place), 'attachments', name.slice(0, 2), name);
    await flip(path, 3);
    const member = `attachments/${name.slice(0, 2)}/${name}`;
    expect(await drill(ringOf(vault, place), {}, small())).toMatchObject({
      value: { ok: false, problem: { code: 'backup.damaged', facts: { member } } },
    });
    await toRing(vault, place, '2022-11-30T13:00:00.000Z');
    expect(await readFile(path, 'utf8')).toBe('o scanare');
    expect(await drill(ringOf(vault, place), {}, small())).toMatchObject({ value: { ok: true } });
    await vault.close();
  });

  test('is due after seven days, and when there was none', () => {
    const day = (text: string) => text as PlainDate;
    expect(drillIsDue(null, day('2022-11-30'))).toBe(true);
    expect(drillIsDue(day('2022-11-24'), day('2022-11-30'))).toBe(false);
    expect(drillIsDue(day('2022-11-23'), day('2022-11-30'))).toBe(true);
    expect(drillIsDue(day('2023-01-01'), day('2022-11-30'))).toBe(true);
  });
});
