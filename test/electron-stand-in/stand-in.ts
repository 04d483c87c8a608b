import Module from 'node:module';
import { app, lifecycle } from './app.ts';
import { BrowserWindow, openWindows } from './browser-window.ts';
import { clipboard } from './clipboard.ts';
import { answerDriver, obeyDriver, take } from './control.ts';
import { nativeTheme, screen, shell } from './desktop.ts';
import { answerByHand, dialog } from './dialogs.ts';
import { ipcMain } from './ipc-main.ts';
import { Menu } from './menu.ts';
import { powerMonitor } from './power-monitor.ts';
import { record } from './record.ts';
import { refusals, refuseUnknown } from './refuse-unknown.ts';
import { declaredSchemes } from './session.ts';
import { session, sessions } from './sessions.ts';

/**
 * `node --require stand-in.cjs dist/main/program.cjs` runs the built main bundle, unchanged, in plain Node: its
 * `require('electron')` finds this instead.
 */
type Scheme = { readonly scheme: string; readonly privileges: Record<string, boolean> };
const protocol = refuseUnknown('protocol', {
  registerSchemesAsPrivileged: (schemes: readonly Scheme[]): void => {
    if (lifecycle.ready) throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');
    for (const { scheme, privileges } of schemes) {
      if (!privileges.standard || !privileges.secure)
        throw new Error(`electron stand-in: ${scheme}: must be standard and secure`);
      if (privileges.bypassCSP) throw new Error(`electron stand-in: ${scheme}: must not pass the content policy by`);
      declaredSchemes.add(scheme);
    }
  },
});

const electron = refuseUnknown('electron', {
  app,
  BrowserWindow,
  clipboard,
  dialog,
  ipcMain,
  Menu,
  nativeTheme,
  powerMonitor,
  protocol,
  screen,
  session,
  shell,
});
refusals.note = member => record.faults.push(`${member} is not implemented`);

type Loader = { _load: (request: string, parent: unknown, isMain: boolean) => unknown };
const loader = Module as unknown as Loader;
const load = loader._load;
loader._load = (request, parent, isMain) =>
  request === 'electron' || request === 'electron/main' ? electron : load(request, parent, isMain);
Object.defineProperty(process.versions, 'electron', { value: '45.4.1' });
Object.defineProperty(process, 'type', { value: 'browser' });

lifecycle.closeWindows = async () => {
  for (const window of [...openWindows]) if (!(await window.close())) return false;
  return true;
};
lifecycle.closeSessions = () => sessions.closeAll();
/** The last word has the number 0: what happened and was not taken. */
lifecycle.beforeExit = code => answerDriver({ id: 0, ok: code === 0, answer: take() });

// Ctrl+C in the terminal is the person's way to quit.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => app.quit());
if (process.send) obeyDriver();
else answerByHand();
