import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openWorkspace } from '#main/workspace/workspace.ts';
import { everything } from '../vault/workspaces.ts';
import { at, newFolder, newWorkspace, noon } from './workspaces.ts';

/* A workspace with one act only, whose first entry is not what it should be, without the mark of its end: nothing else says that anything is missing. */
const change: Readonly<Record<string, (folder: string, other: string) => Promise<void>>> = {
  'one letter of its only entry is another': async folder => {
    const path = join(folder, 'journal/000001.jsonl');
    const bytes = await readFile(path);
    bytes[bytes.length - 20] = (bytes[bytes.length - 20] ?? 0) ^ 1;
    await writeFile(path, bytes);
  },
  'its only entry is cut': async folder => {
    const path = join(folder, 'journal/000001.jsonl');
    await writeFile(path, (await readFile(path)).subarray(0, -9));
  },
  'its manifest is that of another one': (folder, other) =>
    cp(join(other, 'workspace.json'), join(folder, 'workspace.json')),
};

test.each(Object.entries(change))('never an empty project: %s', async (_, damage) => {
  const [workspace, other] = [await newWorkspace(), await newWorkspace()];
  await workspace.close();
  await other.close();
  const folder = join(await newFolder(), 'copy');
  await cp(workspace.vault.folder, folder, { recursive: true });
  await rm(join(folder, 'journal/head.json'));
  await rm(join(folder, 'snapshots'), { recursive: true });
  await damage(folder, other.vault.folder);
  const before = await everything(folder);
  for (const mode of ['read', 'write'] as const) {
    const opened = await openWorkspace(folder, { mode }, at(noon));
    expect(opened).toMatchObject({
      error: { code: 'vault.damaged', facts: { file: 'journal/000001.jsonl', line: 1 } },
    });
  }
  expect(await everything(folder)).toEqual(before);
});
