import type { CellValue, ReportColumn, ReportDocument } from '#shared/reports/model/report-document.ts';

const surnames = ['Țăranu', 'Șerbănescu', 'Ionescu-Pană', 'Munteanu', 'Înțelegătoru', 'Popa', 'Câmpeanu', 'Dăscălița'];
const givenNames = ['Ștefania', 'Mihăiță', 'Ana-Maria', 'Bogdan', 'Răzvan Ionuț', 'Ilinca', 'Cătălin'];
const places = [
  'Str. Mihai Viteazu nr. 14, bl. C2, sc. A, ap. 7, Pitești, județul Argeș',
  'Str. Înfrățirii nr. 3, Râmnicu Vâlcea',
  'Sat Gârbova, comuna Țițești nr. 118, județul Argeș',
];
const pick = (from: readonly string[], at: number): string => from[at % from.length] ?? '';

const column = (key: string, heading: string, kind: ReportColumn['kind'], onPaper = true): ReportColumn => ({
  key,
  heading,
  kind,
  width: 12,
  block: null,
  onPaper,
});

export const registerColumns: readonly ReportColumn[] = [
  column('no', 'Nr. crt.', 'integer'),
  column('name', 'Nume și prenume', 'text'),
  column('cnp', 'CNP', 'code'),
  column('email', 'Email', 'text', false),
  column('address', 'Adresă reședință', 'text'),
  column('category', 'Categorie formular GT', 'text'),
  column('filledOn', 'Dată completare formular', 'date'),
  column('enteredOn', 'Dată intrare operațiune', 'date'),
  column('leftOn', 'Dată ieșire operațiune', 'date'),
  column('outputs', 'Indicatori de realizare', 'text'),
  column('results', 'Indicatori de rezultat', 'text'),
];

/** Name of the participant in a row, unlike any other's. */
export const nameIn = (row: number): string =>
  `${pick(surnames, row)} ${pick(givenNames, Math.floor(row / 8))} ${'abcdefghijklmnoprstu'[row % 20]?.toUpperCase()}${row}`;

export const registerRow = (row: number): readonly CellValue[] => [
  row + 1,
  nameIn(row),
  `${1 + (row % 2)}${String(80_0101_030000 + row * 7).padStart(12, '0')}`,
  'nu se tipărește@exemplu.ro',
  pick(places, row),
  row % 3 === 0 ? 'Angajat IMM, cu vârsta de 55–64 de ani' : 'Angajat IMM',
  '2021-03-12',
  '2021-04-01',
  row % 2 === 0 ? '2022-06-30' : null,
  '4S174, 4S175',
  row % 2 === 0 ? '4S180' : null,
];

/** A register as the program makes it, with invented people; `rows` of them. */
export function aRegister(rows: number, changed: Partial<ReportDocument> = {}): ReportDocument {
  return {
    format: 1,
    report: 'participant-list',
    language: 'ro',
    title: 'Lista participanților din grupul țintă',
    identity: {
      project: 'Competențe pentru Industria 4.0 în întreprinderile mici și mijlocii',
      smisCode: '142345',
      period: '01.01.2021 – 30.11.2022',
      madeAt: '30.11.2022 14:00',
      madeAtInstant: '2022-11-30T12:00:00Z',
      journalPosition: 417,
      profile: 'pocu-860-3-12',
    },
    heading: [
      { label: 'Proiect', value: 'Competențe pentru Industria 4.0 în întreprinderile mici și mijlocii' },
      { label: 'Cod SMIS', value: '142345' },
      { label: 'Apel', value: 'POCU/860/3/12, prioritatea de investiții 10.iii' },
      { label: 'Lider de parteneriat', value: 'Asociația Țesătorii de Viitor' },
      { label: 'Perioada', value: '01.01.2021 – 30.11.2022' },
      { label: 'Partener', value: 'Toți partenerii' },
    ],
    columns: registerColumns,
    frozenColumns: 0,
    rows: Array.from({ length: rows }, (_, row) => registerRow(row)),
    empty: rows === 0 ? 'În această perioadă nu a intrat nicio persoană în grupul țintă.' : null,
    totals: {
      title: 'Totaluri',
      headings: ['În perioadă', 'Cumulat'],
      lines: [
        { key: 'all', label: 'Participanți', values: [rows, rows + 1000], indent: 0 },
        { key: 'women', label: 'Femei', values: [12, 180], indent: 1 },
        { key: 'men', label: 'Bărbați', values: [8, 150], indent: 1 },
        { key: 'older', label: 'Vârsta 55–64 de ani', values: [3, 41], indent: 1 },
        { key: 'rural', label: 'Mediul rural', values: [4, 77], indent: 1 },
        { key: 'certified', label: 'Cu certificat', values: [2, 60], indent: 0 },
        { key: 'abandoned', label: 'Au abandonat', values: [0, 6], indent: 0 },
      ],
    },
    notes: [
      'Regula vârstei la intrarea în operațiune este nevalidată: sursa este ghidul solicitantului, nu contractul.',
      '2 participanți nu pot fi numărați: CNP nevalid.',
    ],
    signatures: [
      { act: 'Întocmit', role: 'Expert grup țintă', name: 'Ioana Țugui' },
      { act: 'Verificat', role: 'Responsabil partener', name: null },
      { act: 'Aprobat', role: 'Manager de proiect', name: null },
    ],
    ...changed,
  };
}
