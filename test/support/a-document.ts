import type { CellValue, ColumnKind, ReportColumn, ReportDocument } from '#shared/reports/model/report-document.ts';

const column = (
  key: string,
  heading: string,
  kind: ColumnKind,
  width: number,
  more: Partial<ReportColumn> = {},
): ReportColumn => ({
  key,
  heading,
  kind,
  width,
  block: null,
  onPaper: true,
  ...more,
});

/** A small document made by hand: every kind of column, blocks, Romanian letters, empty cells, totals, notes, signatures. */
export function aDocument(changes: Partial<ReportDocument> = {}): ReportDocument {
  return {
    format: 1,
    report: 'sample-register',
    language: 'ro',
    title: 'Registrul grupului țintă',
    identity: {
      project: 'Competențe digitale pentru Industria 4.0',
      smisCode: '142000',
      period: '01.01.2022 – 30.06.2022',
      madeAt: '30.11.2022 14:00',
      madeAtInstant: '2022-11-30T12:00:00.000Z',
      journalPosition: 418,
      profile: 'pocu-860-3-12',
    },
    heading: [
      { label: 'Proiect', value: 'Competențe digitale pentru Industria 4.0' },
      { label: 'Cod SMIS', value: '142000' },
      { label: 'Perioada', value: '01.01.2022 – 30.06.2022' },
      { label: 'Partener', value: 'Toți partenerii' },
    ],
    frozenColumns: 2,
    columns: [
      column('no', 'Nr. crt.', 'integer', 6),
      column('lastName', 'Nume', 'text', 18, { block: 'Identificare' }),
      column('cnp', 'CNP', 'code', 14, { block: 'Identificare' }),
      column('phone', 'Telefon', 'code', 13, { block: 'Identificare', onPaper: false }),
      column('bornOn', 'Dată naștere', 'date', 11, { block: 'Identificare' }),
      column('address', 'Adresă și localitate de domiciliu', 'text', 30, { onPaper: false }),
      column('paid', 'Subvenție (lei)', 'money', 14, { block: 'Participare' }),
      column('hours', 'Ore', 'hours', 8, { block: 'Participare' }),
      column('attendance', 'Prezență', 'percent', 9, { block: 'Participare' }),
    ],
    rows: [
      [1, 'Ștefănescu', '1850215410011', '0722000111', '1985-02-15', 'Str. Țărmului nr. 5, Mizil', 123456, 4050, 100],
      [
        2,
        'Îndrăgănță-Bălan',
        '2900101080025',
        '+40 722 000 112',
        '1990-01-01',
        'Aleea Stânjeneilor 7,\nbl. B "2" & <sc. A>',
        -50,
        0,
        0,
      ],
      [3, '=HYPERLINK("http://x";"y")', '0000000000048', null, null, null, null, null, null],
      [4, '-cmd', '5010203040001', '0744123456', '2001-02-03', '@SUM(A1)', 100000000, 12, 45],
    ],
    empty: null,
    totals: {
      title: 'Totaluri',
      headings: ['Cumulat', 'Nou în perioadă'],
      lines: [
        { key: 'participants', label: 'Participanți', values: [4, 2], indent: 0 },
        { key: 'women', label: 'Femei', values: [1, 1], indent: 1 },
        { key: 'men', label: 'Bărbați', values: [12345, 0], indent: 1 },
      ],
    },
    notes: ['Regula ELIG-04 este nevalidată & provizorie.'],
    signatures: [
      { act: 'Întocmit', role: 'expert grup țintă', name: 'Ioana Șerban' },
      { act: 'Verificat', role: 'responsabil partener', name: null },
      { act: 'Aprobat', role: 'manager de proiect', name: 'Radu Țepeș' },
    ],
    ...changes,
  };
}

/** The small document with no rows: a period without participants. */
export const anEmptyDocument = (): ReportDocument =>
  aDocument({ rows: [], empty: 'Nu există participanți în perioada aleasă.', totals: null });

/** Texts that break careless writers; each is one that a person or an attacker can get into a field. */
export const hostileTexts: readonly string[] = [
  '=1+1',
  '+40722000111',
  '-2+3',
  '@SUM(A1:A9)',
  "=cmd|'/c calc'!A1",
  '<script>&amp;"\'</script>',
  ']]>',
  '_x0041_',
  '_x0041_x0042_',
  '__x005F_',
  '_X0041_',
  ' spații la capete ',
  'două\nrânduri',
  'tab\tulator',
  '\u0000\u0001\u0008\u000b\u000c\u001f',
  '\ud800 jumătate \udc00',
  '😀 𝒳',
  '\ufffe\uffff',
  '\u007f\u0085\u009f',
  '\u202eșters',
  '0012345678901',
  '1e5',
  'TRUE',
  '1/2',
  "'apostrof",
  '"ghilimele";punct și virgulă,virgulă',
  '#REF!',
  'ș ț ă â î Ș Ț Ă Â Î',
  'ş ţ cu sedilă',
  '&P &N &&',
  '\u00a0',
];

/** A document whose rows are these texts, as a text and as a code, each after its number. */
export function aDocumentOfTexts(texts: readonly string[]): ReportDocument {
  return aDocument({
    columns: [
      column('no', 'Nr. crt.', 'integer', 6),
      column('text', 'Text', 'text', 40),
      column('code', 'Cod', 'code', 40),
    ],
    rows: texts.map((text, at) => [at + 1, text, text]),
  });
}

const kinds: readonly ColumnKind[] = [
  'integer',
  'text',
  'code',
  'date',
  'text',
  'money',
  'text',
  'hours',
  'text',
  'percent',
];
const names = ['Ștefănescu', 'Ionescu', 'Țurcanu', 'Bălan', 'Mărginean', 'Îndrea', 'Pop & Fiii', 'Câmpeanu'];

/**
 * A register of any size, the same at each call: of ten columns one is a whole number, two dates or codes of digits,
 * the rest texts of the lengths that a register has, some repeating and some not, and one cell in sixteen empty.
 */
export function aLongDocument(rows: number, columns: number): ReportDocument {
  const kindAt = (at: number) => kinds[at % kinds.length] ?? 'text';
  return aDocument({
    columns: Array.from({ length: columns }, (_, at) =>
      column(`c${at}`, `Coloana ${at + 1}`, kindAt(at), 14, {
        block: at > 0 && at < 8 ? 'Identificare' : null,
        onPaper: at < 9,
      }),
    ),
    rows: Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (_, at) => longValue(kindAt(at), row, at)),
    ),
  });
}

function longValue(kind: ColumnKind, row: number, at: number): CellValue {
  const mixed = Math.imul(row + 1, 2_654_435_761) ^ Math.imul(at + 1, 40_503);
  const number = (mixed >>> 0) % 1_000_003;
  if (at > 0 && number % 16 === 0) return null;
  switch (kind) {
    case 'integer':
      return at === 0 ? row + 1 : number % 100;
    case 'code':
      return String(1_000_000_000_000 + number * 1_000_003 + row);
    case 'date': {
      const day = String((number % 28) + 1).padStart(2, '0');
      return `${1960 + (number % 45)}-${String((number % 12) + 1).padStart(2, '0')}-${day}`;
    }
    case 'text':
      return at % 4 === 0
        ? `Str. ${names[number % 8]} nr. ${number % 250}, ${names[row % 8]}`
        : (names[number % 8] ?? '');
    case 'percent':
      return number % 101;
    default:
      return number;
  }
}
