import { countEn, countRo, type Messages, type Translation } from '../kernel/translation.ts';

/** Why a report was not made or printed, for whoever asked across a thread or process boundary. */
export const jobMessagesRo = {
  'job.failed': ({ reason = '' }) =>
    `Raportul nu a fost făcut din cauza unei greșeli a programului (${reason}). Nu s-a scris niciun fișier. Încercați din nou; dacă se repetă, trimiteți-ne codul.`,
  'job.running': 'Acest export este deja în lucru. Așteptați să se termine sau anulați-l.',
  'export.too-many-sheets': ({ sheets = 0, most = 0 }) =>
    `Documentul are ${sheets} formulare, iar un registru Excel primește cel mult ${most}. Alegeți mai puține persoane sau salvați ca PDF.`,
  'export.no-parts':
    'Acest raport este un singur tabel și nu are părți pentru fișiere separate. Salvați-l ca Excel sau PDF.',
  'export.only-pdf': 'Acest dosar se salvează numai ca PDF sau JSON.',
  'export.too-many-rows': ({ rows = 0, most = 0 }) =>
    `Raportul are ${countRo(Number(rows), 'rând', 'rânduri')}, iar o foaie Excel cuprinde cel mult ${most}. Alegeți o perioadă mai scurtă sau exportați în format CSV.`,
  'export.too-many-columns': ({ columns = 0, most = 0 }) =>
    `Raportul are ${countRo(Number(columns), 'coloană', 'coloane')}, iar o foaie Excel cuprinde cel mult ${most}. Exportați în format CSV.`,
  'export.too-large': ({ gigabytes = 0 }) =>
    `Raportul depășește ${gigabytes} GB, cât încape într-un fișier Excel. Alegeți o perioadă mai scurtă sau exportați în format CSV.`,
} as const satisfies Messages;

export const jobMessagesEn: Translation<typeof jobMessagesRo> = {
  'job.failed': ({ reason = '' }) =>
    `The report was not made because of a mistake in the program (${reason}). No file was written. Try again; if it happens again, send us the code.`,
  'job.running': 'This export is being made already. Wait until it is done, or cancel it.',
  'export.too-many-sheets': ({ sheets = 0, most = 0 }) =>
    `The document has ${sheets} forms, and a workbook takes at most ${most}. Choose fewer people, or save as PDF.`,
  'export.no-parts': 'This report is one table and has no parts for separate files. Save it as Excel or PDF.',
  'export.only-pdf': 'This dossier is saved as PDF or JSON only.',
  'export.too-many-rows': ({ rows = 0, most = 0 }) =>
    `The report has ${countEn(Number(rows), 'row', 'rows')}; a sheet of Excel holds at most ${most}. Choose a shorter period or export as CSV.`,
  'export.too-many-columns': ({ columns = 0, most = 0 }) =>
    `The report has ${countEn(Number(columns), 'column', 'columns')}; a sheet of Excel holds at most ${most}. Export as CSV.`,
  'export.too-large': ({ gigabytes = 0 }) =>
    `The report is over ${gigabytes} GB, more than a file of Excel holds. Choose a shorter period or export as CSV.`,
};
