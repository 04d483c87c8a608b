import type { Dossier } from '#shared/domain/dossier/dossier.ts';
import type { Certificate, Participant } from '#shared/domain/participant/participant.ts';
import type { Participation } from '#shared/domain/participation/participation.ts';
import { type DayNumber, dayOf, numberOf } from './calendar.ts';
import { dossierAt } from './documents.ts';
import type { CourseRun } from './life.ts';
import type { SampleParticipant } from './participants.ts';
import { samplePartners } from './partners.ts';

export type ParticipantRows = {
  readonly participant: Participant;
  readonly dossier: Dossier;
  readonly participations: readonly Participation[];
};

/** What is stored about a participant at the end of a day: nothing that happens later. */
export function rowsAt(sample: SampleParticipant, day: DayNumber): ParticipantRows {
  const { life, enrolled, documents } = sample;
  return {
    participant: participantAt(sample, day),
    dossier: dossierAt(enrolled.id, 'participant', documents, day),
    // The second course is entered when the first begins.
    participations: life.runs.map(run => participationAt(enrolled.id, run, day)),
  };
}

function participantAt(
  { index, life, enrolled, sixMonths, sixMonthsOn }: SampleParticipant,
  day: DayNumber,
): Participant {
  const { entryOn, exitOn, certificateOn } = life;
  if (day < entryOn) return enrolled;
  const entered: Participant = {
    ...enrolled,
    entryDate: dayOf(entryOn),
    ...reportedAt(entryOn, day),
    status: 'in_operation',
  };
  if (day < exitOn) return entered;
  const certified = certificateOn !== null && certificateOn <= day;
  // A result counts within four weeks of the exit; until it is known it is not filled in.
  const inTime = certificateOn !== null && certificateOn <= exitOn + 28;
  const known = (certified && inTime) || day > exitOn + 28;
  const followedUp = day >= sixMonthsOn;
  return {
    ...entered,
    status: life.abandoned ? 'abandoned' : followedUp ? 'followed_up' : certified ? 'result_recorded' : 'completed',
    exitDate: dayOf(exitOn),
    exitReason: life.abandoned ? 'abandoned' : 'completed',
    resultSearching: false,
    resultTraining: false,
    resultEmployment: false,
    resultQualification: known ? certified && inTime : null,
    certificate: certified ? certificateOf(index, life.runs, certificateOn) : null,
    ...(followedUp && !life.abandoned ? sixMonths : {}),
  };
}

/** Technical reports are monthly, counted from January 2022, and go out in the middle of the next month. */
function reportedAt(entryOn: DayNumber, day: DayNumber): { readonly reportedIn: string | null } {
  const month = Number(dayOf(entryOn).slice(5, 7));
  const sentOn = `2022-${String(month + 1).padStart(2, '0')}-15`;
  return { reportedIn: numberOf(sentOn) <= day ? `RT ${month} / CR ${Math.ceil(month / 3)}` : null };
}

function certificateOf(index: number, runs: readonly CourseRun[], on: DayNumber): Certificate | null {
  const run = runs.find(({ result }) => result === 'passed');
  if (run === undefined) return null;
  const { recognition, type, provider } = run.course;
  return {
    type:
      recognition === 'national'
        ? 'Certificat de absolvire'
        : type === 'vendor-certification'
          ? 'Certificat al producătorului'
          : 'Certificat recunoscut de angajator',
    series: 'EX',
    number: String(index + 1).padStart(6, '0'),
    on: dayOf(on),
    issuer: samplePartners.find(({ id }) => id === provider)?.name ?? null,
    recognition,
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
