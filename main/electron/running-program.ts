import { existsSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { app, type BrowserWindow, clipboard, dialog, ipcMain, Menu, powerMonitor, shell } from 'electron';
import { dayOfInstant } from '#shared/kernel/plain-date.ts';
import { type Language, sayIn } from '#shared/kernel/translation.ts';
import { type OpenedCopies, openedCopies } from '../files/opened-copies.ts';
import { BackupDesk } from '../ipc/backup-desk.ts';
import { handlersOf } from '../ipc/handlers.ts';
import { LockOrders } from '../ipc/lock-orders.ts';
import { registerHandlers } from '../ipc/register-handlers.ts';
import { requestParsers } from '../ipc/request-parsers.ts';
import type { ProgramServices, Services } from '../ipc/services.ts';
import { TurnOrders } from '../ipc/turn-orders.ts';
import { WorkspaceDesk } from '../ipc/workspace-desk.ts';
import { programVersion, realEnvironment } from '../workspace/environment.ts';
import { backupDialogs } from './backup-dialogs.ts';
import { BackupSchedule } from './backup-schedule.ts';
import { backupServices } from './backup-services.ts';
import type { ErrorLog } from './error-log.ts';
import type { Faults } from './faults.ts';
import { type DialogSurroundings, fileDialogs } from './file-dialogs.ts';
import { watchIdle } from './idle-lock.ts';
import { goTo, windowTitle } from './main-window.ts';
import { menuTemplate, wordsOfElectron } from './menu-template.ts';
import { ProgramWindows } from './program-windows.ts';
import { protectionServices } from './protection.ts';
import { serveRenderer } from './serve-renderer.ts';
import { quietFolders, type SettingsStore } from './settings.ts';
import { type Threads, threadsOf } from './threads.ts';
import { memorySession, plainSession } from './window-session.ts';
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
  readonly #parts: ProgramParts;
  readonly #desk: WorkspaceDesk;
  readonly #threads: Threads;
  readonly #backups: BackupSchedule;
  readonly #opened: OpenedCopies;
  readonly #windows: ProgramWindows;
  readonly #orders: LockOrders;
  #touched = (): void => {};
  readonly #turns = new TurnOrders(() => this.#showMenu());
  #language: Language;
  #open: { readonly title: string; readonly folder: string; readonly encrypted: boolean } | null = null;
  #lastExport: string | null = null;

  constructor(parts: ProgramParts) {
    this.#parts = parts;
    this.#language = parts.startLanguage;
    this.#opened = openedCopies(join(parts.userData, 'opened'));
    // What a killed program left behind.
    this.#clearOpened();
    this.#threads = threadsOf(join(parts.dist, 'main', 'worker.cjs'));
    this.#orders = new LockOrders((reason, page) => void this.#lock(reason, page));
    const serve = serveRenderer(join(parts.dist, 'renderer'));
    this.#windows = new ProgramWindows({
      settings: parts.settings,
      faults: parts.faults,
      preload: join(parts.dist, 'preload', 'preload.cjs'),
      developerTools: parts.developerTools,
      plainSession: plainSession(parts, serve),
      memorySession: () => memorySession(parts, serve),
      onMade: () => this.#showTitle(),
      // Where the program outlives its window (macOS), an encrypted workspace does not stay open without one.
      onGone: () => void this.#lock('command', null),
    });
    const services = this.#services();
    this.#desk = new WorkspaceDesk(services.program, this.#windows);
    const backups = new BackupDesk(services.backups, () => this.#desk.current);
    this.#backups = new BackupSchedule({
      backups,
      now: Date.now,
      isExempt: folder => folder === services.workspaces.sampleFolder,
      onFault: error => parts.log.write('backup', error),
    });
    backups.dueAt = () => this.#backups.dueAt();
    setInterval(() => void this.#backups.tick(), 30_000).unref();
    registerHandlers(this.#windows.listenTo(ipcMain), {
      isOurWindow: event => this.#windows.isOurs(event),
      parse: requestParsers,
      handlers: handlersOf(services, this.#desk, this.#orders, backups),
      onFault: (channel, error) => parts.log.write(`ipc ${channel}`, error),
    });
    const { touched } = watchIdle({
      power: powerMonitor,
      lockAfter: () => parts.settings.current().lockAfter,
      lock: reason => this.#open?.encrypted && this.#orders.order(reason),
      now: () => performance.now(),
    });
    this.#touched = touched;
    this.#showMenu();
  }

  language(): Language {
    return this.#language;
  }

  get window(): BrowserWindow | null {
    return this.#windows.current;
  }

  /** Opens the window when it is not open. */
  show(): Promise<void> {
    return this.#windows.show();
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
    await this.#backups.closing();
    const closed = this.#desk.close().finally(() => this.#opened.clear());
    const all = Promise.allSettled([closed, this.#threads.close(), this.#parts.settings.settled()]);
    await Promise.race([all, new Promise(resolve => setTimeout(resolve, 5_000).unref())]);
  }

  #say(key: keyof (typeof wordsOfElectron)['ro'], facts = {}): string {
    return sayIn(wordsOfElectron[this.#language], key, facts);
  }

  /** What else of the program knew an encrypted workspace: the worker, with its rows and key, ends. */
  #forget(): void {
    this.#threads.forget().catch((error: unknown) => this.#parts.faults.report('jobs', error));
  }

  #clearOpened(): void {
    this.#opened.clear().catch(error => this.#parts.faults.report('opened', error));
  }

  async #lock(...how: Parameters<WorkspaceDesk['lock']>): Promise<void> {
    try {
      await this.#desk.lock(...how);
    } catch (error) {
      this.#parts.faults.report('lock', error);
    }
  }

  #services(): Services {
    const { settings, userData, log } = this.#parts;
    const environment = realEnvironment();
    const around: DialogSurroundings = {
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
    };
    const dialogs = fileDialogs(around);
    return {
      program: this.#programServices(),
      jobs: this.#threads.reports,
      workspaces: workspaceSources(join(userData, 'sample'), environment, folder =>
        this.#backups.beforeMigration(folder),
      ),
      dialogs,
      protection: protectionServices({
        windows: this.#windows,
        settings,
        dialogs,
        environment,
        clipboard,
        touched: () => this.#touched(),
      }),
      desktop: {
        openFile: async path => (await shell.openPath(path)) === '',
        showInFolder: path => shell.showItemInFolder(path),
        exists: existsSync,
      },
      attachments: {
        opened: this.#opened,
        stamp: () => ({ id: environment.newId(), at: environment.now() }),
      },
      folders: quietFolders(settings),
      backups: backupServices(settings, userData, this.#threads.backups, backupDialogs(around)),
      letters: this.#threads.letters,
      imports: this.#threads.imports,
      salvage: this.#threads.salvage,
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
        this.#turns.forget();
        // A list is read for one workspace.
        this.#threads.imports.closeAll();
        if (this.#open?.encrypted) this.#forget();
        this.#open = workspace;
        this.#backups.opened(this.#desk.current);
        this.#clearOpened();
        this.#touched();
        this.#orders.reset();
        if (workspace === null) this.#lastExport = null;
        this.#showTitle();
        this.#showMenu();
      },
      forgetPage: () => this.#windows.forgetRows(),
      turns: this.#turns,
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
      lockable: this.#open?.encrypted === true,
      exported: this.#lastExport !== null,
      undo: this.#turns.shown.undo?.act ?? null,
      redo: this.#turns.shown.redo?.act ?? null,
      developerTools,
    };
    const template = menuTemplate(state, {
      turn: kind => this.#turns.order(kind),
      showWorkspace: () => this.#open && shell.showItemInFolder(this.#open.folder),
      showLastExport: () => this.#lastExport && shell.showItemInFolder(this.#lastExport),
      lock: () => this.#orders.order('command'),
      goTo: place => this.window && goTo(this.window, place).catch(error => faults.report('menu', error)),
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
