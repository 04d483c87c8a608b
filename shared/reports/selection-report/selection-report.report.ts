import { checkParticipant } from '../../domain/eligibility/check-participant.ts';
import type { Participant } from '../../domain/participant/participant.ts';
import { type Problem, problem } from '../../kernel/problem.ts';
import { fail, ok, type Result } from '../../kernel/result.ts';
import type { ProfileReport } from '../../profiles/profile.ts';
import type { ReportDefinition, ReportInput } from '../model/define-report.ts';
import type { CellValue, ReportColumn, ReportDocument, TotalLine } from '../model/report-document.ts';
import { emptyPaper, type PaperSource, paperSource, scopeLines, signaturesOf } from '../papers/paper-source.ts';
import { casesIn, readPersonScope, scopeParameters } from '../papers/person-scope.ts';
import { checkParameters } from '../papers/read-parameters.ts';
import { outcomeOf, type SelectedPerson, selectionColumns } from './selection-columns.ts';

const listed = ['selected', 'reserve', 'rejected'] as const;

/** Somebody belongs to the selection of the day on which the form was filled in, or else of the entry. */
const dayOf = ({ formDate, entryDate }: Participant) => formDate ?? entryDate;

/**
 * The selection and validation report (PAR-12): who was selected, kept in reserve and rejected, and why, of a period, a
 * group, a company or a partner, with totals and the signatures of the profile.
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
  const unknown = layout.columns.find(({ key }) => !Object.hasOwn(selectionColumns, key));
  if (unknown !== undefined) return fail(problem('report.column-unknown', { report: layout.id, column: unknown.key }));

  const cases = casesIn(data, scope.value, dayOf);
  const people = listed.flatMap(outcome =>
    cases
      .filter(({ participant }) => outcomeOf(participant.status) === outcome)
      .map(
        (subject): SelectedPerson => ({
          subject,
          outcome,
          findings: checkParticipant(subject, profile, at.today).findings,
        }),
      ),
  );
  const pending = cases.length - people.length;
  return ok({
    ...emptyPaper(source, scope.value),
    heading: scopeLines(source, scope.value),
    columns: layout.columns.map(({ key, heading, onPaper }): ReportColumn => {
      const { kind = 'text', width = 12 } = selectionColumns[key] ?? {};
      return { key, heading: source.inWords(heading), kind, width, block: null, onPaper };
    }),
    frozenColumns: layout.frozenColumns,
    rows: people.map((person, place) =>
      layout.columns.map(({ key }): CellValue => selectionColumns[key]?.value(person, source, place + 1) ?? null),
    ),
    empty: people.length > 0 ? null : source.say('selection.empty'),
    totals: totalsOf(people, source),
    notes: [
      ...(pending > 0 ? [source.say('selection.pending', { count: pending })] : []),
      ...(layout.verified
        ? []
        : [source.say('report.note.unverified', { what: source.say('report.unverified.layout') })]),
    ],
    signatures: signaturesOf(source, layout.signatures),
  });
}

function totalsOf(people: readonly SelectedPerson[], { say }: PaperSource): ReportDocument['totals'] {
  const line = (key: string, indent: number, of: (person: SelectedPerson) => boolean): TotalLine => {
    const some = people.filter(of);
    const values = [
      some.length,
      ...(['F', 'M'] as const).map(gender => some.filter(each => each.subject.participant.gender === gender).length),
    ];
    return { key, label: say(`selection.total.${key}`), values, indent };
  };
  return {
    title: say('total.title'),
    headings: ['all', 'women', 'men'].map(key => say(`selection.total.${key}`)),
    lines: [
      line('decided', 0, () => true),
      ...listed.map(outcome => line(outcome, 1, person => person.outcome === outcome)),
    ],
  };
}

export const selectionReport: ReportDefinition = {
  id: 'selection-report',
  parameters: scopeParameters,
  defaults: () => ({}),
  build,
};
