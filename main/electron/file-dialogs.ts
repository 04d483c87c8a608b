import { dirname, extname, join } from 'node:path';
import type { BaseWindow, Dialog } from 'electron';
import type { ExportFormat } from '#shared/ipc/contract.ts';
import { type Language, sayIn } from '#shared/kernel/translation.ts';
import type { Dialogs } from '../ipc/services.ts';
import type { electronMessagesRo } from './electron.messages.ts';
import { wordsOfElectron } from './menu-template.ts';

type DialogKey = Extract<keyof typeof electronMessagesRo, `dialog.${string}`>;
export type DialogSurroundings = {
  readonly dialog: Pick<Dialog, 'showOpenDialog' | 'showSaveDialog'>;
  /** The window that a dialog belongs to. */
  readonly window: () => BaseWindow;
  readonly language: () => Language;
  readonly documents: () => string;
  readonly rememberedFolder: (purpose: string) => string | undefined;
  readonly rememberFolder: (purpose: string, folder: string) => void;
};

/**
 * The system's dialogs, in the program's language, each opening in the folder last used for its purpose. Null is the
 * person's cancel; a second dialog asked for while one is open counts as one too, so that a double click opens one.
 */
export function fileDialogs(around: DialogSurroundings): Dialogs {
  const say = (key: DialogKey): string => sayIn(wordsOfElectron[around.language()], key);
  const startIn = (purpose: string): string => around.rememberedFolder(purpose) ?? around.documents();
  const alone = oneAtMost();

  const openWorkspace = async (): Promise<string | null> => {
    const { canceled, filePaths } = await around.dialog.showOpenDialog(around.window(), {
      title: say('dialog.open-workspace'),
      buttonLabel: say('dialog.open-button'),
      defaultPath: startIn('workspace'),
      properties: ['openDirectory'],
    });
    const chosen = filePaths[0];
    if (canceled || chosen === undefined) return null;
    around.rememberFolder('workspace', dirname(chosen));
    return chosen;
  };

  const createWorkspace = async (suggestedName: string): Promise<string | null> => {
    const { canceled, filePath } = await around.dialog.showSaveDialog(around.window(), {
      title: say('dialog.create-workspace'),
      buttonLabel: say('dialog.create-button'),
      defaultPath: join(startIn('workspace'), safeFileName(suggestedName) ?? say('dialog.new-workspace-name')),
      properties: ['createDirectory', 'showOverwriteConfirmation'],
    });
    if (canceled || filePath === '') return null;
    around.rememberFolder('workspace', dirname(filePath));
    return filePath;
  };

  const saveReport = async (suggestedName: string, format: ExportFormat) => {
    const purpose = `report.${format}`;
    const { canceled, filePath } = await around.dialog.showSaveDialog(around.window(), {
      title: say('dialog.save-report'),
      buttonLabel: say('dialog.save-button'),
      defaultPath: join(startIn(purpose), `${safeFileName(suggestedName) ?? 'raport'}.${format}`),
      filters: [{ name: say(`dialog.kind.${format}`), extensions: [format] }],
      properties: ['createDirectory', 'showOverwriteConfirmation'],
    });
    if (canceled || filePath === '') return null;
    around.rememberFolder(purpose, dirname(filePath));
    // The system asked about the name it returned. Under a name that we complete nobody was asked: keep what is there.
    if (extname(filePath).toLowerCase() === `.${format}`) return { path: filePath, replace: true };
    return { path: `${filePath}.${format}`, replace: false };
  };

  const saveText = async (suggestedName: string) => {
    const { canceled, filePath } = await around.dialog.showSaveDialog(around.window(), {
      title: say('dialog.save-key'),
      buttonLabel: say('dialog.save-button'),
      defaultPath: join(startIn('key'), `${safeFileName(suggestedName) ?? 'consorta'}.txt`),
      filters: [{ name: say('dialog.kind.txt'), extensions: ['txt'] }],
      properties: ['createDirectory', 'showOverwriteConfirmation'],
    });
    if (canceled || filePath === '') return null;
    around.rememberFolder('key', dirname(filePath));
    return extname(filePath).toLowerCase() === '.txt'
      ? { path: filePath, replace: true }
      : { path: `${filePath}.txt`, replace: false };
  };

  const chooseFiles = async (): Promise<readonly string[] | null> => {
    const { canceled, filePaths } = await around.dialog.showOpenDialog(around.window(), {
      title: say('dialog.choose-files'),
      buttonLabel: say('dialog.choose-button'),
      defaultPath: startIn('attachment'),
      // Names of scans are names of people: the system is not to list them among recent files.
      properties: ['openFile', 'multiSelections', 'dontAddToRecent'],
    });
    const first = filePaths[0];
    if (canceled || first === undefined) return null;
    around.rememberFolder('attachment', dirname(first));
    return filePaths;
  };

  const chooseTable = async (): Promise<string | null> => {
    const { canceled, filePaths } = await around.dialog.showOpenDialog(around.window(), {
      title: say('dialog.choose-table'),
      buttonLabel: say('dialog.open-button'),
      defaultPath: startIn('import'),
      filters: [
        { name: say('dialog.kind.table'), extensions: ['xlsx', 'xlsm', 'csv', 'txt', 'tsv'] },
        { name: say('dialog.kind.any'), extensions: ['*'] },
      ],
      properties: ['openFile', 'dontAddToRecent'],
    });
    const chosen = filePaths[0];
    if (canceled || chosen === undefined) return null;
    around.rememberFolder('import', dirname(chosen));
    return chosen;
  };

  const saveFile = async (suggestedName: string): Promise<string | null> => {
    const { canceled, filePath } = await around.dialog.showSaveDialog(around.window(), {
      title: say('dialog.save-file'),
      buttonLabel: say('dialog.save-button'),
      defaultPath: join(startIn('attachment.save'), suggestedName),
      properties: ['createDirectory', 'showOverwriteConfirmation', 'dontAddToRecent'],
    });
    if (canceled || filePath === '') return null;
    around.rememberFolder('attachment.save', dirname(filePath));
    return filePath;
  };

  const chooseFolder = async (): Promise<string | null> => {
    const { canceled, filePaths } = await around.dialog.showOpenDialog(around.window(), {
      title: say('dialog.choose-folder'),
      buttonLabel: say('dialog.choose-folder-button'),
      defaultPath: startIn('letters'),
      properties: ['openDirectory', 'createDirectory', 'dontAddToRecent'],
    });
    const chosen = filePaths[0];
    if (canceled || chosen === undefined) return null;
    around.rememberFolder('letters', chosen);
    return chosen;
  };

  return {
    chooseFiles: () => alone(chooseFiles),
    chooseTable: () => alone(chooseTable),
    chooseFolder: () => alone(chooseFolder),
    saveFile: name => alone(() => saveFile(name)),
    saveText: name => alone(() => saveText(name)),
    openWorkspace: () => alone(openWorkspace),
    createWorkspace: name => alone(() => createWorkspace(name)),
    saveReport: (name, format) => alone(() => saveReport(name, format)),
  };
}

/** A name that every system takes: no separators or signs with a meaning, no dot or space at the end. Null when nothing is left. */
export function safeFileName(text: string): string | null {
  const name = [...text]
    .map(letter => (letter < ' ' || '/\\:*?"<>|'.includes(letter) ? ' ' : letter))
    .join('')
    .replace(/\s+/g, ' ')
    .slice(0, 120)
    .replace(/^[. ]+|[. ]+$/g, '');
  const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/i.test(name);
  return name === '' || reserved ? null : name;
}

function oneAtMost(): <T>(ask: () => Promise<T | null>) => Promise<T | null> {
  let open = false;
  return async ask => {
    if (open) return null;
    open = true;
    try {
      return await ask();
    } finally {
      open = false;
    }
  };
}
