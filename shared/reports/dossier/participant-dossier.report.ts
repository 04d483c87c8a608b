import { casesOf } from '../../domain/eligibility/check-project.ts';
import type { ParticipantCase } from '../../domain/eligibility/participant-case.ts';
import { type Problem, problem } from '../../kernel/problem.ts';
import { fail, ok, type Result } from '../../kernel/result.ts';
import type { ProfileReport } from '../../profiles/profile.ts';
import { eligibilityPart } from '../eligibility-sheet/eligibility-sheet.report.ts';
import { personForm } from '../individual-form/build-form.ts';
import { isFormItem } from '../individual-form/form-items.ts';
import type { ReportDefinition, ReportInput, ReportParameter } from '../model/define-report.ts';
import type { DocumentPart, FilePart, FormColumn, FormContents, FormPart } from '../model/form.ts';
import type { CellValue, ReportDocument } from '../model/report-document.ts';
import {
  emptyPaper,
  type PaperSource,
  paperSource,
  partFileName,
  projectLines,
  signaturesOf,
} from '../papers/paper-source.ts';
import { personLines } from '../papers/person-lines.ts';
import { fullName } from '../papers/person-scope.ts';
import { checkParameters } from '../papers/read-parameters.ts';
import { type DossierEntry, dossierEntries } from './dossier-entries.ts';
import { readOwner } from './read-owner.ts';

const parameters: readonly ReportParameter[] = [
  { name: 'participant', kind: 'participant', needed: true },
  { name: 'partner', kind: 'partner' },
];

/**
 * Everything about one participant in one file: the list of what is in it, the forms as far as the person has come, the
 * eligibility check sheet, and the stored files in the order of the call's list. Whoever prints it numbers the pages.
 */
function build(input: ReportInput, layout: ProfileReport): Result<ReportDocument, Problem> {
  const wrong = checkParameters(input.params, parameters);
  if (wrong !== null) return fail(wrong);
  const gathered = paperSource(input, layout);
  if (!gathered.ok) return gathered;
  const source = gathered.value;
  const owner = readOwner(input);
  if (!owner.ok) return owner;
  if (owner.value.kind !== 'participant') return fail(problem('report.param-one-owner'));
  const { participant } = owner.value;
  const subject = [...casesOf(input.data)].find(each => each.participant.id === participant.id);
  if (subject === undefined) return fail(problem('report.no-project'));
  const forms = formsOf(subject, source);
  const entries = dossierEntries(owner.value, source);
  const files = entries.filter(({ file }) => file !== null);
  const firstFile = 1 + forms.length;
  const parts: readonly DocumentPart[] = [
    cover(subject, forms, entries, entry => firstFile + files.indexOf(entry), source),
    ...forms,
    ...files.flatMap(entry => filePart(entry)),
  ];
  return ok({ ...emptyPaper(source), title: parts[0]?.title ?? source.inWords(layout.title), parts });
}

/** The registration form with the sections that the person has come to, and the check sheet; those that the profile has. */
function formsOf(subject: ParticipantCase, source: PaperSource): FormPart[] {
  const { profile } = source.input;
  const { participant } = subject;
  const layoutOf = (id: string): ProfileReport | undefined => profile.reports.find(report => report.id === id);
  const form = layoutOf('individual-form');
  const sheet = layoutOf('eligibility-sheet');
  const answered = participant.sixMonthEmployment !== null || participant.sixMonthImproved !== null;
  const reached = ['A', ...(participant.exitDate === null ? [] : ['B']), ...(answered ? ['C'] : [])];
  const sections = (form?.form ?? []).filter(
    ({ key, groups }) => reached.includes(key) && groups.every(({ items }) => items.every(isFormItem)),
  );
  return [
    ...(form === undefined || sections.length === 0
      ? []
      : [personForm(subject, sections, { ...source, layout: form })]),
    ...(sheet === undefined ? [] : [eligibilityPart(subject, { ...source, layout: sheet })]),
  ];
}

function filePart({ name, file }: DossierEntry): FilePart[] {
  if (file === null) return [];
  const { mediaType, bytes, sha256 } = file;
  return [{ kind: 'file', title: name, fileName: file.name, mediaType, bytes, sha256 }];
}

/** Columns of the list: what the opis has, as far as a page holds it. */
const listed = [
  ['rowNumber', 'integer', 5],
  ['name', 'text', 40],
  ['numberAndDay', 'text', 14],
  ['sheets', 'integer', 6],
  ['pageFrom', 'integer', 7],
  ['pageTo', 'integer', 7],
  ['fileName', 'text', 20],
  ['fileHash', 'code', 17],
  ['remarks', 'text', 14],
] as const;

function cover(
  subject: ParticipantCase,
  forms: readonly FormPart[],
  entries: readonly DossierEntry[],
  placeOf: (entry: DossierEntry) => number,
  source: PaperSource,
): FormPart {
  const { layout, say, inWords } = source;
  const title = inWords(layout.title);
  const name = fullName(subject.participant);
  const columns = listed.map(
    ([key, kind, width]): FormColumn => ({ heading: say(`opis.${key}`), kind, width, key: null }),
  );
  const row = (number: number, entry: Partial<DossierEntry> & Pick<DossierEntry, 'name'>): CellValue[] => [
    number,
    entry.name,
    entry.numberAndDay ?? null,
    null,
    null,
    null,
    entry.file?.name ?? null,
    // Enough to tell files apart on paper; the opis has it whole.
    entry.file ? `${entry.file.sha256.slice(0, 16)}…` : null,
    entry.remarks ?? null,
  ];
  const contents: FormContents = {
    kind: 'contents',
    columns,
    places: { sheets: 3, from: 4, to: 5 },
    entries: [
      ...forms.map(({ title: own }, at) => ({ cells: row(at + 1, { name: own }), part: at + 1 })),
      ...entries.map((entry, at) => ({
        cells: row(forms.length + at + 1, entry),
        part: entry.file === null ? null : placeOf(entry),
      })),
    ],
  };
  return {
    kind: 'form',
    title: `${title} – ${name}`,
    fileName: partFileName(source, { title, name, indicator: null }),
    heading: projectLines(source),
    blocks: [
      { kind: 'lines', lines: personLines(subject, source) },
      { kind: 'group', title: say('opis.title') },
      contents,
      { kind: 'signatures', signatures: signaturesOf(source, layout.signatures) },
    ],
  };
}

export const participantDossier: ReportDefinition = {
  id: 'participant-dossier',
  parameters,
  defaults: () => ({}),
  formats: ['pdf'],
  build,
};
