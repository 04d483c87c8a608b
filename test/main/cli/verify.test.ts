import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { aFolder, consorta, consortaJson, contentsOf } from '#test/support/consorta.ts';
import { aWorkspace, passphrase } from '../verify/made.ts';

const script = fileURLToPath(new URL('../../../tools/consorta-verify.mjs', import.meta.url));
/** The single file as an auditor runs it, with nothing of ours around. */
function alone(...words: readonly string[]) {
  const run = spawnSync(process.execPath, [script, ...words, '--lang', 'en'], { encoding: 'utf8', cwd: aFolder() });
  return { exit: run.status, stdout: run.stdout, stderr: run.stderr };
}

test('a whole workspace: exit 0, counts and the end of the journal, and not a byte written', async () => {
  const folder = await aWorkspace(false);
  const before = contentsOf(folder);
  const call = consorta('verify', folder);
  expect(call.exit).toBe(0);
  expect(call.stdout).toContain('9 acts, 2 snapshots, 3 attached files.');
  expect(call.stdout).toMatch(/End of the journal: position 9, [0-9a-f]{64}\nNo damage\.\n$/);
  expect(alone(folder)).toMatchObject({ exit: 0, stderr: '' });
  expect(contentsOf(folder)).toEqual(before);
});

test('damage: exit 1, one line for each with file and line, and as JSON', async () => {
  const folder = await aWorkspace(false);
  appendFileSync(join(folder, 'journal/000002.jsonl'), 'rest');
  appendFileSync(join(folder, 'snapshots/3.jsonl'), 'rest');
  const call = consortaJson('verify', folder);
  expect(call).toMatchObject({ exit: 1, json: { ok: false, problems: 2, position: 9 } });
  const people = consorta('verify', folder);
  expect(people.stdout).toMatch(/DAMAGED {2}journal\/000002\.jsonl, line \d+ \(position 10\): .* \[entry\.torn\]/);
  expect(people.stdout).toContain('snapshots/3.jsonl');
  const auditor = alone(folder, '--json');
  expect(auditor.exit).toBe(1);
  expect(JSON.parse(auditor.stdout)).toMatchObject({ ok: false, problems: 2 });
});

test('an encrypted one: says what was not checked, and checks it with the passphrase from the environment', async () => {
  const folder = await aWorkspace(true);
  const without = consorta('verify', folder);
  expect(without.exit).toBe(0);
  expect(without.stdout).toContain('not checked: the content of entries');
  expect(alone(folder).stdout).toContain('sealed content was not checked');
  process.env.CONSORTA_TEST_PASS = passphrase;
  process.env.CONSORTA_TEST_WRONG = 'alta, dar nu aceasta';
  expect(consorta('verify', folder, '--passphrase-env', 'CONSORTA_TEST_PASS').stdout).toContain('9 acts');
  expect(alone(folder, '--passphrase-env', 'CONSORTA_TEST_PASS').stdout).toContain('commits 9');
  expect(consorta('verify', folder, '--passphrase-env', 'CONSORTA_TEST_WRONG').exit).toBe(3);
  expect(alone(folder, '--passphrase-env', 'CONSORTA_TEST_WRONG')).toMatchObject({ exit: 3, stdout: '' });
});

test('what is nothing to check is exit 3, a wrong call 2', () => {
  const folder = aFolder();
  const file = join(folder, 'a.zip');
  writeFileSync(file, 'PK, dar nu o copie');
  mkdirSync(join(folder, 'gol'));
  for (const place of [join(folder, 'gol'), join(folder, 'nicaieri'), file]) {
    expect({ place, exit: consorta('verify', place).exit }).toEqual({ place, exit: 3 });
    expect({ place, exit: alone(place).exit }).toEqual({ place, exit: 3 });
  }
  expect(consorta('verify').exit).toBe(2);
  expect(alone().exit).toBe(2);
  expect(alone(folder, '--passphrase-env', 'CONSORTA_NOT_SET').exit).toBe(2);
});
