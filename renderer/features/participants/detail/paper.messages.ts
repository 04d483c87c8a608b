import type { Messages, Translation } from '#shared/kernel/translation.ts';

export const paperMessagesRo = { 'paper-menu.title': 'Formulare și dosar' } as const satisfies Messages;
export const paperMessagesEn: Translation<typeof paperMessagesRo> = { 'paper-menu.title': 'Forms and dossier' };
export const paperMessages = { ro: paperMessagesRo, en: paperMessagesEn } as const;
