import { randomBytes } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { appHost, appScheme } from './app-scheme.ts';
import { securityHeaders } from './content-policy.ts';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
};
const noncePlace = /__CSP_NONCE__/g;

/**
 * Answers the requests of the window from a folder. Only files that were in the folder when the program started are served,
 * by their exact name: a path that leaves the folder, however it is spelt, is a name that is not on the list. Anything else
 * is 404, another method 405. The page gets a fresh nonce at each load, in its header and in place of `__CSP_NONCE__`.
 */
export function serveRenderer(folder: string): (request: Request) => Promise<Response> {
  const names = new Set(listNames(folder, ''));
  return async request => {
    const nonce = randomBytes(18).toString('base64');
    const refuse = (status: number): Response => new Response(null, { status, headers: securityHeaders(nonce) });
    const { protocol, host, pathname } = new URL(request.url);
    if (protocol !== `${appScheme}:` || host !== appHost) return refuse(404);
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405);
    const name = nameIn(pathname);
    const type = types[extname(name ?? '')];
    if (name === null || type === undefined || !names.has(name)) return refuse(404);
    const bytes = await readFile(join(folder, name));
    const body = extname(name) === '.html' ? bytes.toString('utf8').replace(noncePlace, nonce) : new Uint8Array(bytes);
    const headers = { ...securityHeaders(nonce), 'Content-Type': type };
    return new Response(request.method === 'HEAD' ? null : body, { status: 200, headers });
  };
}

/** `/assets/page.js` is `assets/page.js`, `/` is `index.html`; null when the escapes cannot be read. */
function nameIn(pathname: string): string | null {
  try {
    const name = decodeURIComponent(pathname.slice(1));
    return name === '' ? 'index.html' : name;
  } catch {
    return null;
  }
}

/** Names of the files of a folder and the folders below it, with `/` on every system. Source maps stay out. */
function listNames(folder: string, within: string): string[] {
  return readdirSync(join(folder, within), { withFileTypes: true }).flatMap(entry => {
    const name = within === '' ? entry.name : `${within}/${entry.name}`;
    if (entry.isDirectory()) return listNames(folder, name);
    return entry.isFile() && !name.endsWith('.map') ? [name] : [];
  });
}
