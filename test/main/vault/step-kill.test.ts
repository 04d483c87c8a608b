import { cp, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { openVault } from '#main/vault/open-vault.ts';
import { recover } from '#main/vault/salvage/recover.ts';
import { builtProcess, liveAndDie } from '#test/support/killed-process.ts';
import { spoilLine } from './salvage/damaged.ts';
import { environment, everything, newFolder, newVault, opened, rowsIn, save } from './workspaces.ts';

/** Kills in the steps that are rare: 200 of each when CONSORTA_SOAK is set, some in the quick suite. */
const rounds = process.env.CONSORTA_SOAK ? 200 : 6;
const time = { timeout: rounds * 60_000 };
let program = '';
beforeAll(async () => {
  program = await builtProcess(new URL('./step-process.ts', import.meta.url), await newFolder());
});

test(
  'killed while it is brought to a newer format: old or new, whole, and the next opening finishes it',
  time,
  async () => {
    const old = new URL('../../format/1-sample', import.meta.url);
    const manifest = await readFile(new URL('../../format/1-sample/workspace.json', import.meta.url), 'utf8');
    const place = await newFolder();
    let [olds, kills] = [0, 0];
    for (let round = 0; round < rounds; round += 1) {
      const folder = join(place, String(round));
      await cp(old, folder, { recursive: true });
      const { errors, said, wasKilled } = await liveAndDie(program, ['migrate', folder], Math.random() * 25);
      expect(errors).toBe('');
      if (wasKilled) kills += 1;
      const stored = JSON.parse(await readFile(join(folder, 'workspace.json'), 'utf8')) as { format: number };
      if (stored.format === 1) {
        olds += 1;
        expect(await readFile(join(folder, 'workspace.json'), 'utf8')).toBe(manifest);
        expect(said).not.toContain('done');
      } else expect(await readFile(join(folder, 'workspace.format-1.json'), 'utf8')).toBe(manifest);
      const [reading, writing] = [await opened(folder, 'read'), await opened(folder, 'write')];
      expect([reading.position, reading.notices]).toEqual([writing.position, []]);
      expect(rowsIn(writing)).toEqual(rowsIn(reading));
      await writing.close();
      expect(JSON.parse(await readFile(join(folder, 'workspace.json'), 'utf8'))).toMatchObject({ format: 2 });
      expect(await readFile(join(folder, 'workspace.format-1.json'), 'utf8')).toBe(manifest);
      expect((await readdir(folder)).filter(name => name === 'lock')).toEqual([]);
      await rm(folder, { recursive: true });
    }
    // Otherwise no kill has come before the new manifest stood.
    expect(kills).toBeGreaterThan(0);
    if (rounds > 100) expect(olds).toBeGreaterThan(0);
  },
);

test('killed while it recovers: nothing that opens, or all; the damaged one is never touched', time, async () => {
  const vault = await newVault({ limits: { segmentBytes: 20_000 } });
  for (let count = 0; count < 60; count += 1) await save(vault, { id: `p${count}`, name: `Om ${count}` });
  await vault.close();
  const damaged = vault.folder;
  await rm(join(damaged, 'snapshots'), { recursive: true });
  await spoilLine(damaged, 'journal/000001.jsonl', 30);
  const before = await everything(damaged);
  const place = await newFolder();
  let unfinished = 0;
  for (let round = 0; round < rounds || (unfinished === 0 && round < 5 * rounds); round += 1) {
    const target = join(place, String(round));
    const { errors, said } = await liveAndDie(program, ['recover', damaged, target], Math.random() * 250);
    expect(errors).toBe('');
    const found = await openVault(target, { mode: 'read' }, environment());
    if (!found.ok) {
      unfinished += 1;
      expect(['vault.unfinished', 'vault.not-found', 'vault.empty-folder']).toContain(found.error.code);
      expect(said).not.toContain('done');
      expect(await recover(damaged, target, {}, environment())).toMatchObject({ ok: true });
    }
    const whole = await opened(target, 'write');
    expect(rowsIn(whole).participant).toHaveLength(59);
    await whole.close();
    await rm(target, { recursive: true });
  }
  expect(await everything(damaged)).toEqual(before);
  expect(unfinished).toBeGreaterThan(0);
});

test('killed while snapshots are written: the journal and the snapshots say the same', time, async () => {
  const vault = await newVault();
  await save(
    vault,
    ...Array.from({ length: 1_500 }, (_, at) => ({ id: `p${at}`, savedAt: 1, name: 'Ștefan '.repeat(9) })),
  );
  await vault.close();
  const { folder } = vault;
  let cutShort = 0;
  for (let round = 0; round < rounds || (cutShort === 0 && round < 5 * rounds); round += 1) {
    const { errors, said } = await liveAndDie(program, ['snapshots', folder], Math.random() * 400);
    expect(errors).toBe('');
    const names = await readdir(join(folder, 'snapshots'));
    if (names.some(name => name.endsWith('.tmp'))) cutShort += 1;
    const acknowledged = Number([...said.matchAll(/^saved (\d+)$/gm)].at(-1)?.[1] ?? 0);
    const after = await opened(folder, 'read');
    expect(after.position).toBeGreaterThanOrEqual(acknowledged);
    expect(after.notices).toEqual([]);
    const saved = new Set([...(after.tables().participant?.values() ?? [])].map(({ savedAt }) => savedAt));
    expect([...saved]).toEqual([after.position]);
    if (round % 10 === 5) {
      const copy = join(await newFolder(), 'copy');
      await cp(folder, copy, { recursive: true });
      await rm(join(copy, 'snapshots'), { recursive: true });
      expect(rowsIn(await opened(copy, 'read'))).toEqual(rowsIn(after));
      await rm(copy, { recursive: true });
    }
  }
  expect(cutShort).toBeGreaterThan(0);
});
