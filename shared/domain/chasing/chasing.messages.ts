import type { Messages, Translation } from '../../kernel/translation.ts';

export const chasingMessagesRo = {
  'chasing.reason.missing': 'lipsește',
  'chasing.reason.rejected': 'respins',
  'chasing.reason.expired': 'expirat',
  'chasing.reason.expiring': 'expiră înainte de sfârșitul cursului',
  'chasing.reason.soon': 'necesar la începutul cursului',
  'chasing.of.employer': 'de la angajator',
  'chasing.of.person': 'numai de la persoană',
  'chasing.of.provider': 'de la furnizorul de formare',
  'chasing.of.project': 'al proiectului',
  'chasing.asked.came': 'a venit între timp',
  'chasing.asked.answered': 'răspuns primit',
  'chasing.asked.awaited': 'așteptat',
  'chasing.asked.reminder': 'de revenit',
  'chasing.near.counted': 'un document până la numărare',
  'chasing.near.complete': 'un document până la dosar complet',
} as const satisfies Messages;

export const chasingMessagesEn: Translation<typeof chasingMessagesRo> = {
  'chasing.reason.missing': 'missing',
  'chasing.reason.rejected': 'rejected',
  'chasing.reason.expired': 'expired',
  'chasing.reason.expiring': 'expires before the course ends',
  'chasing.reason.soon': 'needed when the course begins',
  'chasing.of.employer': 'from the employer',
  'chasing.of.person': 'from the person only',
  'chasing.of.provider': 'from the training provider',
  'chasing.of.project': "the project's own",
  'chasing.asked.came': 'came meanwhile',
  'chasing.asked.answered': 'answered',
  'chasing.asked.awaited': 'awaited',
  'chasing.asked.reminder': 'remind',
  'chasing.near.counted': 'one document from being counted',
  'chasing.near.complete': 'one document from a complete file',
};
