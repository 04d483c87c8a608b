import { completenessOf } from '../../domain/dossier/completeness.ts';
import { type OwedDocument, owedDocuments } from '../../domain/dossier/owed.ts';
import type { ParticipantCase } from '../../domain/eligibility/participant-case.ts';
import { resultWindows } from '../../domain/eligibility/result-windows.ts';
import type { Problem } from '../../kernel/problem.ts';
import { fail, ok, type Result } from '../../kernel/result.ts';
import type { DocumentRequirement, ProfileReport } from '../../profiles/profile.ts';
import type { ReportDefinition, ReportInput } from '../model/define-report.ts';
import type { CellValue, ReportColumn, ReportDocument, TotalLine } from '../model/report-document.ts';
import { emptyPaper, type PaperSource, paperSource, scopeLines, signaturesOf } from '../papers/paper-source.ts';
import { casesIn, fullName, readPersonScope, scopeParameters } from '../papers/person-scope.ts';
import { checkParameters } from '../papers/read-parameters.ts';
import { romanianOrder } from '../participant-register/name-order.ts';

type Line = {
  readonly subject: ParticipantCase;
  /** By requirement, in the order of the columns. */
  readonly documents: readonly OwedDocument[];
};

/** Who is rejected or archived owes nothing any more. */
const owes = ({ participant: { status } }: ParticipantCase): boolean => status !== 'rejected' && status !== 'archived';

/**
 * The state of every document of every person, by employer: one column a requirement, with a letter for the state and a
 * key to the letters below; totals by employer. A period is of the days of entry.
 */
function build(input: ReportInput, layout: ProfileReport): Result<ReportDocument, Problem> {
  const { params, data, profile, at } = input;
  const wrong = checkParameters(params, scopeParameters);
  if (wrong !== null) return fail(wrong);
  const gathered = paperSource(input, layout);
  if (!gathered.ok) return gathered;
  const source = gathered.value;
  const scope = readPersonScope(params, data);
  if (!scope.ok) return scope;
  const windows = resultWindows(profile);
  const lines = byEmployer(
    casesIn(data, scope.value, ({ entryDate }) => entryDate)
      .filter(owes)
      .map(subject => ({ subject, documents: owedDocuments(subject, profile, at.today, windows) })),
  );
  const requirements = profile.documents.filter(({ owner }) => owner === 'participant');
  const { say } = source;
  return ok({
    ...emptyPaper(source, scope.value),
    heading: scopeLines(source, scope.value),
    columns: columnsOf(requirements, source),
    frozenColumns: layout.frozenColumns,
    rows: lines.map(({ subject, documents }, place): CellValue[] => [
      place + 1,
      subject.employer?.name ?? say('documents.no-employer'),
      fullName(subject.participant),
      ...documents.map(document => markOf(document, say)),
      completenessOf(documents).percent,
    ]),
    empty: lines.length > 0 ? null : say('paper.nobody'),
    totals: totalsOf(lines, source),
    notes: [
      say('documents.key'),
      requirements.map(({ code, name }) => `${code}: ${source.inWords(name)}`).join('; '),
      ...(layout.verified ? [] : [say('report.note.unverified', { what: say('report.unverified.layout') })]),
    ],
    signatures: signaturesOf(source, layout.signatures),
  });
}

/** Of a document that is not asked for now, only what is there is shown. */
function markOf({ need, state }: OwedDocument, say: PaperSource['say']): string | null {
  if (need !== 'now' && state === 'missing') return need === 'no' ? null : say('documents.mark.later');
  return say(`documents.mark.${state}`);
}

function columnsOf(requirements: readonly DocumentRequirement[], { say }: PaperSource): ReportColumn[] {
  const column = (key: string, kind: ReportColumn['kind'], width: number): ReportColumn => ({
    key,
    heading: say(`documents.column.${key}`),
    kind,
    width,
    block: null,
    onPaper: true,
  });
  return [
    column('rowNumber', 'integer', 6),
    column('employer', 'text', 26),
    column('fullName', 'text', 26),
    ...requirements.map(
      ({ code }): ReportColumn => ({ key: code, heading: code, kind: 'code', width: 6, block: null, onPaper: true }),
    ),
    column('percent', 'percent', 8),
  ];
}

function byEmployer(lines: readonly Line[]): Line[] {
  const key = ({ subject: { employer } }: Line): string =>
    employer === null ? '\uffff' : `${romanianOrder(employer.name)}\u0000${employer.id}`;
  return lines.toSorted((a, b) => (key(a) === key(b) ? 0 : key(a) < key(b) ? -1 : 1));
}

const figures = ['people', 'due', 'settled', 'received', 'missing', 'rejected', 'percent'] as const;

/** One line for all and one for each employer: people, documents asked for now, and how they stand. */
function totalsOf(lines: readonly Line[], { say }: PaperSource): ReportDocument['totals'] {
  const line = (key: string, label: string, some: readonly Line[], indent: number): TotalLine => {
    const asked = some.flatMap(({ documents }) => documents).filter(({ need }) => need === 'now');
    const count = (...states: readonly string[]) => asked.filter(({ state }) => states.includes(state)).length;
    const { settled, due, percent } = completenessOf(asked);
    const values = [
      some.length,
      due,
      settled,
      count('received'),
      count('missing'),
      count('rejected', 'expired'),
      percent,
    ];
    return { key, label, values, indent };
  };
  const groups = new Map<string, Line[]>();
  for (const each of lines) {
    const id = each.subject.employer?.id ?? '';
    groups.set(id, [...(groups.get(id) ?? []), each]);
  }
  return {
    title: say('total.title'),
    headings: figures.map(key => say(`documents.total.${key}`)),
    lines: [
      line('all', say('documents.total.all'), lines, 0),
      ...[...groups].map(([id, some]) =>
        line(`employer-${id}`, some[0]?.subject.employer?.name ?? say('documents.no-employer'), some, 1),
      ),
    ],
  };
}

export const documentStatus: ReportDefinition = {
  id: 'document-status',
  parameters: scopeParameters,
  defaults: () => ({}),
  build,
};
