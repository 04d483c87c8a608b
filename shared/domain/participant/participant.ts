import type { Answer } from '../../kernel/field.ts';
import type { PlainDate } from '../../kernel/plain-date.ts';
import type { AgeBand } from './age.ts';

export const genders = ['M', 'F'] as const;
export const areaTypes = ['urban', 'rural'] as const;
export const labourStatuses = [
  'employed',
  'self-employed',
  'unemployed',
  'long-term-unemployed',
  'inactive',
  'inactive-not-in-education',
] as const;
export type LabourStatus = (typeof labourStatuses)[number];
export const idDocumentTypes = [
  'identity-card',
  'identity-booklet',
  'temporary-card',
  'passport',
  'residence-permit',
] as const;
export const contractTypes = ['permanent', 'fixed-term'] as const;
export const recruitmentSources = [
  'online_event',
  'social_media',
  'newsletter',
  'employer_campaign',
  'visit',
  'direct',
] as const;
export const exitReasons = ['completed', 'abandoned', 'found-ineligible', 'death-or-force-majeure', 'other'] as const;
export const improvements = ['more-stable-contract', 'longer-hours', 'promotion', 'higher-pay', 'other'] as const;
export const participantStates = [
  'lead',
  'dossier_open',
  'dossier_complete',
  'verified',
  'reserve',
  'rejected',
  'in_operation',
  'completed',
  'abandoned',
  'result_recorded',
  'followed_up',
  'archived',
] as const;
export type ParticipantState = (typeof participantStates)[number];

/** A place where someone lives. County is the two-letter plate code (`CJ`, `B`) for Romania, free text elsewhere. */
export type Address = {
  readonly street: string | null;
  readonly locality: string | null;
  readonly county: string | null;
  /** ISO 3166-1 alpha-2, such as `RO`. */
  readonly country: string | null;
};

/**
 * A person of the target group: everything the individual registration form asks, in its sections A (at entry),
 * B (on exit) and C (six months later). Null is "not filled in". What follows from other fields (age, region) is never stored.
 */
export type Participant = {
  readonly id: string;
  readonly status: ParticipantState;

  // A. identification
  readonly lastName: string;
  readonly firstName: string;
  /** As typed, trimmed; may be wrong. `parseCnp` says what it means. */
  readonly cnp: string | null;
  readonly birthDate: PlainDate | null;
  readonly gender: (typeof genders)[number] | null;
  /** Why birth date or sex may differ from the CNP (foreign document); lifts that part of VR-01. */
  readonly cnpException: string | null;
  /** ISO 3166-1 alpha-2. */
  readonly nationality: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly idDoc: IdDocument | null;
  readonly domicile: Address | null;
  /** Only where it differs from the domicile. */
  readonly residence: Address | null;
  readonly areaType: (typeof areaTypes)[number] | null;

  // A. situation at entry. A list, because wrong files bring two: VR-07 wants exactly one.
  readonly labourStatus: readonly LabourStatus[];
  /** ISCED level 0..8. */
  readonly isced: number | null;
  readonly disability: Answer | null;
  readonly thirdCountry: Answer | null;
  readonly foreignOrigin: Answer | null;
  readonly minority: Answer | null;
  readonly marginalised: Answer | null;
  readonly homeless: Answer | null;
  readonly beneficiaryEmployee: Answer | null;
  readonly otherDisadvantaged: Answer | null;
  readonly otherDisadvantagedWhich: string | null;

  // A. employer
  /** Id of the company. */
  readonly employer: string | null;
  readonly contract: EmploymentContract | null;
  /** County of the workplace, plate code. The region follows from it. */
  readonly workCounty: string | null;

  // A. participation
  /** Key of the call profile's target-group categories. */
  readonly gtCategory: string | null;
  readonly formDate: PlainDate | null;
  /** Day of the first activity attended. */
  readonly entryDate: PlainDate | null;
  /** Id of the partner that recruited. */
  readonly recruitedBy: string | null;
  readonly campaign: (typeof recruitmentSources)[number] | null;
  readonly consents: Consents | null;
  readonly declarations: Declarations | null;
  /** Numbers of the technical report and claim in which the person was reported. */
  readonly reportedIn: string | null;

  // B. on exit
  readonly exitDate: PlainDate | null;
  readonly exitReason: (typeof exitReasons)[number] | null;
  readonly resultSearching: boolean | null;
  readonly resultTraining: boolean | null;
  readonly resultQualification: boolean | null;
  readonly resultEmployment: boolean | null;
  readonly certificate: Certificate | null;

  // C. six months after
  readonly sixMonthEmployment: boolean | null;
  readonly sixMonthImproved: boolean | null;
  readonly sixMonthImprovement: (typeof improvements)[number] | null;

  /** Why the state is what it is: rejected, reserve, abandoned. Added later, as the next three. */
  readonly statusReason?: string | null;
  /** A name that the project gives to some of its people, such as `Grupa 3`. */
  readonly group?: string | null;
  readonly remarks?: string | null;
  /** Ids of the rows that were merged into this one. */
  readonly formerIds?: readonly string[];

  /** What remains beside the other fields of a person who was erased; null or not there for everybody else. */
  readonly anonymous?: Anonymous | null;
};

/** What a register had judged, of which the values by which it was judged are gone. */
export const judgements = ['countable', 'missing', 'not-countable'] as const;

/**
 * The mark of a person whose data were erased on request (GDPR art. 17), and what the totals need in place of the values
 * that are gone. Set by the erasure alone.
 */
export type Anonymous = {
  readonly erasedOn: PlainDate | null;
  /** Whether the person was counted, as the rules judged it on the day of the erasure. It does not change any more. */
  readonly counted: (typeof judgements)[number] | null;
  /** On the day of entry; null when birth date or entry was not known. */
  readonly ageBand: AgeBand | null;
  /** NUTS 2 code by the address that the call goes by; null when it was not known. */
  readonly region: string | null;
  /** The certificate came within the call's window after leaving. */
  readonly certifiedInTime: boolean | null;
  /** The same for all records of one person, so that totals of persons stay; null when the record never was one of these. */
  readonly person: string | null;
};

export type IdDocument = {
  readonly type: (typeof idDocumentTypes)[number] | null;
  readonly series: string | null;
  readonly number: string | null;
  readonly issuer: string | null;
  readonly validUntil: PlainDate | null;
};
export type EmploymentContract = {
  readonly number: string | null;
  readonly on: PlainDate | null;
  readonly type: (typeof contractTypes)[number] | null;
  /** End of a fixed-term or ended contract; null while it runs. */
  readonly endOn: PlainDate | null;
  /** Hours a day in hundredths: 8 h is 800. */
  readonly hoursPerDay: number | null;
  readonly position: string | null;
  /** Six-digit code of the occupation. */
  readonly cor: string | null;
  readonly management: boolean | null;
  /** Administrator or legal representative of the employer. */
  readonly legalRepresentative: boolean | null;
};
export type Consents = {
  readonly informationNoteVersion: string | null;
  readonly informationNoteOn: PlainDate | null;
  /** Language in which the note was given, ISO 639-1; not there in rows saved before it was asked. */
  readonly informationNoteLanguage?: string | null;
  readonly image: boolean | null;
  readonly newsletter: boolean | null;
};
export type Declarations = {
  readonly eligibilityOn: PlainDate | null;
  readonly noDoubleFundingOn: PlainDate | null;
  readonly availabilityOn: PlainDate | null;
};
export type Certificate = {
  readonly type: string | null;
  readonly series: string | null;
  readonly number: string | null;
  readonly on: PlainDate | null;
  readonly issuer: string | null;
  readonly recognition: 'national' | 'employer' | 'international' | null;
};
