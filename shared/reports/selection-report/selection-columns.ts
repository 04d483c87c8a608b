import type { Finding } from '../../domain/eligibility/finding.ts';
import type { ParticipantCase } from '../../domain/eligibility/participant-case.ts';
import type { ParticipantState } from '../../domain/participant/participant.ts';
import type { CellValue, ColumnKind } from '../model/report-document.ts';
import type { PaperSource } from '../papers/paper-source.ts';
import { fullName } from '../papers/person-scope.ts';

/** What came of a person's application. `pending`: nothing was decided, so the report does not list them. */
export const outcomes = ['selected', 'reserve', 'rejected', 'pending'] as const;
export type Outcome = (typeof outcomes)[number];

/** The decision that a person's state stands for: who was verified, and everybody who came further, was selected. */
export function outcomeOf(status: ParticipantState): Outcome {
  switch (status) {
    case 'lead':
    case 'dossier_open':
    case 'dossier_complete':
      return 'pending';
    case 'reserve':
    case 'rejected':
      return status;
    default:
      return 'selected';
  }
}

export type SelectedPerson = {
  readonly subject: ParticipantCase;
  readonly outcome: Exclude<Outcome, 'pending'>;
  readonly findings: readonly Finding[];
};

type SelectionColumn = {
  readonly kind: ColumnKind;
  readonly width: number;
  readonly value: (person: SelectedPerson, source: PaperSource, number: number) => CellValue;
};

/** The columns that a profile may ask for in the selection report. */
export const selectionColumns: Readonly<Record<string, SelectionColumn>> = {
  rowNumber: { kind: 'integer', width: 6, value: (_person, _source, number) => number },
  fullName: { kind: 'text', width: 28, value: ({ subject }) => fullName(subject.participant) },
  cnp: { kind: 'code', width: 15, value: ({ subject }) => subject.participant.cnp },
  employerName: { kind: 'text', width: 28, value: ({ subject }) => subject.employer?.name ?? null },
  partner: {
    kind: 'code',
    width: 8,
    value: ({ subject }, { input }) => input.data.partner.get(subject.participant.recruitedBy ?? '')?.code ?? null,
  },
  group: { kind: 'text', width: 12, value: ({ subject }) => subject.participant.group ?? null },
  formDate: { kind: 'date', width: 11, value: ({ subject }) => subject.participant.formDate },
  outcome: { kind: 'text', width: 12, value: ({ outcome }, { say }) => say(`selection.${outcome}`) },
  reasons: { kind: 'text', width: 48, value: (person, source) => reasonsOf(person, source) },
};

/** Why: what the staff wrote, otherwise what the rules found against the person. Of the selected, nothing is needed. */
function reasonsOf({ subject, outcome, findings }: SelectedPerson, { say }: PaperSource): string | null {
  const written = subject.participant.statusReason ?? null;
  if (written !== null) return written;
  if (outcome === 'selected') return null;
  // That somebody is rejected or in reserve is no reason for it.
  const against = findings.filter(({ effect, message }) => effect === 'excludes' && !/\.status-/.test(message));
  return (
    against.map(({ rule, message, facts }) => `${rule}: ${say(message, facts)}`).join('\n') ||
    say('selection.no-reason')
  );
}
