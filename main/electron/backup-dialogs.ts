import { dirname, join } from 'node:path';
import type { OpenDialogOptions } from 'electron';
import { sayIn } from '#shared/kernel/translation.ts';
import type { BackupDialogs } from '../ipc/backup-services.ts';
import { backupDialogMessagesEn, backupDialogMessagesRo } from './backup-dialog.messages.ts';
import type { DialogSurroundings } from './file-dialogs.ts';

const words = { ro: backupDialogMessagesRo, en: backupDialogMessagesEn };
const ending = '.consorta-backup.zip';

/** The system's dialogs about backups, each opening in the folder last used for its purpose. Null is the person's cancel. */
export function backupDialogs(around: DialogSurroundings): BackupDialogs {
  const say = (key: keyof typeof backupDialogMessagesRo): string => sayIn(words[around.language()], key);
  const startIn = (purpose: string): string => around.rememberedFolder(purpose) ?? around.documents();
  let open = false;
  /** A second dialog asked for while one is open counts as a cancel, so that a double click opens one. */
  const alone = async <T>(ask: () => Promise<T | null>): Promise<T | null> => {
    if (open) return null;
    open = true;
    try {
      return await ask();
    } finally {
      open = false;
    }
  };

  const chooseOpen = async (purpose: string, options: OpenDialogOptions) => {
    const { canceled, filePaths } = await around.dialog.showOpenDialog(around.window(), options);
    const chosen = filePaths[0];
    if (canceled || chosen === undefined) return null;
    around.rememberFolder(purpose, dirname(chosen));
    return chosen;
  };
  const filters = () => [{ name: say('backup-dialog.kind'), extensions: ['zip'] }];

  return {
    chooseBackupPlace: () =>
      alone(() =>
        chooseOpen('backup.place', {
          title: say('backup-dialog.choose-place'),
          buttonLabel: say('backup-dialog.choose-button'),
          defaultPath: startIn('backup.place'),
          properties: ['openDirectory', 'createDirectory'],
        }),
      ),
    openBackup: () =>
      alone(() =>
        chooseOpen('backup', {
          title: say('backup-dialog.open'),
          buttonLabel: say('backup-dialog.open-button'),
          defaultPath: startIn('backup'),
          filters: filters(),
          properties: ['openFile', 'dontAddToRecent'],
        }),
      ),
    saveBackup: name =>
      alone(async () => {
        const { canceled, filePath } = await around.dialog.showSaveDialog(around.window(), {
          title: say('backup-dialog.save'),
          buttonLabel: say('backup-dialog.save-button'),
          defaultPath: join(startIn('backup'), `${name}${ending}`),
          filters: filters(),
          properties: ['createDirectory', 'showOverwriteConfirmation', 'dontAddToRecent'],
        });
        if (canceled || filePath === '') return null;
        around.rememberFolder('backup', dirname(filePath));
        // The system asked about the name it returned. Under a name that we complete nobody was asked: keep what is there.
        if (filePath.toLowerCase().endsWith('.zip')) return { path: filePath, replace: true };
        return { path: `${filePath}${ending}`, replace: false };
      }),
    restoreInto: name =>
      alone(async () => {
        const { canceled, filePath } = await around.dialog.showSaveDialog(around.window(), {
          title: say('backup-dialog.restore-into'),
          buttonLabel: say('backup-dialog.restore-button'),
          defaultPath: join(startIn('workspace'), name),
          properties: ['createDirectory', 'showOverwriteConfirmation'],
        });
        if (canceled || filePath === '') return null;
        around.rememberFolder('workspace', dirname(filePath));
        return filePath;
      }),
  };
}
