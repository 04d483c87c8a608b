import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { app, dialog, protocol } from 'electron';
import { sayIn } from '#shared/kernel/translation.ts';
import { appSchemes } from './app-scheme.ts';
import { openErrorLog } from './error-log.ts';
import { watchFaults } from './faults.ts';
import { lockContents } from './lock-down.ts';
import { focusWindow } from './main-window.ts';
import { wordsOfElectron } from './menu-template.ts';
import { Program } from './running-program.ts';
import { openSettings, startLanguage } from './settings.ts';

/** Entry of the main process. What must happen before Electron is ready, then the program. */
const now = (): string => new Date().toISOString();

app.setName('Consorta');
app.setAppUserModelId('ro.consorta.app');
const givenFolder = app.commandLine.getSwitchValue('user-data-dir');
app.setPath('userData', givenFolder === '' ? join(app.getPath('appData'), 'Consorta') : resolve(givenFolder));
app.enableSandbox();
protocol.registerSchemesAsPrivileged(appSchemes);

const userData = app.getPath('userData');
mkdirSync(userData, { recursive: true });
const log = openErrorLog(join(userData, 'logs'), now, join(import.meta.dirname, '..'));
let program: Program | null = null;
const faults = watchFaults({
  log,
  dialog,
  language: () => program?.language() ?? 'ro',
  ready: () => app.isReady(),
  quit: () => app.quit(),
});

if (app.requestSingleInstanceLock()) {
  app.on('web-contents-created', (_event, contents) => lockContents(contents));
  app.on('second-instance', () => {
    if (program?.window) focusWindow(program.window);
  });
  // A page that is still saving holds a quit back and closes its window when it is done: the quit goes on then.
  let quitting = false;
  app.on('before-quit', () => {
    quitting = true;
  });
  app.on('window-all-closed', () => {
    if (quitting || process.platform !== 'darwin') app.quit();
  });
  run().catch((error: unknown) => {
    const number = log.write('start', error);
    const words = wordsOfElectron.ro;
    const detail = sayIn(words, 'dialog.fault-detail', { number, folder: log.folder });
    dialog.showErrorBox(sayIn(words, 'dialog.fault-title'), detail);
    app.exit(1);
  });
} else {
  // The first one hears of this start and comes to the front.
  app.quit();
}

async function run(): Promise<void> {
  const settings = await openSettings(userData, now, error => log.write('settings', error));
  await app.whenReady();
  const preferred = app.getPreferredSystemLanguages();
  program = new Program({
    settings,
    faults,
    log,
    userData,
    startLanguage: startLanguage(settings.current().language, preferred),
    // Beside this file: dist/main/program.cjs, dist/preload, dist/renderer, also inside app.asar.
    dist: join(import.meta.dirname, '..'),
    developerTools: !app.isPackaged,
  });
  const started = program;
  let closed = false;
  app.on('will-quit', event => {
    if (closed) return;
    event.preventDefault();
    void started.close().finally(() => {
      closed = true;
      app.quit();
    });
  });
  app.on('activate', () => void started.show().catch((error: unknown) => faults.report('window', error)));
  await started.show();
  await started.tellSettingsSetAside();
}
