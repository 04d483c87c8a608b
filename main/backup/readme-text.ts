import { backupEnding } from './backup-record.ts';

/** The README of a backup, Romanian then English. Says nothing of the project. */
export function readmeText(encrypted: boolean): string {
  return [...romanian(encrypted), '', '-----', '', ...english(encrypted), ''].join('\r\n');
}

const romanian = (encrypted: boolean): readonly string[] => [
  'COPIE DE SIGURANȚĂ CONSORTA',
  '',
  'Fișierul acesta este copia de siguranță a unui proiect, făcută de programul Consorta. Este o arhivă ZIP obișnuită.',
  '',
  'Cum se readuc datele, cu Consorta:',
  '  în fereastră: Siguranța datelor, „Alege o copie…”, apoi „Readu peste proiect” sau „Readu într-un dosar nou”;',
  `  la linia de comandă: consorta restore COPIE${backupEnding} DOSAR`,
  '',
  'Cum se citesc datele fără Consorta:',
  '  dezarhivați reader.html, deschideți-l într-un navigator (și fără internet) și alegeți în el acest fișier.',
  'Cum se verifică fiecare octet fără Consorta: node consorta-verify.mjs COPIE.zip (Node 18 sau mai nou).',
  ...(encrypted
    ? ['', 'Proiectul este criptat: se cere parola din ziua copiei sau cheia de recuperare. Fără ele nu se poate citi.']
    : ['', 'ATENȚIE: proiectul nu este criptat. Oricine are acest fișier poate citi datele personale din el.']),
  '',
  'Ce este înăuntru:',
  '  backup.json           ce conține copia: poziția, rânduri pe tabele, SHA-256 al fiecărui fișier',
  '  workspace.json        manifestul proiectului',
  '  journal/              jurnalul: fiecare linie este un act salvat, cu hash-ul liniei și al celei dinainte',
  '  snapshots/            toate rândurile la o poziție a jurnalului, câte unul pe linie',
  '  attachments/          documentele atașate, dacă nu stau lângă copie, în dosarul „attachments”',
];

const english = (encrypted: boolean): readonly string[] => [
  'CONSORTA BACKUP',
  '',
  'This file is the backup of a project, made by the program Consorta. It is an ordinary ZIP archive.',
  '',
  'To restore the data with Consorta:',
  '  in the window: Data safety, "Choose a backup…", then "Restore over the project" or "Restore into a new folder";',
  `  on the command line: consorta restore BACKUP${backupEnding} FOLDER`,
  '',
  'To read the data without Consorta:',
  '  unpack reader.html, open it in a browser (no internet is needed) and choose this file in it.',
  'To check every byte without Consorta: node consorta-verify.mjs BACKUP.zip (Node 18 or newer).',
  ...(encrypted
    ? [
        '',
        'The project is encrypted: the passphrase of that day or the recovery key is needed. It cannot be read without.',
      ]
    : ['', 'CAUTION: the project is not encrypted. Whoever has this file can read the personal data in it.']),
  '',
  'What is inside:',
  '  backup.json           what the backup holds: position, rows per table, SHA-256 of each file',
  "  workspace.json        the project's manifest",
  '  journal/              the journal: each line is a saved act, with its hash over the line and the one before',
  '  snapshots/            all rows at one position of the journal, one a line',
  '  attachments/          attached documents, unless they lie beside the backup, in the folder "attachments"',
];
