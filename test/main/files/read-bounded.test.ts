import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readBounded } from '#main/files/read-bounded.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'consorta-read-'));
  await writeFile(join(folder, 'ten'), '0123456789');
  await writeFile(join(folder, 'empty'), '');
  await writeFile(join(folder, 'large'), new Uint8Array(300_000).fill(7));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('reads a file up to the limit, both ends', async () => {
  expect(await readBounded(join(folder, 'ten'), 10)).toMatchObject({ ok: true });
  const ten = await readBounded(join(folder, 'ten'), 11);
  expect(ten.ok && Buffer.from(ten.value).toString()).toBe('0123456789');
  expect(await readBounded(join(folder, 'ten'), 9)).toEqual({
    ok: false,
    error: { code: 'file.too-large', facts: { file: 'ten', folder, limit: 9 } },
  });
  const large = await readBounded(join(folder, 'large'), 300_000);
  expect(large.ok && large.value.every(byte => byte === 7) && large.value.byteLength).toBe(300_000);
  const empty = await readBounded(join(folder, 'empty'), 0);
  expect(empty.ok && empty.value.byteLength).toBe(0);
});

test.runIf(process.platform === 'linux')('does not believe a file that says it is empty', async () => {
  expect(await readBounded('/proc/self/status', 5)).toMatchObject({ ok: false, error: { code: 'file.too-large' } });
  const whole = await readBounded('/proc/self/status', 1_000_000);
  expect(whole.ok && Buffer.from(whole.value).toString()).toContain('Pid:');
});

test('what cannot be read is a problem', async () => {
  expect(await readBounded(join(folder, 'none'), 9)).toMatchObject({
    error: { code: 'file.not-found', facts: { file: 'none', folder } },
  });
  expect(await readBounded(join(folder, 'ten/none'), 9)).toMatchObject({ error: { code: 'file.not-found' } });
  expect(await readBounded(folder, 1_000_000)).toMatchObject({ error: { code: 'file.is-folder' } });
});
