import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { consortaJson } from '#test/support/consorta.ts';

const folder = mkdtempSync(join(tmpdir(), 'consorta-protect-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const workspace = join(folder, 'w');
process.env.CONSORTA_TEST_PASSPHRASE = 'corect cal baterie capsă';
process.env.CONSORTA_TEST_WRONG = 'nu este aceasta deloc';
const withIt = ['--passphrase-env', 'CONSORTA_TEST_PASSPHRASE'];

function holds(text: string): boolean {
  const files = readdirSync(workspace, { recursive: true, withFileTypes: true }).filter(each => each.isFile());
  return files.some(({ parentPath, name }) => readFileSync(join(parentPath, name)).includes(text));
}
const rows = (...words: string[]) => (consortaJson('dump', workspace, ...words).json as { tables: object }).tables;

let before: object = {};
beforeAll(() => {
  expect(consortaJson('new', workspace, '--sample', 'industry-4', '--size', '12').exit).toBe(0);
  before = rows();
});

// One after the other: what the first encrypted the second makes plain.
test('a workspace is encrypted, with the same rows, and verified', () => {
  const [person] = (before as { participant: { lastName: string }[] }).participant;
  const name = String(person?.lastName);
  expect(holds(name)).toBe(true);

  expect(consortaJson('protect', workspace)).toMatchObject({
    exit: 2,
    json: { problem: { code: 'usage.protect-needs-passphrase' } },
  });
  const done = consortaJson('protect', workspace, ...withIt);
  expect(done).toMatchObject({ exit: 0, json: { ok: true, encrypted: true, removed: [] } });
  process.env.CONSORTA_TEST_RECOVERY = String((done.json as { recoveryKey: string }).recoveryKey);
  expect(holds(name)).toBe(false);
  expect(consortaJson('protect', workspace, ...withIt).json).toMatchObject({
    problem: { code: 'vault.encrypted-already' },
  });
  expect(consortaJson('info', workspace).json).toMatchObject({ problem: { code: 'vault.passphrase-needed' } });
  expect(rows(...withIt)).toEqual(before);
  expect(consortaJson('verify', workspace, ...withIt).exit).toBe(0);
});

test('it is made plain again with a key, with the same rows, and verified', () => {
  const wrong = ['--passphrase-env', 'CONSORTA_TEST_WRONG'];
  expect(consortaJson('protect', workspace, '--off', ...wrong)).toMatchObject({
    exit: 3,
    json: { problem: { code: 'vault.wrong-passphrase' } },
  });
  expect(consortaJson('protect', workspace, '--off').json).toMatchObject({
    problem: { code: 'usage.protect-needs-key' },
  });
  const off = consortaJson('protect', workspace, '--off', '--recovery-env', 'CONSORTA_TEST_RECOVERY');
  expect(off).toMatchObject({ exit: 0, json: { encrypted: false, recoveryKey: null } });
  expect(rows()).toEqual(before);
  expect(consortaJson('verify', workspace).exit).toBe(0);
});
