import type { BrowserWindow, Dialog } from 'electron';
import { type Language, sayIn } from '#shared/kernel/translation.ts';
import type { ErrorLog } from './error-log.ts';
import { wordsOfElectron } from './menu-template.ts';

export type FaultSurroundings = {
  readonly log: ErrorLog;
  readonly dialog: Pick<Dialog, 'showMessageBox' | 'showErrorBox'>;
  readonly language: () => Language;
  readonly ready: () => boolean;
  readonly quit: () => void;
};
/** What nobody expected: written down without data, and told to the person without a stack, once at a time. */
export type Faults = { readonly report: (where: string, error: unknown) => void };

/** Catches what is thrown in the main process outside of every handler. */
export function watchFaults(around: FaultSurroundings): Faults {
  let telling = false;
  const tell = async (number: string): Promise<void> => {
    const words = wordsOfElectron[around.language()];
    const detail = sayIn(words, 'dialog.fault-detail', { number, folder: around.log.folder });
    if (!around.ready()) {
      around.dialog.showErrorBox(sayIn(words, 'dialog.fault-title'), `${sayIn(words, 'dialog.fault')}\n\n${detail}`);
      return;
    }
    const { response } = await around.dialog.showMessageBox({
      type: 'error',
      title: sayIn(words, 'dialog.fault-title'),
      message: sayIn(words, 'dialog.fault'),
      detail,
      buttons: [sayIn(words, 'dialog.fault-continue'), sayIn(words, 'dialog.fault-quit')],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
    });
    if (response === 1) around.quit();
  };
  const report = (where: string, error: unknown): void => {
    const number = around.log.write(where, error);
    if (telling) return;
    telling = true;
    void tell(number).finally(() => {
      telling = false;
    });
  };
  process.on('uncaughtException', error => report('main', error));
  process.on('unhandledRejection', reason => report('main, promise', reason));
  return { report };
}

const reloadPauseMs = 30_000;

/** Loads the page again when its process has died, unless that happens over and over. */
export function reviveWindow(
  window: BrowserWindow,
  faults: Faults,
  load: () => Promise<void>,
  now: () => number,
): void {
  let last = Number.NEGATIVE_INFINITY;
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit') return;
    // The log holds no messages: the reason is the error's code.
    faults.report('window', Object.assign(new Error(`page process gone (${exitCode})`), { code: `page-${reason}` }));
    if (now() - last < reloadPauseMs || window.isDestroyed()) return;
    last = now();
    load().catch((error: unknown) => faults.report('window', error));
  });
}
