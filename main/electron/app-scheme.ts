import type { CustomScheme } from 'electron';

/** The pages of the program have an origin of their own: `app://bundle`. Nothing else is ever loaded. */
export const appScheme = 'app';
export const appHost = 'bundle';
export const startPage = `${appScheme}://${appHost}/index.html`;

/**
 * What Chromium must know of the scheme before it starts: relative addresses work (`standard`), and the page is a secure
 * context, without which there is neither IndexedDB nor `crypto.subtle`. It is not allowed past the content policy.
 */
export const appSchemes: CustomScheme[] = [
  {
    scheme: appScheme,
    privileges: { standard: true, secure: true, supportFetchAPI: true, bypassCSP: false, corsEnabled: false },
  },
];

/** Whether an address is the program's own page, whatever place (`#/reports`) it shows. False for what is no address. */
export function isOurPage(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, host, pathname, username, password } = new URL(address);
  return (
    protocol === `${appScheme}:` &&
    host === appHost &&
    (pathname === '/' || pathname === '/index.html') &&
    username === '' &&
    password === ''
  );
}
