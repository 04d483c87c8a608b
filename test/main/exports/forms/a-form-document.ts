import type { DocumentPart, FormPart } from '#shared/reports/model/form.ts';
import type { ReportDocument } from '#shared/reports/model/report-document.ts';
import { aDocument } from '#test/support/a-document.ts';

/** A form with one of each thing that a form may have. */
export const aForm = (changes: Partial<FormPart> = {}): FormPart => ({
  kind: 'form',
  title: 'Formular – Șerban Țuță',
  fileName: 'Formular_Șerban Țuță',
  heading: [{ label: 'Cod SMIS', value: '142000' }],
  blocks: [
    { kind: 'section', title: 'Secțiunea A', note: 'La intrare.', onNewPage: false },
    { kind: 'group', title: 'A.1 Date' },
    {
      kind: 'lines',
      lines: [
        { label: 'Nume', value: 'Șerban', key: 'lastName' },
        { label: 'CNP', value: '1850312120048', key: 'cnp' },
        { label: 'Telefon', value: null, key: 'phone' },
      ],
    },
    {
      kind: 'question',
      label: 'Participant cu dizabilități',
      key: 'disability',
      choices: [
        { label: 'Da', chosen: false },
        { label: 'Nu', chosen: false },
        { label: 'refuz', chosen: true },
      ],
    },
    {
      kind: 'table',
      columns: [
        { heading: 'Ziua', kind: 'date', width: 1, key: null },
        { heading: 'Ore', kind: 'hours', width: 1, key: null },
        { heading: 'Ce', kind: 'text', width: 4, key: null },
      ],
      rows: [
        ['2022-05-02', 750, '=SUM(A1)'],
        [null, null, 'a doua'],
      ],
      empty: 'Nimic.',
    },
    { kind: 'paragraph', text: 'Declar că datele sunt corecte.' },
    {
      kind: 'signatures',
      signatures: [
        { act: 'Participant', role: 'semnătura', name: null },
        { act: 'Verificat', role: 'expert grup țintă', name: 'Ioana Pop' },
      ],
    },
    { kind: 'section', title: 'Secțiunea B', note: null, onNewPage: true },
    { kind: 'lines', lines: [{ label: 'Data ieșirii', value: null, key: 'exitDate' }] },
  ],
  ...changes,
});

/** A document of these parts, without a table. */
export const aFormDocument = (parts: readonly DocumentPart[]): ReportDocument =>
  aDocument({ columns: [], rows: [], heading: [], totals: null, notes: [], signatures: [], frozenColumns: 0, parts });
