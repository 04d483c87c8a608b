import { countEn, countRo, type Messages, type Translation } from '../../kernel/translation.ts';

/** Fields of an attached file, and what the acts on it are called in the history. */
export const attachmentMessagesRo = {
  'attachment.table': 'Tabelul înregistrării',
  'attachment.table.project': 'proiect',
  'attachment.table.partner': 'partener',
  'attachment.table.company': 'firmă',
  'attachment.table.course': 'curs',
  'attachment.table.participant': 'participant',
  'attachment.table.participation': 'participare la curs',
  'attachment.rowId': 'Înregistrarea de care ține',
  'attachment.name': 'Numele fișierului',
  'attachment.mediaType': 'Felul conținutului',
  'attachment.bytes': 'Mărime (octeți)',
  'attachment.sha256': 'Amprenta conținutului (SHA-256)',
  'attachment.addedAt': 'Adăugat la',
  'attachment.addedBy': 'Adăugat de',
  'attachment.remarks': 'Observații',
  'attachment.requirement': 'Document cerut',
  'attachment.dpi': 'Rezoluție (puncte pe țol)',
  'attachment.pages': 'Pagini',
  'attachment.added': ({ count }) =>
    Number(count) === 1 ? 'Fișier adăugat' : `${countRo(Number(count), 'fișier adăugat', 'fișiere adăugate')}`,
  'attachment.renamed': 'Fișier redenumit',
  'attachment.removed': 'Fișier eliminat',
  'attachment.put-back': 'Fișier pus la loc',
} as const satisfies Messages;

export const attachmentMessagesEn: Translation<typeof attachmentMessagesRo> = {
  'attachment.table': 'Table of the record',
  'attachment.table.project': 'project',
  'attachment.table.partner': 'partner',
  'attachment.table.company': 'company',
  'attachment.table.course': 'course',
  'attachment.table.participant': 'participant',
  'attachment.table.participation': 'course participation',
  'attachment.rowId': 'Record it belongs to',
  'attachment.name': 'File name',
  'attachment.mediaType': 'Kind of content',
  'attachment.bytes': 'Size (bytes)',
  'attachment.sha256': 'Fingerprint of the content (SHA-256)',
  'attachment.addedAt': 'Added at',
  'attachment.addedBy': 'Added by',
  'attachment.remarks': 'Remarks',
  'attachment.requirement': 'Required document',
  'attachment.dpi': 'Resolution (dots per inch)',
  'attachment.pages': 'Pages',
  'attachment.added': ({ count }) =>
    Number(count) === 1 ? 'File added' : countEn(Number(count), 'file added', 'files added'),
  'attachment.renamed': 'File renamed',
  'attachment.removed': 'File removed',
  'attachment.put-back': 'File put back',
};
