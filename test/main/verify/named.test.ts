import { appendFile, cp, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { verify } from '#main/verify/verify.ts';
import { verify as verifyAlone } from '../../../tools/consorta-verify.mjs';
import { newFolder } from '../vault/workspaces.ts';
import { aWorkspace, passphrase } from './made.ts';

const one = 'journal/000001.jsonl';
const two = 'journal/000002.jsonl';

/** What both find in a folder, as `code file:line`; they must say the same. */
async function found(folder: string, given?: string): Promise<readonly string[]> {
  const verified = await verify(folder, given === undefined ? undefined : { kind: 'passphrase', passphrase: given });
  if (!verified.ok) throw new Error(verified.error.code);
  const program = verified.value.findings.map(told);
  const script = verifyAlone(folder, given === undefined ? {} : { passphrase: given }).findings.map(told);
  expect(script.toSorted()).toEqual(program.toSorted());
  return program;
}
type Told = { readonly code: string; readonly file: string; readonly line: number | null };
const told = ({ code, file, line }: Told): string => `${code} ${file}${line === null ? '' : `:${line}`}`;

async function edited(change: (lines: string[]) => void, file = one): Promise<string> {
  const folder = await aWorkspace(false);
  const lines = (await readFile(join(folder, file), 'utf8')).trimEnd().split('\n');
  change(lines);
  await writeFile(join(folder, file), `${lines.join('\n')}\n`);
  return folder;
}

describe('each damage is named by file and line, and the rest is checked all the same', () => {
  test('a changed value: its line; the next follows the hash that stands there', async () => {
    const folder = await edited(lines => {
      lines[1] = lines[1]?.replace('Ștefan 2', 'Ștefan 9') ?? '';
    });
    expect(await found(folder)).toEqual([`entry.hash ${one}:2`]);
  });

  test('two changed values far from each other: both', async () => {
    const folder = await edited(lines => {
      for (const at of [0, 4]) lines[at] = lines[at]?.replace('Ștefan', 'Ștefana') ?? '';
    });
    expect(await found(folder)).toEqual([`entry.hash ${one}:1`, `entry.hash ${one}:5`]);
  });

  test('a changed hash: its line alone', async () => {
    const folder = await edited(lines => {
      lines[2] = `${lines[2]?.startsWith('0') ? '1' : '0'}${lines[2]?.slice(1)}`;
    });
    expect(await found(folder)).toEqual([`entry.hash ${one}:3`]);
  });

  test('a removed line: the one that followed it', async () => {
    expect(await found(await edited(lines => lines.splice(1, 1)))).toEqual([`entry.hash ${one}:2`]);
  });

  test('a line that was put in: that line', async () => {
    const folder = await edited(lines => lines.splice(2, 0, 'nimic din jurnal'));
    expect(await found(folder)).toEqual([`entry.form ${one}:3`]);
  });

  test('a removed segment, and its successor read on', async () => {
    const folder = await aWorkspace(false);
    await rm(join(folder, one));
    expect(await found(folder)).toContain(`journal.missing-segment ${one}`);
  });

  test('swapped segments', async () => {
    const folder = await aWorkspace(false);
    await rename(join(folder, one), join(folder, 'x'));
    await rename(join(folder, two), join(folder, one));
    await rename(join(folder, 'x'), join(folder, two));
    expect(await found(folder)).toContain(`entry.hash ${one}:1`);
  });

  test('the last act taken off: the mark of the end and the snapshot say that it was there', async () => {
    const folder = await edited(lines => lines.pop(), two);
    expect(await found(folder)).toEqual(['snapshot.head snapshots/9.jsonl', 'head.lost journal/head.json']);
  });

  test('a snapshot of another workspace in place of its own', async () => {
    const [folder, other] = [await aWorkspace(false), await aWorkspace(false)];
    await cp(join(other, 'snapshots/9.jsonl'), join(folder, 'snapshots/9.jsonl'));
    expect(await found(folder)).toContain('snapshot.workspace snapshots/9.jsonl');
  });

  test('damage everywhere at once, in a sealed workspace', async () => {
    const folder = await aWorkspace(true);
    const name = (await readFile(join(folder, 'workspace.json'), 'utf8')).replace('0.1.0', '0.1.1');
    await writeFile(join(folder, 'workspace.json'), name);
    await appendFile(join(folder, 'snapshots/3.jsonl'), 'x');
    await appendFile(join(folder, 'journal/head.json'), 'x');
    const lines = (await readFile(join(folder, one), 'utf8')).split('\n');
    lines[1] = lines[1]?.replace('{"sealed":"', '{"sealed":"A') ?? '';
    await writeFile(join(folder, one), lines.join('\n'));
    const damages = [
      'manifest.seal workspace.json',
      'snapshot.hash snapshots/3.jsonl',
      'head.form journal/head.json',
      `entry.hash ${one}:2`,
    ];
    expect((await found(folder, passphrase)).toSorted()).toEqual(damages.toSorted());
    expect((await found(folder)).filter(each => !each.startsWith('note.')).toSorted()).toEqual(damages.toSorted());
  });
});

test('what is kept, foreign or passing is told of and is no damage', async () => {
  const folder = await aWorkspace(false);
  await writeFile(join(folder, 'journal/torn-4.bin'), 'rest');
  await writeFile(join(folder, 'workspace (1).json'), '{}');
  await writeFile(join(folder, '.DS_Store'), '');
  const unmeant = 'attachments/2c/2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae';
  await mkdir(join(folder, 'attachments/2c'), { recursive: true });
  await writeFile(join(folder, unmeant), 'foo');
  expect((await found(folder)).toSorted()).toEqual(
    [
      'note.foreign workspace (1).json',
      'note.kept journal/torn-4.bin',
      'note.passing .DS_Store',
      `note.unreferenced ${unmeant}`,
    ].toSorted(),
  );
});

test('an attached file that is gone, and one that is another', async () => {
  const folder = await aWorkspace(false);
  const empty = 'attachments/e3/e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
  await rm(join(folder, empty));
  const [first] = await found(folder);
  expect(first).toBe(`attachment.missing ${empty}`);
  await writeFile(join(folder, empty), 'nu este gol');
  expect(await found(folder)).toContain(`attachment.hash ${empty}`);
});

test('the workspaces of format 1 that were released are clean', async () => {
  for (const name of ['1-empty', '1-sample']) {
    const folder = join(await newFolder(), name);
    await cp(join(import.meta.dirname, '../../format', name), folder, { recursive: true });
    expect(await found(folder)).toEqual(['note.unsealed-manifest workspace.json']);
  }
});
