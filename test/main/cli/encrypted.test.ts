import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { consortaJson } from '#test/support/consorta.ts';

const folder = mkdtempSync(join(tmpdir(), 'consorta-sealed-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const workspace = join(folder, 'w');
const passphrase = 'corect cal baterie capsă';
process.env.CONSORTA_TEST_PASSPHRASE = passphrase;
process.env.CONSORTA_TEST_WRONG = 'nu este aceasta deloc';
process.env.CONSORTA_TEST_SHORT = 'scurt';
const withIt = ['--passphrase-env', 'CONSORTA_TEST_PASSPHRASE'];

describe('an encrypted workspace on the command line', () => {
  test('is made, read, changed and printed with the passphrase of the environment, or its recovery key', () => {
    const made = consortaJson('new', workspace, '--sample', 'industry-4', '--size', '12', ...withIt);
    expect(made).toMatchObject({ exit: 0, json: { encrypted: true, counts: { participant: 12 } } });
    process.env.CONSORTA_TEST_RECOVERY = String((made.json as { recoveryKey: string }).recoveryKey);
    expect(consortaJson('info', workspace, ...withIt)).toMatchObject({ exit: 0, json: { format: 2, encrypted: true } });
    expect(consortaJson('info', workspace, '--recovery-env', 'CONSORTA_TEST_RECOVERY').exit).toBe(0);
    const dump = join(folder, 'all.json');
    expect(consortaJson('dump', workspace, '--out', dump, ...withIt).exit).toBe(0);
    expect(consortaJson('load', workspace, dump, ...withIt).exit).toBe(0);
    const out = join(folder, 'register.csv');
    const words = ['export', workspace, '--report', 'target-group-register', '--format', 'csv', '--out', out];
    expect(consortaJson(...words, ...withIt).exit).toBe(0);
    const names = JSON.parse(readFileSync(dump, 'utf8')).tables.participant.map(
      (row: { lastName: string }) => row.lastName,
    );
    for (const name of names) expect(readFileSync(out, 'utf8')).toContain(name);
    for (const name of readdirSync(workspace, { recursive: true, withFileTypes: true })) {
      if (!name.isFile()) continue;
      const text = readFileSync(join(name.parentPath, name.name), 'latin1');
      for (const secret of names) expect(text.includes(Buffer.from(secret).toString('latin1'))).toBe(false);
    }
  });

  test('says what is missing or wrong, with its exit code, and shows no passphrase', () => {
    const cases: readonly [readonly string[], number, string][] = [
      [['info', workspace], 3, 'vault.passphrase-needed'],
      [['check', workspace, '--passphrase-env', 'CONSORTA_TEST_WRONG'], 3, 'vault.wrong-passphrase'],
      [['info', workspace, '--recovery-env', 'CONSORTA_TEST_WRONG'], 3, 'vault.recovery-key-mistyped'],
      [['info', workspace, '--passphrase-env', 'CONSORTA_TEST_NOT_SET'], 2, 'usage.unset-variable'],
      [['info', workspace, ...withIt, '--recovery-env', 'CONSORTA_TEST_WRONG'], 2, 'usage.two-keys'],
      [['new', join(folder, 'x'), '--passphrase-env', 'CONSORTA_TEST_SHORT'], 2, 'vault.passphrase-too-short'],
      [['new', join(folder, 'x'), '--recovery-env', 'CONSORTA_TEST_WRONG'], 2, 'usage.new-needs-passphrase'],
    ];
    for (const [words, exit, code] of cases) {
      const said = consortaJson(...words);
      expect([words, said.exit, said.json]).toMatchObject([words, exit, { ok: false, problem: { code } }]);
      expect(JSON.stringify(said)).not.toContain(process.env.CONSORTA_TEST_WRONG);
    }
    expect(readdirSync(folder)).not.toContain('x');
  });
});
