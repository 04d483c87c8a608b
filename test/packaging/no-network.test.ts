import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { build } from '../../tools/build.mjs';

/*
 * Nothing goes over a network. The window's side is closed by `main/electron/lock-down.ts`, whose session refuses every
 * address but the program's own, and by the stand-in, which fails a test whose page asks for anything else. Here: main's.
 */
const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'consorta-no-network-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeAll(() => build(undefined, { onlyStale: true }));

const networkModules = ['http', 'https', 'http2', 'net', 'tls', 'dgram', 'dns', 'dns/promises', 'inspector'];

test('the bundles of the main process ask for no module that reaches a network, and never fetch', () => {
  const bundles = readdirSync(join(root, 'dist/main'), { recursive: true })
    .map(name => join(root, 'dist/main', String(name)))
    .filter(path => statSync(path).isFile() && path.endsWith('.cjs'));
  expect(bundles.length).toBeGreaterThan(2);
  const asked = bundles.flatMap(path =>
    [...readFileSync(path, 'utf8').matchAll(/require\("(?:node:)?([a-z0-9_/]+)"\)/g)].map(match => match[1] ?? ''),
  );
  expect(asked).toContain('fs');
  expect([...new Set(asked)].filter(name => networkModules.includes(name))).toEqual([]);
});

/** Loaded before the program: every way out of the process throws, and is written down. */
const noWayOut = `
const { appendFileSync } = require('node:fs');
const log = process.env.CONSORTA_TEST_REACHED;
const refuse = name => () => { appendFileSync(log, name + '\\n'); throw new Error('network: ' + name); };
const net = require('node:net');
net.Socket.prototype.connect = refuse('net.connect');
net.Server.prototype.listen = refuse('net.listen');
const dns = require('node:dns');
for (const name of ['lookup', 'resolve', 'resolve4', 'resolve6']) { dns[name] = refuse(name); dns.promises[name] = refuse(name); }
require('node:dgram').Socket.prototype.send = refuse('dgram.send');
globalThis.fetch = refuse('fetch');
`;

describe('with every way out of the process closed', () => {
  test('the main job is done, and nobody tried', () => {
    const before = join(folder, 'no-way-out.cjs');
    const reached = join(folder, 'reached.txt');
    writeFileSync(before, noWayOut);
    writeFileSync(reached, '');
    const run = (...words: string[]) =>
      spawnSync(process.execPath, ['--require', before, join(root, 'dist/main/consorta.cjs'), ...words], {
        encoding: 'utf8',
        env: { ...process.env, CONSORTA_TEST_REACHED: reached, CONSORTA_LANG: 'en' },
      });
    const workspace = join(folder, 'w');
    const calls = [
      ['new', workspace, '--sample', 'industry-4', '--size', '12'],
      ['info', workspace],
      ...['xlsx', 'pdf', 'csv', 'json'].map(format => [
        'export',
        workspace,
        '--report',
        'target-group-register',
        '--format',
        format,
        '--out',
        join(folder, `register.${format}`),
      ]),
    ];
    for (const words of calls) expect([words[0], run(...words).status]).toEqual([words[0], 0]);
    expect(readFileSync(reached, 'utf8')).toBe('');
  });

  test('a program that tried would be seen', () => {
    const reached = join(folder, 'reached-2.txt');
    writeFileSync(reached, '');
    const trial = "require('node:net').connect(9, '127.0.0.1')";
    const run = spawnSync(process.execPath, ['--require', join(folder, 'no-way-out.cjs'), '-e', trial], {
      encoding: 'utf8',
      env: { ...process.env, CONSORTA_TEST_REACHED: reached },
    });
    expect(run.status).not.toBe(0);
    expect(readFileSync(reached, 'utf8')).toBe('net.connect\n');
  });
});
