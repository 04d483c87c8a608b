import type { Session, WebContents } from 'electron';
import { appScheme, isOurPage } from './app-scheme.ts';

/** What the lock needs to know: developer tools, and their own addresses, exist in a checkout only. */
export type LockOptions = { readonly developerTools: boolean };

/** Addresses that may be asked for at all. `data:` and `blob:` never leave the process; the content policy narrows them. */
export function mayLoad(address: string, { developerTools }: LockOptions): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol } = new URL(address);
  if (protocol === 'devtools:') return developerTools;
  return [`${appScheme}:`, 'data:', 'blob:'].includes(protocol);
}

/**
 * Closes a session: no request but to the program's own files, no permission (camera, place, notifications, USB …), and no
 * spelling dictionaries, which Chromium would fetch from outside.
 */
export function lockSession(session: Session, options: LockOptions): void {
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !mayLoad(details.url, options) }));
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setSpellCheckerEnabled(false);
  session.on('will-download', event => event.preventDefault());
}

/** Closes a page: it stays where it is, opens no windows and holds no other page. */
export function lockContents(contents: WebContents): void {
  contents.on('will-navigate', event => {
    if (!isOurPage(event.url)) event.preventDefault();
  });
  contents.on('will-redirect', event => event.preventDefault());
  contents.on('will-frame-navigate', event => {
    if (!event.isMainFrame || !isOurPage(event.url)) event.preventDefault();
  });
  contents.on('will-attach-webview', event => event.preventDefault());
  // No page of the program links outside yet; a link that one day does is opened by a channel with a fixed list.
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}
