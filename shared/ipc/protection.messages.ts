import { countEn, countRo, type Messages, type Translation } from '../kernel/translation.ts';

/** Problems of locking and of keys that are not the vault's own, and the words of a saved recovery key. */
export const protectionMessagesRo = {
  'protection.too-soon': ({ seconds = 0 }) =>
    `Prea multe încercări greșite. Mai așteptați ${countRo(Number(seconds), 'secundă', 'secunde')} și încercați din nou.`,
  'protection.not-waiting': 'Spațiul de lucru nu mai așteaptă o parolă. Deschideți-l din nou de pe prima pagină.',
  'protection.not-proved':
    'Literele scrise nu sunt cele din cheia de recuperare. Comparați cu foaia pe care ați notat-o și scrieți din nou grupele cerute.',
  'protection.no-ticket':
    'Cheia de recuperare arătată nu mai este valabilă, pentru că a trecut prea mult timp. Nu s-a schimbat nimic; luați-o de la capăt.',
  'protection.sample':
    'Proiectul demonstrativ nu se criptează: oamenii din el sunt inventați, iar programul îl face din nou oricând. Creați un spațiu de lucru al dumneavoastră.',
  'protection.not-encrypted': 'Spațiul de lucru deschis nu este criptat, deci nu are parolă sau cheie de recuperare.',
  'protection.passphrase-plain':
    'Parola este aceeași literă repetată sau doar câteva litere. Alegeți câteva cuvinte care nu au legătură între ele.',
  'protection.key-file.name': 'cheie de recuperare Consorta',
  'protection.key-file.text': ({ key = '', day = '' }) =>
    `Consorta: cheie de recuperare\n\n${key}\n\nNotată la ${day}.\n\nCine are această cheie și dosarul spațiului de lucru poate citi toate datele. Păstrați foaia departe de\ncalculator: într-un seif sau dulap încuiat. Dacă uitați parola, deschideți spațiul de lucru cu „Folosiți cheia de\nrecuperare”. Fără parolă și fără această cheie datele nu mai pot fi citite de nimeni, nici de cei care fac programul.\n`,
} as const satisfies Messages;

export const protectionMessagesEn: Translation<typeof protectionMessagesRo> = {
  'protection.too-soon': ({ seconds = 0 }) =>
    `Too many wrong attempts. Wait ${countEn(Number(seconds), 'second', 'seconds')} and try again.`,
  'protection.not-waiting': 'The workspace no longer waits for a passphrase. Open it again from the first page.',
  'protection.not-proved':
    'What was typed is not in the recovery key. Compare it with the sheet you wrote it on and type the groups asked for again.',
  'protection.no-ticket':
    'The recovery key that was shown is no longer good: too much time has passed. Nothing was changed; start again.',
  'protection.sample':
    'The sample project is not encrypted: its people are invented, and the program makes it again at any time. Make a workspace of your own.',
  'protection.not-encrypted': 'The open workspace is not encrypted, so it has no passphrase and no recovery key.',
  'protection.passphrase-plain':
    'The passphrase is one letter repeated, or only a few letters. Choose some words that have nothing to do with each other.',
  'protection.key-file.name': 'Consorta recovery key',
  'protection.key-file.text': ({ key = '', day = '' }) =>
    `Consorta: recovery key\n\n${key}\n\nNoted on ${day}.\n\nWhoever has this key and the workspace folder can read all the data. Keep this sheet away from the computer: in a safe\nor a locked cupboard. If you forget the passphrase, open the workspace with “Use the recovery key”. Without the\npassphrase and without this key nobody can read the data any more, not even those who make the program.\n`,
};
