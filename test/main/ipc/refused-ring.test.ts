import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ringMeant } from '#main/ipc/refused-ring.ts';
import { problem } from '#shared/kernel/problem.ts';

/* Whose backups are meant when a workspace cannot be opened: told by what is left of its manifest. */
let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'consorta-refused-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});
const refused = async (manifest: string | null): Promise<string | null> => {
  if (manifest !== null) await writeFile(join(folder, 'workspace.json'), manifest);
  return ringMeant({ current: null, refused: { folder, problem: problem('vault.damaged', { folder }), key: null } });
};

test('by a manifest that is whole, and by one that was cut after the id', async () => {
  const id = '3f2c9a54-7d11-4f0e-9a3b-2f6f4a1c0b77';
  expect(await refused(JSON.stringify({ marker: 'consorta-workspace', workspaceId: id, format: 2 }))).toBe(id);
  expect(await refused(`{\n  "marker": "consorta-workspace",\n  "workspaceId": "${id}",\n  "crea`)).toBe(id);
});

test('by nothing: no manifest, one without the id, and an id that would name another folder', async () => {
  expect(await refused(null)).toBe(null);
  expect(await refused('{"marker":"consorta-workspace"}')).toBe(null);
  for (const id of ['..', '../../documente', '/etc/documente', '........', 'a/b/c/d/e/f', '']) {
    expect(await refused(JSON.stringify({ workspaceId: id }))).toBe(null);
  }
  expect(await ringMeant({ current: null, refused: null })).toBe(null);
});
