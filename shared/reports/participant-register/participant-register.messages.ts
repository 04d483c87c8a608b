import type { Messages, Translation } from '../../kernel/translation.ts';

export const participantRegisterMessagesRo = {
  'register.title.partner': ({ title, code }) => `${title} – ${code}`,
  'register.empty': ({ period }) =>
    `Niciun participant nu a intrat în operațiune până la sfârșitul perioadei ${period}.`,
} as const satisfies Messages;

export const participantRegisterMessagesEn: Translation<typeof participantRegisterMessagesRo> = {
  'register.title.partner': ({ title, code }) => `${title} – ${code}`,
  'register.empty': ({ period }) => `No participant entered the operation by the end of the period ${period}.`,
};
