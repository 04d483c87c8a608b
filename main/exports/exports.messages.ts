import type { Messages, Translation } from '#shared/kernel/translation.ts';

/** Words that the writers themselves print; everything else comes in the document, already in its language. */
export const exportsMessagesRo = {
  'print.page': 'Pagina',
  'print.of': 'din',
  'print.totals': 'Totaluri',
  'print.notes': 'Observații',
  'print.name': 'Numele',
  'print.signature': 'Semnătura',
  'print.date': 'Data',
  'print.period': 'Perioada',
  'print.madeAt': 'Situația la',
  'print.journalPosition': 'poziția în jurnal',
  'print.sheet': 'Raport',
  'print.cut': ' … [text scurtat]',
} as const satisfies Messages;

export const exportsMessagesEn: Translation<typeof exportsMessagesRo> = {
  'print.page': 'Page',
  'print.of': 'of',
  'print.totals': 'Totals',
  'print.notes': 'Notes',
  'print.name': 'Name',
  'print.signature': 'Signature',
  'print.date': 'Date',
  'print.period': 'Period',
  'print.madeAt': 'State of',
  'print.journalPosition': 'journal position',
  'print.sheet': 'Report',
  'print.cut': ' … [text cut]',
};
