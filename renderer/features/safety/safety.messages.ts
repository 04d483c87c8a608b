import type { Messages, Translation } from '#shared/kernel/translation.ts';

export const safetyMessagesRo = { 'safety.title': 'Siguranța datelor' } as const satisfies Messages;
export const safetyMessagesEn: Translation<typeof safetyMessagesRo> = { 'safety.title': 'Data safety' };
export const safetyMessages = { ro: safetyMessagesRo, en: safetyMessagesEn } as const;
