import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { aFolder, consortaJson, contentsOf } from '#test/support/consorta.ts';

let sample = '';
beforeAll(() => {
  sample = join(aFolder(), 'w');
  expect(consortaJson('new', sample, '--sample', 'industry-4', '--size', '12').exit).toBe(0);
});

/** A copy without its snapshot, with one letter of an act in the middle changed. */
function damaged(): string {
  const folder = join(aFolder(), 'damaged');
  cpSync(sample, folder, { recursive: true });
  rmSync(join(folder, 'snapshots'), { recursive: true });
  const path = join(folder, 'journal/000001.jsonl');
  const lines = readFileSync(path, 'utf8').split('\n');
  const at = lines.findIndex(line => line.includes('"table":"participation"'));
  lines[at] = (lines[at] ?? '').replace('"author":"', '"author":"X');
  writeFileSync(path, lines.join('\n'));
  return folder;
}

describe('recover', () => {
  test('a whole workspace: says so', () => {
    const { exit, json } = consortaJson('recover', sample);
    expect([exit, json]).toMatchObject([0, { ok: true, damages: [], gaps: [], aside: 0 }]);
  });

  test('a damaged one: told without a change, recovered into a new folder, listed', () => {
    const folder = damaged();
    const before = contentsOf(folder);
    expect(consortaJson('info', folder)).toMatchObject({ exit: 3, json: { problem: { code: 'vault.damaged' } } });
    const told = consortaJson('recover', folder);
    expect(told).toMatchObject({ exit: 1, json: { ok: false, isReadable: true, gaps: [{ lost: 1 }] } });
    const target = join(aFolder(), 'new');
    const made = consortaJson('recover', folder, '--out', target);
    expect(made).toMatchObject({ exit: 1, json: { ok: false, folder: target, gaps: [{ lost: 1 }] } });
    expect(contentsOf(folder)).toEqual(before);
    const info = consortaJson('info', target);
    expect([info.exit, info.json.counts]).toMatchObject([0, { participant: 10 }]);
    // Another program's eye: the verifier finds nothing wrong in it.
    expect(consortaJson('verify', target).exit).toBe(0);
    const list = consortaJson('recover', target, '--list');
    expect(list.exit).toBe(0);
    expect(list.json.changes).toContainEqual(expect.objectContaining({ reason: 'unproven' }));
  });

  test('refused: into itself, over something, a folder that is no workspace', () => {
    const folder = damaged();
    const inside = consortaJson('recover', folder, '--out', join(folder, 'new'));
    expect(inside).toMatchObject({ exit: 2, json: { problem: { code: 'salvage.target-inside' } } });
    expect(consortaJson('recover', folder, '--out', sample).exit).toBe(4);
    expect(consortaJson('recover', aFolder()).exit).toBe(3);
  });
});
