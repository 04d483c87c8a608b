import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const demo = fileURLToPath(new URL('../../tools/demo.mjs', import.meta.url));

test('the main job of the README goes through and writes every report that the call has', { timeout: 300_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'consorta-demo-'));
  const run = spawnSync(process.execPath, [demo, folder], { encoding: 'utf8' });
  expect([run.status, run.stderr]).toEqual([0, '']);
  const files = readdirSync(join(folder, 'reports'));
  for (const file of ['target-group-register.xlsx', 'individual-form.pdf', 'participant-dossier.pdf']) {
    expect(files).toContain(file);
  }
});
