import { countEn, countRo, type Messages, type Translation } from '#shared/kernel/translation.ts';

export const asideMessagesRo = {
  'aside.heading': 'Puse deoparte',
  'aside.text':
    'Ce nu a putut fi pus la locul lui: modificări rămase fără actul de care depindeau, la recuperarea unui spațiu deteriorat, și înregistrări pe care programul nu le poate citi. Nu se șterg; le puteți scoate într-un fișier.',
  'aside.changes': ({ count }) => `${countRo(Number(count), 'modificare', 'modificări')} de la recuperare`,
  'aside.isolated': ({ count }) => `${countRo(Number(count), 'înregistrare', 'înregistrări')} care nu se pot citi`,
  'aside.json': 'Scoateți ca JSON',
  'aside.csv': 'Scoateți ca CSV',
  'aside.saved': ({ path }) => `Salvat în ${path}.`,
  'aside.when': 'Când',
  'aside.who': 'Cine',
  'aside.record': 'Înregistrarea',
  'aside.fields': 'Ce anume',
  'aside.why': 'De ce',
  'aside.in-data': 'este în date',
  'aside.add': 'adăugată',
  'aside.remove': 'ștearsă',
  'aside.more': ({ count }) => `și încă ${count}; toate sunt în fișier`,
} as const satisfies Messages;

export const asideMessagesEn: Translation<typeof asideMessagesRo> = {
  'aside.heading': 'Put aside',
  'aside.text':
    'What could not be put in its place: changes left without the act they needed, when a damaged workspace was recovered, and records that the program cannot read. They are not deleted; you can take them out into a file.',
  'aside.changes': ({ count }) => `${countEn(Number(count), 'change', 'changes')} from the recovery`,
  'aside.isolated': ({ count }) => `${countEn(Number(count), 'record', 'records')} that cannot be read`,
  'aside.json': 'Export as JSON',
  'aside.csv': 'Export as CSV',
  'aside.saved': ({ path }) => `Saved in ${path}.`,
  'aside.when': 'When',
  'aside.who': 'Who',
  'aside.record': 'Record',
  'aside.fields': 'What',
  'aside.why': 'Why',
  'aside.in-data': 'is in the data',
  'aside.add': 'added',
  'aside.remove': 'removed',
  'aside.more': ({ count }) => `and ${count} more; all of them are in the file`,
};

export const asideMessages = { ro: asideMessagesRo, en: asideMessagesEn } as const;
