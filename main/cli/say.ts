import { say } from '#shared/i18n/say.ts';
import type { Facts } from '#shared/kernel/problem.ts';
import { type Language, type Messages, sayIn } from '#shared/kernel/translation.ts';
import { dataFileMessagesEn, dataFileMessagesRo } from '../data-file/data-file.messages.ts';
import { verifyMessagesEn, verifyMessagesRo } from '../verify/verify.messages.ts';
import { cliBackupMessagesEn, cliBackupMessagesRo } from './backup-words.messages.ts';
import { cliMessagesEn, cliMessagesRo } from './cli.messages.ts';
import { cliEraseMessagesEn, cliEraseMessagesRo } from './erase-words.messages.ts';
import { cliHistoryMessagesEn, cliHistoryMessagesRo } from './history-words.messages.ts';
import { cliImportMessagesEn, cliImportMessagesRo } from './import-words.messages.ts';
import { cliProtectMessagesEn, cliProtectMessagesRo } from './protect-words.messages.ts';

const own: Readonly<Record<Language, Messages>> = {
  ro: {
    ...cliMessagesRo,
    ...cliBackupMessagesRo,
    ...cliEraseMessagesRo,
    ...cliProtectMessagesRo,
    ...cliHistoryMessagesRo,
    ...cliImportMessagesRo,
    ...dataFileMessagesRo,
    ...verifyMessagesRo,
  },
  en: {
    ...cliMessagesEn,
    ...cliBackupMessagesEn,
    ...cliEraseMessagesEn,
    ...cliProtectMessagesEn,
    ...cliHistoryMessagesEn,
    ...cliImportMessagesEn,
    ...dataFileMessagesEn,
    ...verifyMessagesEn,
  },
};

/** The words of the command line: its own, and those of everything shared. */
export function sayInMain(language: Language, key: string, facts: Facts = {}): string {
  return Object.hasOwn(own[language], key) ? sayIn(own[language], key, facts) : say(language, key, facts);
}
