import { countEn, countRo, type Messages, type Translation } from '#shared/kernel/translation.ts';

/** Words of `history` and `undo` on the command line. */
export const cliHistoryMessagesRo = {
  'cli.verb.history': 'actele, cele mai noi întâi: cine, când, ce înregistrare, valoarea veche și cea nouă',
  'cli.verb.undo': 'anulează ultimul act, sau pe cel numit cu --commit',
  'cli.option.table': 'numai actele asupra acestui tabel',
  'cli.option.id': 'numai actele asupra acestei înregistrări (cu --table)',
  'cli.option.text': 'cuvinte: numele înregistrării, al câmpului, al actului',
  'cli.option.limit': 'câte acte se arată (implicit 20)',
  'cli.option.commit': 'numărul actului, așa cum îl arată „history”',
  'cli.option.part': 'anulează ce se poate și lasă neatins ce s-a schimbat între timp',
  'cli.history.done': ({ shown = 0, matching = 0 }) =>
    Number(matching) === 0 ? 'Niciun act.' : `${shown} din ${countRo(Number(matching), 'act', 'acte')}.`,
  'cli.history.undone': 'anulat',
  'cli.history.more': ({ more = 0 }) => `… și încă ${countRo(Number(more), 'înregistrare', 'înregistrări')}`,
  'cli.history.op.add': 'adăugat:',
  'cli.history.op.edit': 'modificat:',
  'cli.history.op.remove': 'șters:',
  'cli.history.op.erase': 'șters definitiv:',
  'cli.undo.undo': ({ act = '', position = 0 }) => `Anulat: ${act} (actul ${position}).`,
  'cli.undo.redo': ({ act = '', position = 0 }) => `Refăcut: ${act} (actul ${position}).`,
  'cli.undo.left': ({ left = 0 }) =>
    `${countRo(Number(left), 'valoare schimbată', 'valori schimbate')} între timp: lăsate cum sunt.`,
  'cli.undo.part': ({ free = 0 }) =>
    `Fără acestea se pot anula ${countRo(Number(free), 'valoare', 'valori')}: rulați din nou cu --part.`,
  'usage.id-without-table': '--id are nevoie de --table: spuneți din ce tabel este înregistrarea.',
} as const satisfies Messages;

export const cliHistoryMessagesEn: Translation<typeof cliHistoryMessagesRo> = {
  'cli.verb.history': 'the acts, the newest first: who, when, which record, the old value and the new',
  'cli.verb.undo': 'undoes the last act, or the one that --commit names',
  'cli.option.table': 'only acts on this table',
  'cli.option.id': 'only acts on this record (with --table)',
  'cli.option.text': 'words: the name of the record, of the field, of the act',
  'cli.option.limit': 'how many acts are shown (20 unless given)',
  'cli.option.commit': 'the number of the act, as "history" shows it',
  'cli.option.part': 'undo what can be undone and leave what was changed since',
  'cli.history.done': ({ shown = 0, matching = 0 }) =>
    Number(matching) === 0 ? 'No acts.' : `${shown} of ${countEn(Number(matching), 'act', 'acts')}.`,
  'cli.history.undone': 'undone',
  'cli.history.more': ({ more = 0 }) => `… and ${countEn(Number(more), 'more record', 'more records')}`,
  'cli.history.op.add': 'added:',
  'cli.history.op.edit': 'changed:',
  'cli.history.op.remove': 'removed:',
  'cli.history.op.erase': 'erased:',
  'cli.undo.undo': ({ act = '', position = 0 }) => `Undone: ${act} (act ${position}).`,
  'cli.undo.redo': ({ act = '', position = 0 }) => `Applied again: ${act} (act ${position}).`,
  'cli.undo.left': ({ left = 0 }) => `${countEn(Number(left), 'value', 'values')} changed since: left as they are.`,
  'cli.undo.part': ({ free = 0 }) =>
    `Without these, ${countEn(Number(free), 'value', 'values')} can be undone: run again with --part.`,
  'usage.id-without-table': '--id needs --table: say which table the record is in.',
};
