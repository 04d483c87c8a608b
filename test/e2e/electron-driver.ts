import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import type { Taken } from '../electron-stand-in/control.ts';
import type { MenuView } from '../electron-stand-in/menu.ts';
import type { AskedDialog } from '../electron-stand-in/record.ts';
import type { Running, StartOptions } from './driver.ts';
import { dropFiles } from './drop-files.ts';
import { refuseLeftOver } from './stand-in-driver.ts';

/** What is put into Electron's main process so that dialogs are answered from a queue. */
type Staged = {
  desktop: { act: string; path: string }[];
  queue: { kind: string; path?: string | null; button?: number }[];
  dialogs: AskedDialog[];
  faults: string[];
};
type Stage = { consortaStage: Staged };

/** Starts the program in Electron itself. */
export async function startElectron(
  executablePath: string,
  { userData, program, environment }: StartOptions & { readonly program: string },
): Promise<Running> {
  const args = [program, `--user-data-dir=${userData}`, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])];
  const env = Object.fromEntries(
    Object.entries({ ...process.env, ...environment }).filter(([, value]) => value !== undefined),
  );
  const launch = () => _electron.launch({ executablePath, args, env: env as Record<string, string> });
  const application = await launch();
  await stageDialogs(application);
  let window = await application.firstWindow();
  const pageFaults = watchPage(window);
  const staged = () => application.evaluate(() => (globalThis as unknown as Stage).consortaStage);
  const take = async (): Promise<Taken> => {
    const { queue, dialogs, faults, desktop } = await staged();
    await application.evaluate(() => {
      Object.assign((globalThis as unknown as Stage).consortaStage, { dialogs: [], faults: [], desktop: [] });
    });
    return withPageFaults({ outside: [], desktop, faults, dialogs, unusedAnswers: queue.length }, pageFaults);
  };
  return {
    get window() {
      return window;
    },
    follow: async () => {
      const before = window;
      const isNext = (page: Page): boolean => page !== before && !page.isClosed();
      window = application.windows().find(isNext) ?? (await application.waitForEvent('window', isNext));
      if (!before.isClosed()) await before.waitForEvent('close');
      watchPage(window, pageFaults);
    },
    power: event => application.evaluate(({ powerMonitor }, name) => void powerMonitor.emit(name), event),
    idle: seconds =>
      application.evaluate(
        ({ powerMonitor }, given) => void Object.assign(powerMonitor, { getSystemIdleTime: () => given }),
        seconds,
      ),
    clipboard: () => application.evaluate(({ clipboard }) => clipboard.readText()),
    drop: (target, paths) => dropFiles(target, paths, async () => {}),
    answerNextDialog: answer =>
      application.evaluate((_electronModule, given) => {
        (globalThis as unknown as Stage).consortaStage.queue.push(given);
      }, answer),
    menu: id =>
      application.evaluate(({ Menu }, wanted) => {
        const item = Menu.getApplicationMenu()?.getMenuItemById(wanted);
        if (!item?.enabled) throw new Error(`the menu has no item ${wanted}, or it is dimmed`);
        item.click();
      }, id),
    seeMenu: () => application.evaluate(menuOf),
    view: async () =>
      application.evaluate(({ BrowserWindow }) => {
        const first = BrowserWindow.getAllWindows()[0];
        if (!first) return null;
        const shown = first.isVisible();
        return {
          title: first.getTitle(),
          id: first.webContents.id,
          representedFile: first.getRepresentedFilename(),
          zoomLevel: first.webContents.getZoomLevel(),
          shown,
          focused: first.isFocused() ? 1 : 0,
          bounds: first.getNormalBounds(),
          maximized: first.isMaximized(),
        };
      }),
    take,
    stop: async () => {
      const rest = await take();
      await application.close();
      refuseLeftOver(rest);
    },
    kill: async () => {
      const { exitCode, pid } = application.process();
      if (exitCode === null && pid !== undefined) process.kill(pid, 'SIGKILL');
      await application.close().catch(() => {});
    },
    startAgain: async () => {
      const second = await launch().catch(() => null);
      await second?.close().catch(() => {});
      return second === null ? 0 : second.process().exitCode;
    },
  };
}

function stageDialogs(application: ElectronApplication): Promise<void> {
  return application.evaluate(({ dialog, shell }) => {
    const stage: Staged = { queue: [], dialogs: [], faults: [], desktop: [] };
    (globalThis as unknown as Stage).consortaStage = stage;
    const next = (kind: AskedDialog['kind'], given: unknown[]) => {
      const options = (given.length > 1 ? given[1] : given[0]) as Record<string, unknown>;
      stage.dialogs.push({ kind, options: JSON.parse(JSON.stringify(options)) as Record<string, unknown> });
      const answer = stage.queue.shift();
      if (answer?.kind === kind) return answer;
      stage.faults.push(`unexpected ${kind} dialog: ${String(options.title ?? options.message ?? '')}`);
      return { kind, path: null, button: 0 };
    };
    const path = (answer: { path?: string | null }) => answer.path ?? null;
    Object.assign(shell, {
      openPath: async (opened: string) => {
        stage.desktop.push({ act: 'openPath', path: opened });
        return '';
      },
      showItemInFolder: (shown: string) => void stage.desktop.push({ act: 'showItemInFolder', path: shown }),
    });
    Object.assign(dialog, {
      showOpenDialog: async (...given: unknown[]) => {
        const chosen = path(next('open', given));
        return { canceled: chosen === null, filePaths: chosen === null ? [] : [chosen] };
      },
      showSaveDialog: async (...given: unknown[]) => {
        const chosen = path(next('save', given));
        return { canceled: chosen === null, filePath: chosen ?? '' };
      },
      showMessageBox: async (...given: unknown[]) => ({
        response: next('message', given).button ?? 0,
        checkboxChecked: false,
      }),
    });
  });
}

/** Runs in Electron's main process: must not use anything outside itself. */
function menuOf({ Menu }: typeof import('electron')): MenuView[] {
  type Item = {
    id: string;
    label: string;
    role?: string;
    accelerator?: unknown;
    enabled: boolean;
    type: string;
    submenu?: { items: Item[] };
  };
  const viewOf = (item: Item): MenuView => ({
    id: item.id === '' ? null : item.id,
    label: item.label,
    role: item.role ?? null,
    accelerator: typeof item.accelerator === 'string' ? item.accelerator : null,
    enabled: item.enabled,
    items: (item.submenu?.items ?? []).filter(({ type }) => type !== 'separator').map(viewOf),
  });
  const items = (Menu.getApplicationMenu()?.items ?? []) as unknown as Item[];
  return items.map(viewOf);
}

/** Errors in the page, and what the content policy or a failed request made the browser complain about. */
function watchPage(page: Page, faults: string[] = []): string[] {
  page.on('pageerror', error => faults.push(`error in the page: ${error.message}`));
  page.on('console', message => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`);
  });
  return faults;
}

function withPageFaults(taken: Taken, pageFaults: string[]): Taken {
  return { ...taken, faults: [...taken.faults, ...pageFaults.splice(0)] };
}
