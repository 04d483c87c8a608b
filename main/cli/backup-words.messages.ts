import { countEn, countRo, type Messages, type Translation } from '#shared/kernel/translation.ts';

export const cliBackupMessagesRo = {
  'cli.verb.backup': 'o copie de siguranță într-un fișier, deschisă de probă și numărată',
  'cli.verb.restore': 'face dintr-o copie de siguranță un spațiu de lucru într-un dosar nou sau gol',
  'cli.backup.progress': ({ stage = '', percent = 0 }) =>
    `${stage === 'checking' ? 'se verifică' : 'se copiază'}: ${percent}% …`,
  'cli.backup.done': ({ path = '', bytes = 0, position = 0, rows = 0, attachments = 0 }) =>
    `Copie de siguranță: ${path} (${bytes} octeți, poziția ${position}, ${countRo(Number(rows), 'rând', 'rânduri')}, ${countRo(Number(attachments), 'document atașat', 'documente atașate')}). A fost deschisă de probă.`,
  'cli.backup.damaged-attachments': ({ count = 0 }) =>
    `${countRo(Number(count), 'document atașat este deteriorat', 'documente atașate sunt deteriorate')} în spațiul de lucru și nu sunt în copie. „consorta verify” spune care.`,
  'cli.option.backup-first': 'face întâi o copie de siguranță în acest dosar (al copiilor, pe alt disc)',
  'cli.backup.before': ({ path = '' }) => `Copie de siguranță făcută înainte: ${path}`,
  'cli.restore.progress': ({ megabytes = 0 }) => `se readuc datele: ${megabytes} MB …`,
  'cli.restore.done': ({ folder = '', position = 0, rows = 0 }) =>
    `Readus în ${folder}: poziția ${position}, ${countRo(Number(rows), 'rând', 'rânduri')}.`,
  'cli.restore.sealed':
    'Copia este criptată și nu s-a dat nicio cheie: fiecare octet a fost verificat, rândurile nu au fost citite.',
} as const satisfies Messages;

export const cliBackupMessagesEn: Translation<typeof cliBackupMessagesRo> = {
  'cli.verb.backup': 'one backup into a file, opened on trial and counted',
  'cli.verb.restore': 'makes a workspace of a backup in a new or empty folder',
  'cli.backup.progress': ({ stage = '', percent = 0 }) =>
    `${stage === 'checking' ? 'checking' : 'copying'}: ${percent}% …`,
  'cli.backup.done': ({ path = '', bytes = 0, position = 0, rows = 0, attachments = 0 }) =>
    `Backup: ${path} (${bytes} bytes, position ${position}, ${countEn(Number(rows), 'row', 'rows')}, ${countEn(Number(attachments), 'attachment', 'attachments')}). It was opened on trial.`,
  'cli.backup.damaged-attachments': ({ count = 0 }) =>
    `${countEn(Number(count), 'attachment is', 'attachments are')} damaged in the workspace and not in the backup. "consorta verify" says which.`,
  'cli.option.backup-first': 'makes a backup in this folder first (that of the backups, on another disk)',
  'cli.backup.before': ({ path = '' }) => `Backup made before: ${path}`,
  'cli.restore.progress': ({ megabytes = 0 }) => `restoring: ${megabytes} MB …`,
  'cli.restore.done': ({ folder = '', position = 0, rows = 0 }) =>
    `Restored in ${folder}: position ${position}, ${countEn(Number(rows), 'row', 'rows')}.`,
  'cli.restore.sealed': 'The backup is encrypted and no key was given: every byte was checked, the rows were not read.',
};
