import { type Problem, problem } from '../../kernel/problem.ts';
import { fail, ok, type Result } from '../../kernel/result.ts';
import type { ProfileReport } from '../../profiles/profile.ts';
import type { ReportDefinition, ReportInput, ReportParameter } from '../model/define-report.ts';
import type { CellValue, ColumnKind, ReportColumn, ReportDocument } from '../model/report-document.ts';
import { emptyPaper, paperSource, projectLines, signaturesOf } from '../papers/paper-source.ts';
import { fullName } from '../papers/person-scope.ts';
import { checkParameters } from '../papers/read-parameters.ts';
import { type DossierEntry, type DossierOwner, dossierEntries, knownSheets } from './dossier-entries.ts';
import { readOwner } from './read-owner.ts';

const parameters: readonly ReportParameter[] = [
  { name: 'participant', kind: 'participant' },
  { name: 'company', kind: 'company' },
  { name: 'partner', kind: 'partner' },
];

type Numbered = DossierEntry & {
  readonly sheets: number | null;
  /** Null once a document came before of which nobody knows how many sheets it has. */
  readonly from: number | null;
  readonly to: number | null;
};

const columns: Readonly<
  Record<string, { kind: ColumnKind; width: number; value: (entry: Numbered, place: number) => CellValue }>
> = {
  rowNumber: { kind: 'integer', width: 6, value: (_entry, place) => place + 1 },
  name: { kind: 'text', width: 40, value: ({ name }) => name },
  numberAndDay: { kind: 'text', width: 18, value: ({ numberAndDay }) => numberAndDay },
  issuer: { kind: 'text', width: 18, value: () => null },
  sheets: { kind: 'integer', width: 8, value: ({ sheets }) => sheets },
  pageFrom: { kind: 'integer', width: 8, value: ({ from }) => from },
  pageTo: { kind: 'integer', width: 8, value: ({ to }) => to },
  fileName: { kind: 'text', width: 30, value: ({ file }) => file?.name ?? null },
  fileHash: { kind: 'code', width: 34, value: ({ file }) => file?.sha256 ?? null },
  remarks: { kind: 'text', width: 24, value: ({ remarks }) => remarks },
};

/**
 * The opis of a dossier (R17): what lies in it, with continuous page numbers and the hash of each stored file, signed by
 * whoever compiled it. Where the number of sheets is not known, it and every page after it are left to be written by hand.
 */
function build(input: ReportInput, layout: ProfileReport): Result<ReportDocument, Problem> {
  const wrong = checkParameters(input.params, parameters);
  if (wrong !== null) return fail(wrong);
  const gathered = paperSource(input, layout);
  if (!gathered.ok) return gathered;
  const source = gathered.value;
  const owner = readOwner(input);
  if (!owner.ok) return owner;
  const unknown = layout.columns.find(({ key }) => !Object.hasOwn(columns, key));
  if (unknown !== undefined) return fail(problem('report.column-unknown', { report: layout.id, column: unknown.key }));
  const entries = numbered(dossierEntries(owner.value, source));
  const uncounted = entries.filter(({ sheets }) => sheets === null).length;
  const { say, inWords } = source;
  return ok({
    ...emptyPaper(source),
    heading: [...projectLines(source), { label: say('opis.of'), value: ownerName(owner.value) }],
    columns: layout.columns.map(({ key, heading, onPaper }): ReportColumn => {
      const { kind = 'text', width = 12 } = columns[key] ?? {};
      return { key, heading: inWords(heading), kind, width, block: null, onPaper };
    }),
    frozenColumns: layout.frozenColumns,
    rows: entries.map((entry, place) => layout.columns.map(({ key }) => columns[key]?.value(entry, place) ?? null)),
    empty: entries.length > 0 ? null : say('opis.empty'),
    totals: {
      title: say('total.title'),
      headings: [say('opis.total.count')],
      lines: [
        { key: 'documents', label: say('opis.total.documents'), values: [entries.length], indent: 0 },
        {
          key: 'sheets',
          label: say('opis.total.sheets'),
          values: [entries.reduce((sum, { sheets }) => sum + (sheets ?? 0), 0)],
          indent: 0,
        },
      ],
    },
    notes: uncounted > 0 ? [say('opis.uncounted', { count: uncounted })] : [],
    signatures: signaturesOf(source, layout.signatures),
  });
}

/** Pages follow one another from 1 as long as it is known how many sheets there are. */
function numbered(entries: readonly DossierEntry[]): readonly Numbered[] {
  let next: number | null = 1;
  return entries.map((entry): Numbered => {
    const sheets = entry.file === null ? null : knownSheets(entry.file);
    const from = sheets === null ? null : next;
    next = from === null || sheets === null ? null : from + sheets;
    return { ...entry, sheets, from, to: from === null || sheets === null ? null : from + sheets - 1 };
  });
}

/** What the dossier is called by. */
export const ownerName = (owner: DossierOwner): string =>
  owner.kind === 'participant'
    ? fullName(owner.participant)
    : [owner.company.name, owner.company.cui].filter(Boolean).join(', CUI ');

export const dossierOpis: ReportDefinition = { id: 'dossier-opis', parameters, defaults: () => ({}), build };
