import type { Messages, Translation } from '../kernel/translation.ts';

export const journalMessagesRo = {
  'journal.conflict': ({ table, id, path }) =>
    path === ''
      ? `Înregistrarea ${id} (${table}) a fost între timp adăugată, schimbată sau ștearsă. Nu s-a salvat nimic. Reîncărcați înregistrarea și repetați modificarea.`
      : `Câmpul ${path} al înregistrării ${id} (${table}) a fost schimbat între timp. Nu s-a salvat nimic. Reîncărcați înregistrarea și repetați modificarea.`,
  'journal.empty': 'Nu este nimic de salvat: nicio valoare nu s-a schimbat.',
  'journal.malformed': ({ at }) =>
    `Modificarea nu are forma așteptată${at === '' ? '' : ` (la ${at})`}. Nu s-a salvat nimic.`,
} as const satisfies Messages;

export const journalMessagesEn: Translation<typeof journalMessagesRo> = {
  'journal.conflict': ({ table, id, path }) =>
    path === ''
      ? `Record ${id} (${table}) has been added, changed or removed in the meantime. Nothing was saved. Reload the record and make the change again.`
      : `Field ${path} of record ${id} (${table}) has been changed in the meantime. Nothing was saved. Reload the record and make the change again.`,
  'journal.empty': 'There is nothing to save: no value has changed.',
  'journal.malformed': ({ at }) =>
    `The change does not have the expected form${at === '' ? '' : ` (at ${at})`}. Nothing was saved.`,
};
