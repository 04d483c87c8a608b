import type { DocumentsLetter } from '../../domain/chasing/letter-for.ts';
import type { ChaseItem } from '../../domain/chasing/work-list.ts';
import { romanianDate } from '../../kernel/plain-date.ts';
import { type Problem, problem } from '../../kernel/problem.ts';
import { fail, ok, type Result } from '../../kernel/result.ts';
import type { ProfileReport } from '../../profiles/profile.ts';
import type { ReportDefinition, ReportInput } from '../model/define-report.ts';
import type { FormBlock, FormColumn } from '../model/form.ts';
import type { CellValue, ReportDocument, ReportLine } from '../model/report-document.ts';
import {
  emptyPaper,
  type PaperSource,
  paperSource,
  partFileName,
  projectLines,
  signaturesOf,
} from '../papers/paper-source.ts';
import { fullName, letterParameters, readLetter } from './letter-rows.ts';
import {
  contactText,
  dueText,
  formsAsked,
  harmless,
  introduction,
  type LetterSource,
  salutation,
  sayLetter,
  whyAsked,
} from './letter-words.ts';

/** The letter to one employer: greeting, what is missing for whom, until when, in what form, whom to ask, signatures. */
function build(input: ReportInput, layout: ProfileReport): Result<ReportDocument, Problem> {
  const read = readLetter(input);
  if (!read.ok) return read;
  const paper = paperSource(input, layout);
  if (!paper.ok) return paper;
  const source = paper.value;
  const unknown = layout.columns.find(({ key }) => !Object.hasOwn(columns, key));
  if (unknown) return fail(problem('report.column-unknown', { report: layout.id, column: unknown.key }));
  const letter = read.value;
  const empty = emptyPaper(source);
  const title = sayLetter(input.language)('missing.title');
  return ok({
    ...empty,
    title: `${source.inWords(layout.title)} – ${letter.company.name}`,
    identity: { ...empty.identity, period: romanianDate(letter.on) },
    parts: [
      {
        kind: 'form',
        title,
        fileName: partFileName(source, { smis: source.project.smisCode, company: letter.company.name, on: letter.on }),
        heading: headingOf(letter, source),
        blocks: blocksOf(letter, source, layout),
      },
    ],
  });
}

function headingOf({ company, on, answerBy }: DocumentsLetter, source: PaperSource): readonly ReportLine[] {
  const say = sayLetter(source.input.language);
  const place = [company.street, company.locality, company.county].filter(Boolean).join(', ');
  const contact = harmless(company.contactName);
  return [
    ...projectLines(source),
    { label: say('missing.to'), value: [harmless(company.name), place].filter(text => text !== '').join(', ') },
    ...(contact === '' ? [] : [{ label: say('missing.attention'), value: contact }]),
    { label: say('missing.on'), value: romanianDate(on) },
    { label: say('missing.answerBy'), value: romanianDate(answerBy) },
  ];
}

function blocksOf(letter: DocumentsLetter, source: PaperSource, layout: ProfileReport): readonly FormBlock[] {
  const { language } = source.input;
  const say = sayLetter(language);
  const words: LetterSource = { project: source.project, partners: source.partners, language };
  const paragraph = (text: string): FormBlock => ({ kind: 'paragraph', text });
  const contact = contactText(letter, words);
  return [
    paragraph(salutation(letter, language)),
    ...introduction(letter, words).map(paragraph),
    ...(letter.own.length === 0 ? [] : tableOf(say('missing.own'), letter.own, source)),
    ...letter.people.flatMap(({ participant, items }) => tableOf(fullName(participant), items, source)),
    paragraph([say('missing.forms'), formsAsked(letter, language).join('; ')].join(' ').concat('.')),
    ...(contact === null ? [] : [paragraph(contact)]),
    paragraph(say('missing.privacy')),
    paragraph(say('missing.thanks')),
    { kind: 'signatures', signatures: signaturesOf(source, layout.signatures) },
  ];
}

/** The columns that a profile may put into the letter's tables, by key. */
const columns: Readonly<Record<string, LetterColumn>> = {
  rowNumber: { kind: 'integer', width: 5, value: (_, at) => at + 1 },
  document: { kind: 'text', width: 42, value: ({ requirement }, _, { inWords }) => inWords(requirement.name) },
  copy: {
    kind: 'text',
    width: 20,
    value: ({ requirement }, _, { input }) => sayLetter(input.language)(`missing.copy.${requirement.copy}`),
  },
  why: { kind: 'text', width: 40, value: (item, _, { input }) => whyAsked(item, input.language) },
  due: { kind: 'text', width: 13, value: item => dueText(item) },
};
type LetterColumn = {
  readonly kind: FormColumn['kind'];
  readonly width: number;
  readonly value: (item: ChaseItem, at: number, source: PaperSource) => CellValue;
};

function tableOf(title: string, items: readonly ChaseItem[], source: PaperSource): readonly FormBlock[] {
  const shown = source.layout.columns.flatMap(({ key, heading }) => {
    const column = columns[key];
    return column ? [{ heading: source.inWords(heading), column }] : [];
  });
  return [
    { kind: 'group', title },
    {
      kind: 'table',
      columns: shown.map(({ heading, column: { kind, width } }) => ({ heading, kind, width, key: null })),
      rows: items.map((item, at) => shown.map(({ column }) => column.value(item, at, source))),
      empty: '',
    },
  ];
}

export const missingLetter: ReportDefinition = {
  id: 'missing-documents-letter',
  parameters: letterParameters,
  defaults: () => ({}),
  build,
  formats: ['pdf'],
};
