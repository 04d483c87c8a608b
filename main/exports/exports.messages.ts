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
  'print.document': 'Document',
  'print.section': 'Secțiune',
  'print.field': 'Rubrică',
  'print.value': 'Valoare',
  'print.file': 'Fișier',
  'print.hash': 'Amprentă (SHA-256)',
  'print.bytes': 'Mărime (octeți)',
  'print.not-bound.encrypted':
    'Acest fișier PDF este protejat cu parolă și nu poate fi pus aici. Deschideți-l din dosar și tipăriți-l separat.',
  'print.not-bound.damaged':
    'Acest fișier nu poate fi citit: este deteriorat sau nu este ce arată numele lui. Deschideți-l din dosar sau cereți-l din nou.',
  'print.not-bound.other-kind':
    'Acest fișier nu este PDF, JPEG sau PNG, deci nu are pagini care să poată fi puse aici. Deschideți-l din dosar și tipăriți-l separat.',
  'print.not-bound.too-large':
    'Acest fișier este prea mare ca să fie pus aici. Deschideți-l din dosar și tipăriți-l separat.',
  'print.not-bound.missing':
    'Conținutul acestui fișier nu mai este în spațiul de lucru sau este deteriorat. Verificați spațiul de lucru.',
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
  'print.document': 'Document',
  'print.section': 'Section',
  'print.field': 'Field',
  'print.value': 'Value',
  'print.file': 'File',
  'print.hash': 'Hash (SHA-256)',
  'print.bytes': 'Size (bytes)',
  'print.not-bound.encrypted':
    'This PDF is protected by a password and cannot be put here. Open it from the dossier and print it separately.',
  'print.not-bound.damaged':
    'This file cannot be read: it is damaged, or is not what its name says. Open it from the dossier, or ask for it again.',
  'print.not-bound.other-kind':
    'This file is no PDF, JPEG or PNG, so it has no pages that could be put here. Open it from the dossier and print it separately.',
  'print.not-bound.too-large':
    'This file is too large to be put here. Open it from the dossier and print it separately.',
  'print.not-bound.missing':
    'The content of this file is no longer in the workspace, or is damaged. Check the workspace.',
};
