import type { Answer } from '../../kernel/field.ts';
import { daysInMonth, type PlainDate } from '../../kernel/plain-date.ts';
import type { CallProfile } from '../../profiles/profile.ts';
import type { Countability } from '../eligibility/finding.ts';
import type { ParticipantCase } from '../eligibility/participant-case.ts';
import { regionByBasis } from '../eligibility/region-basis.ts';
import { resultWindows } from '../eligibility/result-windows.ts';
import { ageBandOf, ageOn } from '../participant/age.ts';
import type { Certificate, Participant } from '../participant/participant.ts';
import type { Participation } from '../participation/participation.ts';

/** The name that stands in every list and register in place of an erased one. */
export const erasedName = { lastName: 'Șters la cerere', firstName: '(art. 17)' } as const;

export type ErasureMoment = {
  readonly today: PlainDate;
  /** How the rules judge the person on that day. */
  readonly counted: Countability['status'];
  /** See `Anonymous.person`. */
  readonly person: string | null;
};

/**
 * What remains of a participant who is erased: exactly what the totals of the registers and the indicators are counted
 * from, and nothing by which the person could be found. Sex; age band at entry; region; area, labour status and education;
 * the answers that make an indicator, only where they are yes; category, recruiting partner and state; entry, exit and
 * certificate to the month; the results. Employer, contract, addresses, documents, numbers, dates of birth and of papers,
 * consents and every text go. (GDPR art. 4(1), recital 26: data that no longer relate to an identifiable person; Annex I
 * of Regulation (EU) 1304/2013 [S36] for what is counted.)
 */
export function anonymousParticipant(
  { participant, project }: ParticipantCase,
  profile: CallProfile,
  { today, counted, person }: ErasureMoment,
): Participant {
  const { birthDate, entryDate, exitDate, certificate } = participant;
  const windows = resultWindows(profile);
  const certificateOn = certificate?.on ?? null;
  // Whether six months have passed must be the same today, whichever day of the month stands for the day of leaving.
  const followed = (day: PlainDate): boolean => windows.followUpOn(day) <= today;
  return {
    id: participant.id,
    status: participant.status,
    ...erasedName,
    ...nothingOf,
    // Ids are no data of the person; by them a restore knows whose rows it must not bring back.
    ...((participant.formerIds ?? []).length > 0 ? { formerIds: participant.formerIds ?? [] } : {}),
    gender: participant.gender,
    areaType: participant.areaType,
    labourStatus: participant.labourStatus,
    isced: participant.isced,
    disability: onlyYes(participant.disability),
    thirdCountry: onlyYes(participant.thirdCountry),
    foreignOrigin: onlyYes(participant.foreignOrigin),
    minority: onlyYes(participant.minority),
    homeless: onlyYes(participant.homeless),
    otherDisadvantaged: onlyYes(participant.otherDisadvantaged),
    gtCategory: participant.gtCategory,
    recruitedBy: participant.recruitedBy,
    entryDate: toMonth(entryDate, { today, notBefore: project.startOn ?? project.contractOn }),
    exitDate: toMonth(exitDate, { today, notBefore: null, same: followed }),
    exitReason: participant.exitReason,
    resultSearching: participant.resultSearching,
    resultTraining: participant.resultTraining,
    resultQualification: participant.resultQualification,
    resultEmployment: participant.resultEmployment,
    certificate:
      certificateOn === null ? null : { ...noCertificate, on: toMonth(certificateOn, { today, notBefore: null }) },
    sixMonthEmployment: participant.sixMonthEmployment,
    sixMonthImproved: participant.sixMonthImproved,
    anonymous: {
      erasedOn: today,
      counted,
      ageBand: birthDate === null || entryDate === null ? null : ageBandOf(ageOn(birthDate, entryDate)),
      region: regionByBasis(participant, profile),
      certifiedInTime: exitDate !== null && certificateOn !== null && certificateOn <= windows.immediateEnd(exitDate),
      person,
    },
  };
}

/** What remains of taking part in a course: which, in which months, and with what result. The days attended go. */
export function anonymousParticipation(participation: Participation, today: PlainDate): Participation {
  const { id, participant, course, startOn, endOn, result } = participation;
  const month = { today, notBefore: null };
  return {
    id,
    participant,
    course,
    startOn: toMonth(startOn, month),
    endOn: toMonth(endOn, month),
    attendance: [],
    result,
  };
}

type MonthOptions = {
  readonly today: PlainDate;
  /** The first day that may stand for a day after it. */
  readonly notBefore: PlainDate | null;
  /** Something that must hold, or not, of the day that is kept as of the day that goes. */
  readonly same?: (day: PlainDate) => boolean;
};

/**
 * The first day of the month, standing for a day of it: totals over whole months stay the same. The last day of the month
 * where the first would say something else (a day still to come would have come, six months would have passed), the first
 * allowed day where the first of the month lies before it.
 */
export function toMonth(
  day: PlainDate | null,
  { today, notBefore, same = () => true }: MonthOptions,
): PlainDate | null {
  if (day === null) return null;
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  const last = `${day.slice(0, 8)}${daysInMonth(year, month)}` as PlainDate;
  const first = `${day.slice(0, 8)}01` as PlainDate;
  const allowed = notBefore !== null && first < notBefore && notBefore <= day ? notBefore : first;
  return day > today === allowed > today && same(day) === same(allowed) ? allowed : last;
}

/** An answer counts only as a yes: no, refused and not asked are told apart by nothing that is counted. */
const onlyYes = (answer: Answer | null): 'yes' | null => (answer === 'yes' ? 'yes' : null);

const noCertificate: Certificate = {
  type: null,
  series: null,
  number: null,
  on: null,
  issuer: null,
  recognition: null,
};

/** The fields that are emptied. Spelt out, so that a field added to the participant does not compile until it is judged. */
const nothingOf = {
  cnp: null,
  birthDate: null,
  cnpException: null,
  nationality: null,
  email: null,
  phone: null,
  idDoc: null,
  domicile: null,
  residence: null,
  marginalised: null,
  beneficiaryEmployee: null,
  otherDisadvantagedWhich: null,
  employer: null,
  contract: null,
  workCounty: null,
  formDate: null,
  campaign: null,
  consents: null,
  declarations: null,
  reportedIn: null,
  sixMonthImprovement: null,
} as const;
