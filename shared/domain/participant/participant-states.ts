import { type PlainDate, romanianDate } from '../../kernel/plain-date.ts';
import { type Problem, problem } from '../../kernel/problem.ts';
import { fail, ok, type Result } from '../../kernel/result.ts';
import type { CallProfile } from '../../profiles/profile.ts';
import { owedDocuments } from '../dossier/owed.ts';
import type { ParticipantCase } from '../eligibility/participant-case.ts';
import { resultWindows } from '../eligibility/result-windows.ts';
import type { Participant, ParticipantState } from './participant.ts';

/*
 * lead → dossier_open → dossier_complete → verified → (reserve | rejected) → in_operation → completed | abandoned →
 * result_recorded → followed_up → archived. Whoever comes back into the operation keeps one record, so from completed,
 * abandoned and result_recorded it goes on to in_operation again. [S38][S40], states and ways back [INFERRED]
 */
const ways: { readonly [S in ParticipantState]: readonly ParticipantState[] } = {
  lead: ['dossier_open', 'rejected'],
  dossier_open: ['dossier_complete', 'lead', 'rejected'],
  dossier_complete: ['verified', 'dossier_open', 'rejected'],
  verified: ['in_operation', 'reserve', 'rejected', 'dossier_open'],
  reserve: ['in_operation', 'rejected', 'dossier_open', 'archived'],
  rejected: ['dossier_open', 'archived'],
  in_operation: ['completed', 'abandoned', 'rejected', 'verified'],
  completed: ['result_recorded', 'in_operation'],
  abandoned: ['result_recorded', 'in_operation', 'archived'],
  result_recorded: ['followed_up', 'in_operation'],
  followed_up: ['archived', 'result_recorded'],
  archived: ['followed_up', 'dossier_open'],
};

/** The states that may follow a state, the usual one first. */
export const participantTransitions = (from: ParticipantState): readonly ParticipantState[] => ways[from];

/** States that say why. */
export const reasonedStates: readonly ParticipantState[] = ['rejected', 'reserve', 'abandoned'];

export type StateProblemCode =
  | 'participant.state.refused.way'
  | 'participant.state.refused.reason'
  | 'participant.state.refused.field'
  | 'participant.state.refused.later'
  | 'participant.state.refused.exit-reason'
  | 'participant.state.refused.documents-there'
  | 'participant.state.refused.documents-verified'
  | 'participant.state.refused.result'
  | 'participant.state.refused.follow-up'
  | 'participant.state.refused.not-yet';
/** `facts.field` is the path of the field to fill in; `facts.documents` are codes. */
export type StateProblem = Problem<StateProblemCode>;

const byEntry: readonly string[] = ['application', 'before-data-entry', 'before-entry', 'entry', 'if-claimed'];

/**
 * What a person still lacks for a state; nothing when it may be set. It does not ask whether there is a way to it.
 *
 * dossier_complete           every document due by the entry that others bring is there
 * verified                   they are verified or waived, as is what the project makes and no one is counted without
 * in_operation               an entry date, not after today
 * completed, abandoned       an exit date, not after today, and the exit reason of the same kind
 * result_recorded            an answer about at least one result, or a certificate with its day
 * followed_up                both answers of section C, six months after the exit or later
 * rejected, reserve, abandoned  a reason
 */
export function stateNeeds(
  to: ParticipantState,
  subject: ParticipantCase,
  profile: CallProfile,
  today: PlainDate,
): readonly StateProblem[] {
  const { participant } = subject;
  const reason: StateProblem[] =
    reasonedStates.includes(to) && (participant.statusReason ?? '').trim() === ''
      ? [problem('participant.state.refused.reason')]
      : [];
  switch (to) {
    case 'dossier_complete':
    case 'verified':
      return documentNeeds(to, subject, profile, today);
    case 'in_operation':
      return dayNeeds('entryDate', participant.entryDate, today);
    case 'completed':
    case 'abandoned':
      return [...dayNeeds('exitDate', participant.exitDate, today), ...exitNeeds(to, participant), ...reason];
    case 'result_recorded':
      return hasResult(participant)
        ? []
        : [problem('participant.state.refused.result', { field: 'resultQualification' })];
    case 'followed_up':
      return followUpNeeds(participant, profile, today);
    default:
      return reason;
  }
}

/**
 * The participant in another state, or everything that stands in the way. `reason` is kept where the state asks for one and
 * cleared where it does not; an exit reason that follows from the state is filled in if there is none.
 */
export function changeState(
  subject: ParticipantCase,
  change: { readonly to: ParticipantState; readonly reason: string },
  profile: CallProfile,
  today: PlainDate,
): Result<Participant, readonly StateProblem[]> {
  const { to } = change;
  const { participant } = subject;
  if (!participantTransitions(participant.status).includes(to)) {
    return fail([problem('participant.state.refused.way', { from: participant.status, to })]);
  }
  const reason = reasonedStates.includes(to) ? change.reason.trim() || null : null;
  const hadReason = (participant.statusReason ?? null) !== null;
  const after: Participant = {
    ...participant,
    status: to,
    ...(reason !== null || hadReason ? { statusReason: reason } : {}),
    ...(to === 'completed' || to === 'abandoned' ? { exitReason: participant.exitReason ?? to } : {}),
  };
  const problems = stateNeeds(to, { ...subject, participant: after }, profile, today);
  return problems.length > 0 ? fail(problems) : ok(after);
}

function documentNeeds(
  to: 'dossier_complete' | 'verified',
  subject: ParticipantCase,
  profile: CallProfile,
  today: PlainDate,
): readonly StateProblem[] {
  const wanted = owedDocuments(subject, profile, today).filter(({ requirement, need }) => {
    if (need !== 'now' || !byEntry.includes(requirement.due)) return false;
    return requirement.from !== 'project' || (to === 'verified' && requirement.neededToCount);
  });
  const isLacking = to === 'verified' ? [null] : [null, 'verification'];
  const lacking = wanted.filter(({ lacks }) => !isLacking.includes(lacks));
  if (lacking.length === 0) return [];
  const code: StateProblemCode =
    to === 'verified' ? 'participant.state.refused.documents-verified' : 'participant.state.refused.documents-there';
  return [problem(code, { documents: lacking.map(({ requirement }) => requirement.code).join(', ') })];
}

function dayNeeds(field: string, day: PlainDate | null, today: PlainDate): readonly StateProblem[] {
  if (day === null) return [problem('participant.state.refused.field', { field })];
  return day > today ? [problem('participant.state.refused.later', { field, on: romanianDate(day) })] : [];
}

function exitNeeds(to: 'completed' | 'abandoned', { exitReason }: Participant): readonly StateProblem[] {
  if (exitReason === null) return [problem('participant.state.refused.field', { field: 'exitReason' })];
  const fits = to === 'completed' ? exitReason === 'completed' : exitReason !== 'completed';
  return fits ? [] : [problem('participant.state.refused.exit-reason', { field: 'exitReason' })];
}

const hasResult = (person: Participant): boolean =>
  [person.resultSearching, person.resultTraining, person.resultQualification, person.resultEmployment].some(
    answer => answer !== null,
  ) || (person.certificate?.on ?? null) !== null;

function followUpNeeds(participant: Participant, profile: CallProfile, today: PlainDate): readonly StateProblem[] {
  const { exitDate, sixMonthEmployment, sixMonthImproved } = participant;
  if (exitDate === null) return [problem('participant.state.refused.field', { field: 'exitDate' })];
  const from = resultWindows(profile).followUpOn(exitDate);
  const early: StateProblem[] =
    today < from
      ? [problem('participant.state.refused.not-yet', { on: romanianDate(from), field: 'sixMonthEmployment' })]
      : [];
  const open =
    sixMonthEmployment === null ? 'sixMonthEmployment' : sixMonthImproved === null ? 'sixMonthImproved' : null;
  return open === null ? early : [...early, problem('participant.state.refused.follow-up', { field: open })];
}
