import type { Messages, Translation } from '#shared/kernel/translation.ts';

export const backupDialogMessagesRo = {
  'backup-dialog.choose-place': 'Alegeți unde se păstrează copiile de siguranță (cel mai bine pe alt disc)',
  'backup-dialog.choose-button': 'Alege',
  'backup-dialog.save': 'Salvați o copie de siguranță',
  'backup-dialog.save-button': 'Salvează',
  'backup-dialog.open': 'Alegeți o copie de siguranță',
  'backup-dialog.open-button': 'Deschide',
  'backup-dialog.restore-into': 'Alegeți dosarul nou în care se readuc datele',
  'backup-dialog.restore-button': 'Readu aici',
  'backup-dialog.kind': 'Copie de siguranță Consorta',
} as const satisfies Messages;

export const backupDialogMessagesEn: Translation<typeof backupDialogMessagesRo> = {
  'backup-dialog.choose-place': 'Choose where backups are kept (best on another disk)',
  'backup-dialog.choose-button': 'Choose',
  'backup-dialog.save': 'Save a backup',
  'backup-dialog.save-button': 'Save',
  'backup-dialog.open': 'Choose a backup',
  'backup-dialog.open-button': 'Open',
  'backup-dialog.restore-into': 'Choose the new folder into which the data are restored',
  'backup-dialog.restore-button': 'Restore here',
  'backup-dialog.kind': 'Consorta backup',
};
