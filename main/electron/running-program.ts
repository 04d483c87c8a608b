import { existsSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import {
  app,
  type BrowserWindow,
  dialog,
  type IpcMainInvokeEvent,
  ipcMain,
  Menu,
  type Session,
  session,
  shell,
} from 'electron';
import { dayOfInstant } from '#shared/kernel/plain-date.ts';
import { type Language, sayIn } from '#shared/kernel/translation.ts';
import { handlersOf } from '../ipc/handlers.ts';
import { registerHandlers } from '../ipc/register-handlers.ts';
import { requestParsers } from '../ipc/request-parsers.ts';
import type { ProgramServices, Services } from '../ipc/services.ts';
import { WorkspaceDesk } from '../ipc/workspace-desk.ts';
import { type Jobs, startJobs } from '../jobs/jobs.ts';
import { programVersion, realEnvironment } from '../workspace/environment.ts';
import { appScheme, isOurPage, startPage } from './app-scheme.ts';
import type { ErrorLog } from './error-log.ts';
import { type Faults, reviveWindow } from './faults.ts';
import { fileDialogs } from './file-dialogs.ts';
import { lockSession } from './lock-down.ts';
import { loadPage, openMainWindow, windowTitle } from './main-window.ts';
import { menuTemplate, wordsOfElectron } from './menu-template.ts';
import { serveRenderer } from './serve-renderer.ts';
import { quietFolders, type SettingsStore } from './settings.ts';
import { workspaceSources } from './workspace-sources.ts';

export type ProgramParts = {
  readonly settings: SettingsStore;
  readonly faults: Faults;
  readonly log: ErrorLog;
  readonly userData: string;
  readonly startLanguage: Language;
  readonly dist: string;
  readonly developerTools: boolean;
};

/** The program while it runs: wires settings, window, menu and handlers together and decides nothing else. */
export class Program {
  window: BrowserWindow | null = null;
  readonly #parts: ProgramParts;
  readonly #desk: WorkspaceDesk;
  readonly #jobs: Jobs;
  readonly #session: Session;
  #language: Language;
  #open: { readonly title: string; readonly folder: string } | null = null;
  #lastExport: string | null = null;

  constructor(parts: ProgramParts) {
    this.#parts = parts;
    this.#language = parts.startLanguage;
    this.#jobs = startJobs(join(parts.dist, 'main', 'worker.cjs'));
    this.#session = session.fromPartition('persist:consorta');
    lockSession(this.#session, parts);
    this.#session.protocol.handle(appScheme, serveRenderer(join(parts.dist, 'renderer')));
    const services = this.#services();
    this.#desk = new WorkspaceDesk(services.program);
    registerHandlers(ipcMain, {
      isOurWindow: event => this.#isOurWindow(event),
      parse: requestParsers,
      handlers: handlersOf(services, this.#desk),
      onFault: (channel, error) => parts.log.write(`ipc ${channel}`, error),
    });
    this.#showMenu();
  }

  language(): Language {
    return this.#language;
  }

  /** Opens the window when it is not open. */
  async show(): Promise<void> {
    if (this.window) return;
    const { settings, dist, developerTools, faults } = this.#parts;
    const window = openMainWindow({
      session: this.#session,
      preload: join(dist, 'preload', 'preload.cjs'),
      lastPlace: settings.current().window,
      developerTools,
      onPlace: place => settings.change({ window: place }),
    });
    this.window = window;
    window.once('closed', () => {
      this.window = null;
    });
    reviveWindow(
      window,
      faults,
      () => loadPage(window),
      () => performance.now(),
    );
    this.#showTitle();
    await loadPage(window);
  }

  /** Says once that the settings were unreadable; the projects are not touched by that. */
  async tellSettingsSetAside(): Promise<void> {
    const { setAside } = this.#parts.settings;
    if (setAside === null || !this.window) return;
    await dialog.showMessageBox(this.window, {
      type: 'warning',
      message: this.#say('dialog.settings-damaged', { file: setAside }),
      buttons: [this.#say('dialog.close')],
      noLink: true,
    });
  }

  /** Closes the workspace and ends the worker; what could not be closed within some seconds is left to the journal. */
  async close(): Promise<void> {
    const all = Promise.allSettled([this.#desk.close(), this.#jobs.close(), this.#parts.settings.settled()]);
    await Promise.race([all, new Promise(resolve => setTimeout(resolve, 5_000).unref())]);
  }

  #say(key: keyof (typeof wordsOfElectron)['ro'], facts = {}): string {
    return sayIn(wordsOfElectron[this.#language], key, facts);
  }

  #isOurWindow({ sender, senderFrame }: IpcMainInvokeEvent): boolean {
    if (!this.window || senderFrame === null) return false;
    return sender.id === this.window.webContents.id && senderFrame.parent === null && isOurPage(senderFrame.url);
  }

  #services(): Services {
    const { settings, userData, log } = this.#parts;
    return {
      program: this.#programServices(),
      jobs: this.#jobs,
      workspaces: workspaceSources(join(userData, 'sample'), realEnvironment()),
      dialogs: fileDialogs({
        dialog,
        window: () => {
          if (!this.window) throw new Error('program: a dialog without a window');
          return this.window;
        },
        language: () => this.#language,
        documents: () => app.getPath('documents'),
        rememberedFolder: purpose => settings.current().folders[purpose],
        rememberFolder: (purpose, folder) =>
          settings.change({ folders: { ...settings.current().folders, [purpose]: folder } }),
      }),
      desktop: {
        openFile: async path => (await shell.openPath(path)) === '',
        showInFolder: path => shell.showItemInFolder(path),
        exists: existsSync,
      },
      folders: quietFolders(settings),
      logs: { read: log.read, clear: log.clear, show: () => shell.showItemInFolder(log.folder) },
    };
  }

  #programServices(): ProgramServices {
    const { settings } = this.#parts;
    const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    return {
      version: programVersion,
      platform: process.platform,
      today: () => dayOfInstant(new Date().toISOString(), timeZone),
      language: () => this.#language,
      setLanguage: language => {
        this.#language = language;
        settings.change({ language });
        this.#showMenu();
      },
      author: () => settings.current().author ?? userInfo().username,
      setAuthor: author => settings.change({ author: author === '' ? null : author }),
      recent: () => settings.current().recent,
      setRecent: recent => settings.change({ recent: [...recent] }),
      onOpened: workspace => {
        this.#open = workspace;
        this.#showTitle();
        this.#showMenu();
      },
      onExported: path => {
        this.#lastExport = path;
        this.#showMenu();
      },
    };
  }

  #showTitle(): void {
    this.window?.setTitle(windowTitle(this.#open?.title ?? null));
    if (process.platform === 'darwin') this.window?.setRepresentedFilename(this.#open?.folder ?? '');
  }

  #showMenu(): void {
    const { developerTools, log, faults } = this.#parts;
    const state = {
      language: this.#language,
      platform: process.platform,
      workspaceOpen: this.#open !== null,
      exported: this.#lastExport !== null,
      developerTools,
    };
    const template = menuTemplate(state, {
      showWorkspace: () => this.#open && shell.showItemInFolder(this.#open.folder),
      showLastExport: () => this.#lastExport && shell.showItemInFolder(this.#lastExport),
      goTo: place => this.window?.loadURL(`${startPage}#${place}`).catch(error => faults.report('menu', error)),
      about: () => void this.#showAbout(),
      showLog: () => shell.showItemInFolder(log.folder),
    });
    Menu.setApplicationMenu(Menu.buildFromTemplate(template));
  }

  async #showAbout(): Promise<void> {
    const options = {
      type: 'info',
      title: this.#say('dialog.about-title'),
      message: this.#say('dialog.about', { version: programVersion }),
      buttons: [this.#say('dialog.close')],
      noLink: true,
    } as const;
    await (this.window
      ? dialog.showMessageBox(this.window, { ...options, buttons: [...options.buttons] })
      : dialog.showMessageBox({ ...options, buttons: [...options.buttons] }));
  }
}
