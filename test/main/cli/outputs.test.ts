import { spawn, spawnSync } from 'node:child_process';
import { existsSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { aFolder, consorta, consortaJson, aDataFile as dataFile } from '#test/support/consorta.ts';

const launcher = fileURLToPath(new URL('../../../tools/consorta.mjs', import.meta.url));
let sample = '';
beforeAll(() => {
  sample = join(aFolder(), 'sample');
  expect(consortaJson('new', sample, '--sample', 'industry-4', '--size', '200').exit).toBe(0);
});

/** A call in an environment of its own. */
const callIn = (env: NodeJS.ProcessEnv, ...words: string[]) => {
  const { LC_ALL: _all, LC_MESSAGES: _messages, LANG: _lang, CONSORTA_LANG: _own, ...others } = process.env;
  return spawnSync(process.execPath, [launcher, ...words], { encoding: 'utf8', env: { ...others, ...env } });
};

describe('--json is one document on standard output, whatever happens', () => {
  test('help and version', () => {
    expect(consortaJson('--help')).toMatchObject({
      exit: 0,
      json: { ok: true, help: expect.stringContaining('export') },
    });
    expect(consortaJson('export', '--help').json.help).toContain('--report');
    expect(consortaJson('--version')).toMatchObject({ exit: 0, json: { ok: true, version: expect.any(String) } });
  });
  test('a folder named --json is an argument, not the option', () => {
    const call = consorta('info', '--', '--json');
    expect(call).toMatchObject({ exit: 3, stdout: '' });
    expect(call.stderr).toContain('--json');
  });
  test('dump without --out is the data itself', () => {
    expect(consortaJson('dump', sample).json).toMatchObject({ format: 1, tables: { project: [{ id: 'project' }] } });
  });
});

describe('an output that does not take it', () => {
  test('a reader that goes away is no mistake: no message, no stack', async () => {
    const child = spawn(process.execPath, [launcher, 'dump', sample], { stdio: ['ignore', 'pipe', 'pipe'] });
    let told = '';
    child.stderr.on('data', text => {
      told += text;
    });
    child.stdout.once('data', () => child.stdout.destroy());
    const exit = await new Promise(resolve => child.on('exit', resolve));
    expect({ exit, told }).toEqual({ exit: 4, told: '' });
  });
  test.runIf(existsSync('/dev/full'))('a full disk is said in one sentence, exit 4', () => {
    for (const words of [['dump', sample], ['info', sample], ['check', sample, '--json'], ['--help']]) {
      const run = spawnSync(process.execPath, [launcher, ...words], {
        encoding: 'utf8',
        env: { ...process.env, CONSORTA_LANG: 'en' },
        stdio: ['ignore', openSync('/dev/full', 'w'), 'pipe'],
      });
      expect(run.status, words.join(' ')).toBe(4);
      expect(run.stderr).toContain('ENOSPC');
      expect(run.stderr).not.toMatch(/\n\s+at /);
    }
  });
});

describe('what is shown', () => {
  test('control characters of names and keys do not reach the terminal', () => {
    const red = '\u001b[31m\u009b1m\u202e\r\nred';
    const calls = [
      consorta('info', red),
      consorta(red),
      consorta('export', sample, '--report', red, '--format', 'csv', '--out', 'x'),
      consorta('load', sample, dataFile({ format: 1, tables: { [red]: [], participant: [{ id: 'x', [red]: 1 }] } })),
    ];
    for (const { stderr, stdout, exit } of calls) {
      expect(exit).toBeGreaterThan(0);
      expect((stderr + stdout).replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u);
      expect(stderr + stdout).toContain('\\u001b[31m');
    }
  });
  test('a long argument is not repeated whole', () => {
    expect(
      consorta('export', sample, '--report', 'x', '--format', 'y'.repeat(5_000), '--out', 'z').stderr.length,
    ).toBeLessThan(400);
    expect(consorta('x'.repeat(5_000)).stderr.length).toBeLessThan(400);
  });
  test('a problem of the whole file has no row', () => {
    expect(consorta('load', sample, dataFile('[]')).stdout).toMatch(/^The file must have/);
    expect(consorta('load', sample, dataFile({ format: 1, tables: { participant: {} } })).stdout).toMatch(
      /^participant: /,
    );
  });
  test.each([
    [{ CONSORTA_LANG: 'ro' }, 'Comanda'],
    [{ CONSORTA_LANG: 'RO_ro.UTF-8' }, 'Comanda'],
    [{ CONSORTA_LANG: '', LC_ALL: '', LANG: 'ro_RO.UTF-8' }, 'Comanda'],
    [{ CONSORTA_LANG: 'en', LANG: 'ro_RO.UTF-8' }, 'The call'],
    [{ CONSORTA_LANG: 'de', LANG: 'ro_RO.UTF-8' }, 'The call'],
    [{ LANG: 'rom' }, 'The call'],
    [{}, 'The call'],
  ])('the language of %j', (env, begins) => {
    expect(callIn(env, 'frobnicate').stderr).toMatch(new RegExp(`^${begins}`));
  });
  test('wrong words are told in Romanian without a word of the parser', () => {
    const told = [
      [],
      ['x'],
      ['info'],
      ['info', 'a', 'b'],
      ['info', 'a', '--x'],
      ['load', 'a'],
      ['check', 'a', '--as-of'],
      ['new', 'a', '--size', 'b'],
      ['export', 'a'],
      ['export', 'a', '--lang', 'de'],
    ].map(words => callIn({ CONSORTA_LANG: 'ro' }, ...words).stderr);
    for (const text of told) expect(text).toMatch(/^Comanda nu este scrisă corect.*„consorta --help”/);
    expect(told.join('')).not.toMatch(/unknown|missing|required|invalid|argument '|Allowed|error/);
    expect(callIn({ CONSORTA_LANG: 'ro' }, 'export', '--help').stdout).toMatch(/^Folosire: /);
  });
  test('a file is named with its folder in full', () => {
    const call = consorta('load', sample, 'no-such-file.json');
    expect(call.exit).toBe(4);
    expect(call.stderr).toContain(`no-such-file.json in ${process.cwd()}.`);
  });
});
