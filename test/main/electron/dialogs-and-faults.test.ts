import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import type { BaseWindow, BrowserWindow, Dialog } from 'electron';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openErrorLog } from '#main/electron/error-log.ts';
import { reviveWindow, watchFaults } from '#main/electron/faults.ts';
import { fileDialogs } from '#main/electron/file-dialogs.ts';

type Options = { readonly defaultPath: string; readonly title: string; readonly properties: readonly string[] };

function dialogs(answers: (string | null)[]) {
  const asked: Options[] = [];
  const remembered = new Map<string, string>();
  const next = (_window: unknown, options: Options): string | null => {
    asked.push(options);
    return answers.shift() ?? null;
  };
  const dialog = {
    showOpenDialog: async (window: unknown, options: Options) => {
      const path = next(window, options);
      return { canceled: path === null, filePaths: path === null ? [] : [path] };
    },
    showSaveDialog: async (window: unknown, options: Options) => {
      const path = next(window, options);
      return { canceled: path === null, filePath: path ?? '' };
    },
  } as unknown as Pick<Dialog, 'showOpenDialog' | 'showSaveDialog'>;
  const around = {
    dialog,
    window: () => ({}) as BaseWindow,
    language: () => 'ro' as const,
    documents: () => 'Documents',
    rememberedFolder: (purpose: string) => remembered.get(purpose),
    rememberFolder: (purpose: string, folder: string) => void remembered.set(purpose, folder),
  };
  return { asked, ...fileDialogs(around) };
}

describe('file dialogs', () => {
  test('start in the documents, then where the purpose was last served; each format has its own memory', async () => {
    const played = dialogs([join('Rapoarte', 'a.xlsx'), null, null]);
    expect(await played.saveReport('Registru', 'xlsx')).toEqual({ path: join('Rapoarte', 'a.xlsx'), replace: true });
    expect(await played.saveReport('Registru', 'xlsx')).toBeNull();
    expect(await played.saveReport('Registru', 'pdf')).toBeNull();
    expect(played.asked.map(({ defaultPath }) => defaultPath.split(sep).join('/'))).toEqual([
      'Documents/Registru.xlsx',
      'Rapoarte/Registru.xlsx',
      'Documents/Registru.pdf',
    ]);
    expect(played.asked[0]?.properties).toContain('showOverwriteConfirmation');
  });

  test('complete a name without its ending, and then replace nothing, because nobody was asked', async () => {
    const played = dialogs(['raport', 'raport.XLSX', 'raport.v2']);
    expect(await played.saveReport('x', 'xlsx')).toEqual({ path: 'raport.xlsx', replace: false });
    expect(await played.saveReport('x', 'xlsx')).toEqual({ path: 'raport.XLSX', replace: true });
    expect(await played.saveReport('x', 'xlsx')).toEqual({ path: 'raport.v2.xlsx', replace: false });
  });

  test('suggest a folder name that every system takes', async () => {
    const played = dialogs([null, null]);
    await played.createWorkspace('Formare: IMM / 2022');
    await played.createWorkspace('///');
    expect(played.asked.map(({ defaultPath }) => defaultPath.split(sep).at(-1))).toEqual([
      'Formare IMM 2022',
      'Spațiu de lucru nou',
    ]);
  });

  test('are open one at a time: a double click is one question', async () => {
    const played = dialogs(['unu', 'doi']);
    expect(await Promise.all([played.openWorkspace(), played.openWorkspace()])).toEqual(['unu', null]);
    expect(await played.openWorkspace()).toBe('doi');
  });
});

describe('faults', () => {
  let folder = '';
  const before = new Map<string, readonly unknown[]>();
  const kinds = ['uncaughtException', 'unhandledRejection'] as const;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'consorta-faults-'));
    for (const kind of kinds) before.set(kind, process.listeners(kind as 'uncaughtException'));
  });
  afterEach(() => {
    for (const kind of kinds) {
      for (const listener of process.listeners(kind as 'uncaughtException')) {
        if (!before.get(kind)?.includes(listener)) process.off(kind, listener);
      }
    }
    rmSync(folder, { recursive: true, force: true });
  });

  function watched(response: number, ready = true) {
    const told: { detail: string; buttons: string[]; defaultId: number }[] = [];
    const boxes: string[] = [];
    let quits = 0;
    const faults = watchFaults({
      log: openErrorLog(folder, () => '2026-03-14T15:09:26.535Z'),
      dialog: {
        showMessageBox: async (options: (typeof told)[number]) => {
          told.push(options);
          return { response, checkboxChecked: false };
        },
        showErrorBox: (_title: string, content: string) => void boxes.push(content),
      } as unknown as Pick<Dialog, 'showMessageBox' | 'showErrorBox'>,
      language: () => 'ro',
      ready: () => ready,
      quit: () => {
        quits += 1;
      },
    });
    return { faults, told, boxes, quits: () => quits };
  }
  const settled = () => new Promise(resolve => setImmediate(resolve));

  test('are written down each time and told once at a time, without stack or data, the harmless button first', async () => {
    const { faults, told, quits } = watched(0);
    faults.report('main', new Error('cannot read "Ion Popescu"'));
    faults.report('main', new Error('again'));
    await settled();
    expect(told).toHaveLength(1);
    expect(told[0]?.detail).toContain('260314150926-1');
    expect(told[0]?.detail).not.toMatch(/Popescu|\bat /);
    expect([told[0]?.buttons[0], told[0]?.defaultId, quits()]).toEqual(['Continuă', 0, 0]);
    const log = readFileSync(join(folder, 'errors.log'), 'utf8');
    expect(log.match(/^2026.*main$/gm)).toHaveLength(2);
    expect(log).not.toContain('Popescu');
    faults.report('main', new Error('later'));
    await settled();
    expect(told).toHaveLength(2);
  });

  test('end the program only when the person says so, and are told before the program is ready too', async () => {
    const leaving = watched(1);
    leaving.faults.report('main', new Error('x'));
    await settled();
    expect(leaving.quits()).toBe(1);
    const early = watched(0, false);
    early.faults.report('main', new Error('x'));
    expect(early.boxes).toHaveLength(1);
  });

  test('a page whose process dies is loaded again, but not over and over', () => {
    const listeners: ((event: unknown, details: { reason: string; exitCode: number }) => void)[] = [];
    const window = {
      webContents: { on: (_name: string, listener: (typeof listeners)[number]) => void listeners.push(listener) },
      isDestroyed: () => false,
    } as unknown as BrowserWindow;
    const reported: string[] = [];
    let [loads, clock] = [0, 0];
    const load = async (): Promise<void> => {
      loads += 1;
    };
    reviveWindow(window, { report: where => void reported.push(where) }, load, () => clock);
    const dies = (reason: string) => listeners[0]?.({}, { reason, exitCode: 1 });
    dies('clean-exit');
    expect([loads, reported.length]).toEqual([0, 0]);
    dies('crashed');
    clock = 29_999;
    dies('crashed');
    expect([loads, reported.length]).toEqual([1, 2]);
    clock = 30_000;
    dies('oom');
    expect([loads, reported.length]).toEqual([2, 3]);
  });
});
