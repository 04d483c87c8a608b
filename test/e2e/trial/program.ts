import { join } from 'node:path';
import { app, type BrowserWindow, dialog, ipcMain, Menu, protocol, session } from 'electron';
import { appScheme, appSchemes, isOurPage } from '#main/electron/app-scheme.ts';
import { lockContents, lockSession } from '#main/electron/lock-down.ts';
import { focusWindow, loadPage, openMainWindow } from '#main/electron/main-window.ts';
import { menuTemplate } from '#main/electron/menu-template.ts';
import { serveRenderer } from '#main/electron/serve-renderer.ts';

/**
 * A program of a few lines on the same doors and locks as the real one, to try the stand-in with: it answers two channels
 * of the contract with whatever it is sent, and misbehaves when TRIAL says so.
 */
const trial = process.env.TRIAL ?? '';
const folder = join(import.meta.dirname, 'page');
let window: BrowserWindow | null = null;

app.setPath('userData', app.commandLine.getSwitchValue('user-data-dir'));
protocol.registerSchemesAsPrivileged(appSchemes);
if (app.requestSingleInstanceLock()) {
  app.on('web-contents-created', (_event, contents) => trial !== 'unlocked' && lockContents(contents));
  app.on('second-instance', () => window && focusWindow(window));
  app.on('window-all-closed', () => app.quit());
  void app.whenReady().then(open);
} else app.quit();

async function open(): Promise<void> {
  const own = session.fromPartition(trial === 'forgetful' ? 'consorta' : 'persist:consorta');
  if (trial !== 'unlocked') lockSession(own, { developerTools: false });
  own.protocol.handle(appScheme, serveRenderer(folder));
  ipcMain.handle('report.preview', (event, sent: unknown) => {
    if (!isOurPage(event.senderFrame?.url ?? '')) throw new Error('unknown sender');
    return sent;
  });
  ipcMain.handle('attachment.dropped', (_event, { files }: { files: unknown }) => ({ drop: JSON.stringify(files) }));
  ipcMain.handle('program.state', () => ({ cannotCross: () => 1 }));
  ipcMain.handle('file.open', async (_event, { path }: { path: string }) => {
    if (path === 'dialog') return dialog.showSaveDialog({ title: 'Where to?', defaultPath: 'report.xlsx' });
    if (path === 'unknown member') return app.getGPUFeatureStatus();
    throw new Error(`refused ${path}`);
  });
  const nothing = (): void => {};
  Menu.setApplicationMenu(
    Menu.buildFromTemplate(
      menuTemplate(
        {
          language: 'ro',
          platform: 'linux',
          workspaceOpen: true,
          lockable: false,
          exported: false,
          developerTools: false,
        },
        {
          turn: () => {},
          showWorkspace: nothing,
          lock: nothing,
          showLastExport: nothing,
          about: nothing,
          showLog: nothing,
          goTo: place => void window?.loadURL(`app://bundle/index.html#${place}`),
        },
      ),
    ),
  );
  window = openMainWindow({
    session: own,
    preload: join(import.meta.dirname, 'preload.cjs'),
    lastPlace: null,
    developerTools: false,
    onPlace: nothing,
  });
  await loadPage(window);
}
