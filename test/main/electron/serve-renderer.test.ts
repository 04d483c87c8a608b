import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isOurPage } from '#main/electron/app-scheme.ts';
import { serveRenderer } from '#main/electron/serve-renderer.ts';

let folder = '';
let serve: (request: Request) => Promise<Response>;
const ask = (address: string, method = 'GET') => serve(new Request(address, { method }));

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'consorta-renderer-'));
  await mkdir(join(folder, 'renderer', 'assets'), { recursive: true });
  const page = '<meta name="csp-nonce" content="__CSP_NONCE__"><style nonce="__CSP_NONCE__"></style>';
  await writeFile(join(folder, 'renderer', 'index.html'), page);
  await writeFile(join(folder, 'renderer', 'assets', 'page.js'), 'export {};');
  await writeFile(join(folder, 'renderer', 'assets', 'page.js.map'), '{}');
  await writeFile(join(folder, 'renderer', 'assets', 'look.css'), 'p {}');
  await writeFile(join(folder, 'renderer', 'assets', 'odd.exe'), 'x');
  await writeFile(join(folder, 'secret.js'), 'secret');
  serve = serveRenderer(join(folder, 'renderer'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test.each([
  ['app://bundle/', 'text/html; charset=utf-8'],
  ['app://bundle/index.html', 'text/html; charset=utf-8'],
  ['app://bundle/index.html#/reports', 'text/html; charset=utf-8'],
  ['app://bundle/assets/page.js', 'text/javascript; charset=utf-8'],
  ['app://bundle/assets/page.js?v=1', 'text/javascript; charset=utf-8'],
  ['app://bundle/assets/look.css', 'text/css; charset=utf-8'],
])('%s is served as %s', async (address, type) => {
  const response = await ask(address);
  expect([response.status, response.headers.get('content-type')]).toEqual([200, type]);
});

test.each([
  'app://bundle/nothing.js',
  'app://bundle/assets',
  'app://bundle/assets/',
  'app://bundle/assets/page.js.map',
  'app://bundle/assets/odd.exe',
  'app://bundle/../secret.js',
  'app://bundle/%2e%2e/secret.js',
  'app://bundle/%2e%2e%2fsecret.js',
  'app://bundle/assets/..%2f..%2fsecret.js',
  'app://bundle/..%5csecret.js',
  'app://bundle/%00',
  'app://bundle/%',
  'app://bundle/ASSETS/page.js',
  'app://elsewhere/index.html',
])('%s is not there, and the refusal carries the policy', async address => {
  const response = await ask(address);
  expect(response.status).toBe(404);
  expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
});

test('only reading is answered', async () => {
  expect((await ask('app://bundle/index.html', 'POST')).status).toBe(405);
  const head = await ask('app://bundle/index.html', 'HEAD');
  expect([head.status, await head.text()]).toEqual([200, '']);
});

test('each load has a nonce of its own, the same in the policy and in the page', async () => {
  const nonces: string[] = [];
  for (let load = 0; load < 2; load += 1) {
    const response = await ask('app://bundle/index.html');
    const policy = response.headers.get('content-security-policy') ?? '';
    const nonce = /style-src 'self' 'nonce-([A-Za-z0-9+/]{24})'(?:;|$)/.exec(policy)?.[1] ?? '';
    expect(await response.text()).toBe(`<meta name="csp-nonce" content="${nonce}"><style nonce="${nonce}"></style>`);
    nonces.push(nonce);
  }
  expect(nonces[0]).not.toBe(nonces[1]);
});

test('the policy lets nothing inline run, nothing evaluate and nothing come from elsewhere', async () => {
  const policy = (await ask('app://bundle/index.html')).headers.get('content-security-policy') ?? '';
  const rules = new Map(policy.split('; ').map(rule => [rule.split(' ')[0], rule.split(' ').slice(1).join(' ')]));
  expect(rules.get('default-src')).toBe("'none'");
  expect(rules.get('script-src')).toBe("'self'");
  expect(rules.get('connect-src')).toBe("'self'");
  for (const shut of ['object-src', 'frame-src', 'frame-ancestors', 'base-uri', 'form-action']) {
    expect([shut, rules.get(shut)]).toEqual([shut, "'none'"]);
  }
  expect(policy).not.toMatch(/unsafe|https?:|\*/);
});

test.each([
  ['app://bundle/index.html', true],
  ['app://bundle/', true],
  ['app://bundle/index.html#/participants/7', true],
  ['app://bundle/other.html', false],
  ['app://elsewhere/index.html', false],
  ['app://user@bundle/index.html', false],
  ['https://bundle/index.html', false],
  ['file:///index.html', false],
  ['about:blank', false],
  ['', false],
])('%s is our page: %s', (address, ours) => {
  expect(isOurPage(address)).toBe(ours);
});
