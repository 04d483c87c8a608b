import type { DocumentsLetter } from '../../domain/chasing/letter-for.ts';
import type { ChaseItem } from '../../domain/chasing/work-list.ts';
import { romanianDate } from '../../kernel/plain-date.ts';
import { type Problem, problem } from '../../kernel/problem.ts';
import { fail, ok, type Result } from '../../kernel/result.ts';
import type { ProfileReport } from '../../profiles/profile.ts';
import type { ReportDefinition, ReportInput } from '../model/define-report.ts';
import type { CellValue, ColumnKind, ReportDocument } from '../model/report-document.ts';
import { emptyPaper, type PaperSource, paperSource, projectLines, signaturesOf } from '../papers/paper-source.ts';
import { fullName, letterParameters, readLetter } from './letter-rows.ts';
import { harmless, remarksOn, sayLetter } from './letter-words.ts';

/** One line of the list. */
type ListLine = { readonly number: number; readonly name: string; readonly item: ChaseItem };
type ListColumn = {
  readonly kind: ColumnKind;
  readonly width: number;
  readonly value: (line: ListLine, source: PaperSource) => CellValue;
};

const say = ({ input }: PaperSource) => sayLetter(input.language);

/** The columns that a profile may put into the list, by key. */
const columns: Readonly<Record<string, ListColumn>> = {
  rowNumber: { kind: 'integer', width: 6, value: ({ number }) => number },
  person: { kind: 'text', width: 26, value: ({ name }) => name },
  code: { kind: 'code', width: 9, value: ({ item }) => item.requirement.code },
  document: { kind: 'text', width: 38, value: ({ item }, { inWords }) => inWords(item.requirement.name) },
  copy: { kind: 'text', width: 20, value: ({ item }, source) => say(source)(`missing.copy.${item.requirement.copy}`) },
  dueOn: { kind: 'date', width: 12, value: ({ item }) => item.dueOn },
  overdueDays: { kind: 'integer', width: 10, value: ({ item }) => (item.overdueDays > 0 ? item.overdueDays : null) },
  state: {
    kind: 'text',
    width: 16,
    value: ({ item }, source) => say(source)(`missing.state.${item.reason}`),
  },
  remarks: { kind: 'text', width: 34, value: ({ item }, { input }) => remarksOn(item, input.language) },
  answer: { kind: 'text', width: 26, value: () => null },
};

function linesOf({ own, people }: DocumentsLetter, source: PaperSource): readonly ListLine[] {
  const company = say(source)('missing.own.short');
  const named = [
    ...own.map(item => ({ name: company, item })),
    ...people.flatMap(({ participant, items }) => items.map(item => ({ name: fullName(participant), item }))),
  ];
  return named.map((line, at) => ({ ...line, number: at + 1 }));
}

/** The list that an employer fills in: what is to be brought for whom, with an empty column for its answer. */
function build(input: ReportInput, layout: ProfileReport): Result<ReportDocument, Problem> {
  const letter = readLetter(input);
  if (!letter.ok) return letter;
  const paper = paperSource(input, layout);
  if (!paper.ok) return paper;
  const source = paper.value;
  const unknown = layout.columns.find(({ key }) => !Object.hasOwn(columns, key));
  if (unknown) return fail(problem('report.column-unknown', { report: layout.id, column: unknown.key }));
  const shown = layout.columns.flatMap(({ key, heading, block, onPaper }) => {
    const column = columns[key];
    return column ? [{ key, heading, block, onPaper, column }] : [];
  });
  const { company, on, answerBy, people, requested } = letter.value;
  const lines = linesOf(letter.value, source);
  const empty = emptyPaper(source);
  const told = say(source);
  return ok({
    ...empty,
    title: `${source.inWords(layout.title)} – ${company.name}`,
    identity: { ...empty.identity, period: romanianDate(on) },
    heading: [
      ...projectLines(source),
      { label: told('missing.to'), value: harmless(company.name) },
      { label: told('missing.on'), value: romanianDate(on) },
      { label: told('missing.answerBy'), value: romanianDate(answerBy) },
    ],
    columns: shown.map(({ key, heading, block, onPaper, column: { kind, width } }) => ({
      key,
      heading: source.inWords(heading),
      kind,
      width,
      block,
      onPaper,
    })),
    frozenColumns: layout.frozenColumns,
    rows: lines.map(line => shown.map(({ column }) => column.value(line, source))),
    totals: {
      title: told('missing.total.title'),
      headings: [told('missing.total.count')],
      lines: [
        total('documents', requested.length),
        total('people', people.length),
        total('overdue', lines.filter(({ item }) => item.overdueDays > 0).length),
      ].map(({ key, value }) => ({ key, label: told(`missing.total.${key}`), values: [value], indent: 0 })),
    },
    notes: [told('missing.privacy')],
    signatures: signaturesOf(source, layout.signatures),
  });
}

const total = (key: string, value: number) => ({ key, value });

export const missingList: ReportDefinition = {
  id: 'missing-documents-list',
  parameters: letterParameters,
  defaults: () => ({}),
  build,
  formats: ['xlsx', 'pdf', 'csv'],
};
