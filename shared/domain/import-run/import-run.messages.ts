import type { Messages, Translation } from '../../kernel/translation.ts';

export const importRunMessagesRo = {
  'importRun.kind': 'Ce s-a importat',
  'importRun.kind.participants': 'participanți',
  'importRun.kind.companies': 'firme',
  'importRun.company': 'Firma care a trimis',
  'importRun.sender': 'Expeditor',
  'importRun.fileName': 'Fișier',
  'importRun.sha256': 'Amprenta fișierului (SHA-256)',
  'importRun.sheet': 'Foaia',
  'importRun.on': 'Data',
  'importRun.by': 'De către',
  'importRun.added': 'Adăugate',
  'importRun.changed': 'Schimbate',
  'importRun.unchanged': 'Neschimbate',
  'importRun.refused': 'Refuzate',
  'importRun.columns': 'Coloane',
  'importRun.column': 'Coloană',
} as const satisfies Messages;

export const importRunMessagesEn: Translation<typeof importRunMessagesRo> = {
  'importRun.kind': 'What was imported',
  'importRun.kind.participants': 'participants',
  'importRun.kind.companies': 'companies',
  'importRun.company': 'Company that sent it',
  'importRun.sender': 'Sender',
  'importRun.fileName': 'File',
  'importRun.sha256': 'Fingerprint of the file (SHA-256)',
  'importRun.sheet': 'Sheet',
  'importRun.on': 'Date',
  'importRun.by': 'By',
  'importRun.added': 'Added',
  'importRun.changed': 'Changed',
  'importRun.unchanged': 'Unchanged',
  'importRun.refused': 'Refused',
  'importRun.columns': 'Columns',
  'importRun.column': 'Column',
};
