import type { Messages, Translation } from '#shared/kernel/translation.ts';

const rowDialogMessagesRo = {
  'dialog.save': 'Salvați',
  'dialog.cancel': 'Renunțați',
} as const satisfies Messages;

const rowDialogMessagesEn: Translation<typeof rowDialogMessagesRo> = {
  'dialog.save': 'Save',
  'dialog.cancel': 'Cancel',
};

export const rowDialogMessages = { ro: rowDialogMessagesRo, en: rowDialogMessagesEn } as const;
