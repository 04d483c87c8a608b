import { spawnSync } from 'node:child_process';
import { cp, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { type FormatStep, formatSteps, raise } from '#main/vault/format-steps.ts';
import { latestFormat } from '#main/vault/manifest.ts';
import { openVault } from '#main/vault/open-vault.ts';
import { isProblem } from '#main/verify/finding.ts';
import { verify } from '#main/verify/verify.ts';
import { problem } from '#shared/kernel/problem.ts';
import { fail, ok } from '#shared/kernel/result.ts';
import { environment, everything, newFolder, opened, rowsIn, save } from './workspaces.ts';

const stored = new URL('../../format/', import.meta.url);
const passphrase = 'un spațiu păstrat pentru totdeauna';
const released = (await readdir(stored, { withFileTypes: true })).filter(found => found.isDirectory());
const formatOf = (name: string): number => Number(name.split('-')[0]);
const unlock = { kind: 'passphrase', passphrase } as const;

async function copyOf(name: string): Promise<string> {
  const folder = join(await newFolder(), 'workspace');
  await cp(new URL(name, stored), folder, { recursive: true });
  return folder;
}

test('every released format has stored workspaces', () => {
  const formats = new Set(released.map(({ name }) => formatOf(name)));
  for (let format = 1; format <= latestFormat; format += 1)
    expect([format, formats.has(format)]).toEqual([format, true]);
});

describe.each(released.map(({ name }) => name))('the stored workspace %s', name => {
  test('opens to read as it is, and is not touched', async () => {
    const folder = await copyOf(name);
    const before = await everything(folder);
    const vault = await openVault(folder, { mode: 'read', unlock }, environment());
    expect(vault).toMatchObject({ ok: true, value: { notices: [] } });
    expect(await everything(folder)).toEqual(before);
  });

  test('is whole to both verifiers, attached files included', async () => {
    const folder = await copyOf(name);
    const found = await verify(folder, unlock);
    if (!found.ok) throw new Error(found.error.code);
    expect(found.value.findings.filter(isProblem)).toEqual([]);
    const script = fileURLToPath(new URL('../../../tools/consorta-verify.mjs', import.meta.url));
    const env = { ...process.env, CONSORTA_TEST_STORED: passphrase };
    const words = [script, folder, ...(name.startsWith('1-') ? [] : ['--passphrase-env', 'CONSORTA_TEST_STORED'])];
    expect(spawnSync(process.execPath, words, { env }).status).toBe(0);
  });

  test('opens to write in the newest format, with the same rows, and goes on', async () => {
    const folder = await copyOf(name);
    const reading = await openVault(folder, { mode: 'read', unlock }, environment());
    const told: [number, number][] = [];
    const beforeMigration = async (from: number, to: number) => {
      told.push([from, to]);
      return ok(null);
    };
    const writing = await openVault(folder, { mode: 'write', unlock, beforeMigration }, environment());
    if (!reading.ok || !writing.ok) throw new Error('not opened');
    expect(rowsIn(writing.value)).toEqual(rowsIn(reading.value));
    expect(told).toEqual(formatOf(name) === latestFormat ? [] : [[formatOf(name), latestFormat]]);
    const { position } = writing.value;
    await save(writing.value, { id: 'one-more' });
    await writing.value.close();
    expect(JSON.parse(await readFile(join(folder, 'workspace.json'), 'utf8'))).toMatchObject({ format: latestFormat });
    const again = await openVault(folder, { mode: 'read', unlock }, environment());
    expect(again).toMatchObject({ ok: true, value: { position: position + 1 } });
  });
});

describe('bringing a workspace to a newer format', () => {
  test('keeps the old manifest aside, and does nothing a second time', async () => {
    const folder = await copyOf('1-sample');
    const old = await readFile(join(folder, 'workspace.json'));
    await (await opened(folder, 'write')).close();
    expect(await readFile(join(folder, 'workspace.format-1.json'))).toEqual(old);
    const once = await everything(folder);
    await (await opened(folder, 'write')).close();
    expect(await everything(folder)).toEqual(once);
  });

  test('a backup that fails leaves every byte as it was, for the old program', async () => {
    const folder = await copyOf('1-sample');
    const before = await everything(folder);
    const beforeMigration = async () => fail(problem('vault.disk-full', { folder }));
    const result = await openVault(folder, { mode: 'write', beforeMigration }, environment());
    expect(result).toEqual({ ok: false, error: { code: 'vault.disk-full', facts: { folder } } });
    expect(await everything(folder)).toEqual(before);
  });

  test('cut off after the old manifest was kept: whole in the old format, and done the next time', async () => {
    const folder = await copyOf('1-sample');
    const rows = rowsIn(await opened(folder, 'read'));
    await writeFile(join(folder, 'workspace.format-1.json'), await readFile(join(folder, 'workspace.json')));
    expect(rowsIn(await opened(folder, 'read'))).toEqual(rows);
    const vault = await opened(folder, 'write');
    expect([vault.manifest.format, rowsIn(vault)]).toEqual([latestFormat, rows]);
    await vault.close();
  });

  test('a bug in a step is thrown before anything is written', async () => {
    const steps: readonly FormatStep[] = [
      {
        from: 1,
        raise: () => {
          throw new Error('step');
        },
      },
    ];
    expect(() => raise({}, 1, 2, steps)).toThrow('step');
    expect(() => raise({}, 1, 9)).toThrow('no step from format');
  });

  test('in one step or in several: the same', () => {
    const steps: readonly FormatStep[] = [
      { from: 1, raise: content => ({ ...content, second: true }) },
      { from: 2, raise: ({ second, ...content }) => ({ ...content, third: second ?? false }) },
      { from: 3, raise: content => ({ ...content, fourth: null }) },
    ];
    const start = { marker: 'm', format: 1 };
    const atOnce = raise(start, 1, 4, steps);
    const oneByOne = raise(raise(raise(start, 1, 2, steps), 2, 3, steps), 3, 4, steps);
    expect(atOnce).toEqual({ marker: 'm', format: 4, third: true, fourth: null });
    expect(oneByOne).toEqual(atOnce);
  });

  test('there is one step for each format, in order', () => {
    expect(formatSteps.map(({ from }) => from)).toEqual(Array.from({ length: latestFormat - 1 }, (_, at) => at + 1));
  });
});

test.each(released.map(({ name }) => name).filter(name => formatOf(name) === 2))(
  '%s relabelled as format 1, so that its seal would not be looked at, is damaged',
  async name => {
    for (const spoil of ['seal and encryption', 'encryption', 'seal']) {
      const folder = await copyOf(name);
      const path = join(folder, 'workspace.json');
      const { seal, encryption, ...content } = JSON.parse(await readFile(path, 'utf8'));
      const kept = { ...(spoil.includes('seal') && { seal }), ...(spoil.includes('encryption') && { encryption }) };
      await writeFile(path, JSON.stringify({ ...content, ...kept, format: 1, createdBy: 'altcineva' }));
      expect(await openVault(folder, { mode: 'write', unlock }, environment())).toEqual(
        fail(problem('vault.manifest-damaged', { folder })),
      );
    }
  },
);

test('half of the old manifest, as a kill once left it aside, is made whole by the next opening', async () => {
  const folder = await copyOf('1-sample');
  const old = await readFile(join(folder, 'workspace.json'));
  await writeFile(join(folder, 'workspace.format-1.json'), old.subarray(0, 40));
  await (await opened(folder, 'write')).close();
  expect(await readFile(join(folder, 'workspace.format-1.json'))).toEqual(old);
});
