import { countEn, countRo, type Messages, type Translation } from '#shared/kernel/translation.ts';

const logsMessagesRo = {
  'logs.heading': 'Jurnalul de erori',
  'logs.text':
    'Când ceva din program nu merge cum trebuie, aici se notează: când, în ce parte a programului, felul erorii, codul ei și liniile din program. Nu se notează niciodată nume, CNP-uri, valori din câmpuri, texte ale erorilor sau căi de pe acest calculator, deci jurnalul poate fi trimis cui vă ajută. Nimic nu se trimite singur.',
  'logs.empty': 'Nicio eroare notată.',
  'logs.kept': ({ count, size, files, each }) =>
    `${countRo(Number(count), 'eroare notată', 'erori notate')}, ${size}, în ${files}. Se păstrează cel mult trei fișiere de ${each}; cele mai vechi erori se pierd.`,
  'logs.copy': 'Copiați tot',
  'logs.copied': 'Copiat',
  'logs.copy.failed': 'Nu s-a putut copia. Deschideți dosarul și trimiteți fișierele.',
  'logs.folder': 'Deschideți dosarul',
  'logs.clear': 'Goliți jurnalul',
  'logs.clear.sure': 'Goliți: nu se poate reface',
  'logs.number': ({ number }) => `eroarea ${number}`,
  'logs.frames': ({ count }) => countRo(Number(count), 'linie din program', 'linii din program'),
  'logs.more': ({ count }) =>
    `${countRo(Number(count), 'eroare mai veche nu este arătată', 'erori mai vechi nu sunt arătate')} aici; „Copiați tot” le cuprinde.`,
} as const satisfies Messages;

const logsMessagesEn: Translation<typeof logsMessagesRo> = {
  'logs.heading': 'Error log',
  'logs.text':
    'When something in the program goes wrong, it is noted here: when, in which part of the program, the kind of error, its code, and lines of the program. Names, CNPs, values of fields, texts of errors and paths on this computer are never noted, so the log may be sent to whoever helps you. Nothing is sent by itself.',
  'logs.empty': 'No errors noted.',
  'logs.kept': ({ count, size, files, each }) =>
    `${countEn(Number(count), 'error', 'errors')} noted, ${size}, in ${files}. At most three files of ${each} are kept; the oldest errors are dropped.`,
  'logs.copy': 'Copy all',
  'logs.copied': 'Copied',
  'logs.copy.failed': 'Could not copy. Open the folder and send the files.',
  'logs.folder': 'Open the folder',
  'logs.clear': 'Clear the log',
  'logs.clear.sure': 'Clear: cannot be undone',
  'logs.number': ({ number }) => `error ${number}`,
  'logs.frames': ({ count }) => countEn(Number(count), 'line of the program', 'lines of the program'),
  'logs.more': ({ count }) =>
    `${countEn(Number(count), 'older error is', 'older errors are')} not shown here; "Copy all" includes them.`,
};

export const logsMessages = { ro: logsMessagesRo, en: logsMessagesEn } as const;
