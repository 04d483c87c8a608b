import type { Certificate, Participant } from '#shared/domain/participant/participant.ts';
import type { Participation } from '#shared/domain/participation/participation.ts';
import type { Change, Row } from '#shared/journal/commit.ts';
import { diffRow } from '#shared/journal/diff.ts';
import { type DayNumber, dayOf, numberOf } from './calendar.ts';
import { documentsBetween, dossierAt } from './documents.ts';
import type { CourseRun } from './life.ts';
import { enrolledParticipant, type SampleParticipant, type SampleShape } from './participants.ts';
import { samplePartners } from './partners.ts';
import { purposes, randomFor } from './random.ts';

/** The rows of a participant as they are first stored at the end of a day: with what is known by then, nothing later. */
export function enrolment(shape: SampleShape, sample: SampleParticipant, day: DayNumber): readonly Change[] {
  const participant: Participant = { ...enrolledParticipant(shape, sample), ...stageAt(shape.seed, sample, day) };
  const dossier = dossierAt(sample.id, 'participant', sample.documents, day);
  const participations = sample.life.runs.map(run => participationAt(sample.id, run, day));
  return [
    { op: 'add', table: 'participant', id: sample.id, row: participant },
    { op: 'add', table: 'dossier', id: sample.id, row: dossier },
    ...participations.map((row): Change => ({ op: 'add', table: 'participation', id: row.id, row })),
  ];
}

/**
 * What is recorded about a participant after one day, up to another. Only what can have changed is compared, because a
 * large sample does this a million times.
 */
export function changesBetween(
  { seed }: SampleShape,
  sample: SampleParticipant,
  after: DayNumber,
  upTo: DayNumber,
): readonly Change[] {
  const { id, life } = sample;
  const documents = documentsBetween(sample.documents, after, upTo);
  return [
    stageChange(id, stageAt(seed, sample, after), stageAt(seed, sample, upTo)),
    documents.length === 0
      ? null
      : diffRow(
          'dossier',
          dossierAt(id, 'participant', documents, after),
          dossierAt(id, 'participant', documents, upTo),
        ),
    ...life.runs.map(run =>
      run.resultOn <= after || run.startOn > upTo
        ? null
        : diffRow('participation', participationAt(id, run, after), participationAt(id, run, upTo)),
    ),
  ].filter(change => change !== null);
}

/** Compares only the fields that are not the very same value: most are. */
function stageChange(id: string, before: Stage, after: Stage): Change | null {
  if (before === after) return null;
  const differing = stageFields.filter(field => before[field] !== after[field]);
  const only = (stage: Stage): Row => ({ id, ...Object.fromEntries(differing.map(field => [field, stage[field]])) });
  return differing.length === 0 ? null : diffRow('participant', only(before), only(after));
}

/** The fields of a participant that change after the enrolment. */
type Stage = Pick<
  Participant,
  | 'status'
  | 'entryDate'
  | 'reportedIn'
  | 'exitDate'
  | 'exitReason'
  | 'resultSearching'
  | 'resultTraining'
  | 'resultQualification'
  | 'resultEmployment'
  | 'certificate'
  | 'sixMonthEmployment'
  | 'sixMonthImproved'
  | 'sixMonthImprovement'
>;

const enrolledStage: Stage = {
  status: 'verified',
  entryDate: null,
  reportedIn: null,
  exitDate: null,
  exitReason: null,
  resultSearching: null,
  resultTraining: null,
  resultQualification: null,
  resultEmployment: null,
  certificate: null,
  sixMonthEmployment: null,
  sixMonthImproved: null,
  sixMonthImprovement: null,
};

const stageFields = Object.keys(enrolledStage) as readonly (keyof Stage)[];

function stageAt(seed: number, { index, life, sixMonthsOn }: SampleParticipant, day: DayNumber): Stage {
  const { entryOn, exitOn, certificateOn, abandoned } = life;
  if (day < entryOn) return enrolledStage;
  const entryDate = dayOf(entryOn);
  const reportedIn = reportedAt(entryDate, day);
  if (day < exitOn) return { ...enrolledStage, status: 'in_operation', entryDate, reportedIn };
  const certified = certificateOn !== null && certificateOn <= day;
  // A result counts within four weeks of the exit; until it is known it is not filled in.
  const inTime = certificateOn !== null && certificateOn <= exitOn + 28;
  const known = (certified && inTime) || day > exitOn + 28;
  const followedUp = day >= sixMonthsOn && !abandoned;
  return {
    ...enrolledStage,
    status: abandoned ? 'abandoned' : followedUp ? 'followed_up' : certified ? 'result_recorded' : 'completed',
    entryDate,
    reportedIn,
    exitDate: dayOf(exitOn),
    exitReason: abandoned ? 'abandoned' : 'completed',
    resultSearching: false,
    resultTraining: false,
    resultEmployment: false,
    resultQualification: known ? certified && inTime : null,
    certificate: certified ? certificateOf(index, life.runs, certificateOn) : null,
    ...(followedUp ? sixMonthsOf(seed, index) : {}),
  };
}

/** Technical reports are monthly, counted from January 2022, and go out in the middle of the next month. */
function reportedAt(entryDate: string, day: DayNumber): string | null {
  const month = Number(entryDate.slice(5, 7));
  const sentOn = `2022-${String(month + 1).padStart(2, '0')}-15`;
  return numberOf(sentOn) <= day ? `RT ${month} / CR ${Math.ceil(month / 3)}` : null;
}

function certificateOf(index: number, runs: readonly CourseRun[], on: DayNumber): Certificate | null {
  const run = runs.find(({ result }) => result === 'passed');
  if (run === undefined) return null;
  const { recognition, provider } = run.course;
  const issuer = samplePartners.find(({ id }) => id === provider)?.name ?? null;
  const type = recognition === null ? null : certificateTypes[recognition];
  return { type, series: 'EX', number: String(index + 1).padStart(6, '0'), on: dayOf(on), issuer, recognition };
}

const certificateTypes = {
  national: 'Certificat de absolvire',
  employer: 'Certificat recunoscut de angajator',
  international: 'Certificat al producătorului',
} as const;

function sixMonthsOf(seed: number, index: number): Partial<Stage> {
  const random = randomFor(seed, purposes.sixMonths, index);
  const improved = random.chance(380);
  return {
    sixMonthEmployment: random.chance(960),
    sixMonthImproved: improved,
    sixMonthImprovement: improved
      ? random.pick(['higher-pay', 'higher-pay', 'promotion', 'more-stable-contract', 'longer-hours'])
      : null,
  };
}

function participationAt(participant: string, run: CourseRun, day: DayNumber): Participation {
  return {
    id: `${participant}-${run.course.code.toLowerCase()}`,
    participant,
    course: run.course.id,
    startOn: dayOf(run.startOn),
    endOn: dayOf(run.endOn),
    attendance: run.attended.filter(({ on }) => on <= day).map(attended => attended.day),
    result: run.resultOn <= day ? run.result : null,
  };
}
