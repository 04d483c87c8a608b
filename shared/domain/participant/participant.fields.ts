import type { FieldSpec } from '../../kernel/field.ts';
import { ageBands } from './age.ts';
import {
  type Address,
  type Anonymous,
  areaTypes,
  type Certificate,
  type Consents,
  contractTypes,
  type Declarations,
  type EmploymentContract,
  exitReasons,
  genders,
  type IdDocument,
  idDocumentTypes,
  improvements,
  judgements,
  labourStatuses,
  type Participant,
  participantStates,
  recruitmentSources,
} from './participant.ts';

const country = { kind: 'code', maxLength: 2, pattern: '^[A-Z]{2}$' } as const;
const plate = { kind: 'code', maxLength: 2, pattern: '^[A-Z]{1,2}$' } as const;

const idDocumentFields = {
  type: { kind: 'choice', label: 'participant.idDoc.type', values: idDocumentTypes },
  series: { kind: 'code', label: 'participant.idDoc.series', maxLength: 10, personal: true },
  number: { kind: 'code', label: 'participant.idDoc.number', maxLength: 30, personal: true },
  issuer: { kind: 'text', label: 'participant.idDoc.issuer', maxLength: 120 },
  validUntil: { kind: 'date', label: 'participant.idDoc.validUntil' },
} as const satisfies Record<keyof IdDocument, FieldSpec>;

const domicileFields = {
  street: { kind: 'text', label: 'participant.domicile.street', maxLength: 300 },
  locality: { kind: 'text', label: 'participant.domicile.locality', maxLength: 120 },
  county: { kind: 'text', label: 'participant.domicile.county', maxLength: 60 },
  country: { ...country, label: 'participant.domicile.country' },
} as const satisfies Record<keyof Address, FieldSpec>;

const residenceFields = {
  street: { kind: 'text', label: 'participant.residence.street', maxLength: 300 },
  locality: { kind: 'text', label: 'participant.residence.locality', maxLength: 120 },
  county: { kind: 'text', label: 'participant.residence.county', maxLength: 60 },
  country: { ...country, label: 'participant.residence.country' },
} as const satisfies Record<keyof Address, FieldSpec>;

const contractFields = {
  number: { kind: 'code', label: 'participant.contract.number', maxLength: 60 },
  on: { kind: 'date', label: 'participant.contract.on' },
  type: { kind: 'choice', label: 'participant.contract.type', values: contractTypes },
  endOn: { kind: 'date', label: 'participant.contract.endOn' },
  hoursPerDay: { kind: 'hundredths', label: 'participant.contract.hoursPerDay', min: 0, max: 2_400 },
  position: { kind: 'text', label: 'participant.contract.position', maxLength: 200 },
  cor: { kind: 'code', label: 'participant.contract.cor', maxLength: 6, pattern: '^\\d{6}$' },
  management: { kind: 'flag', label: 'participant.contract.management' },
  legalRepresentative: { kind: 'flag', label: 'participant.contract.legalRepresentative' },
} as const satisfies Record<keyof EmploymentContract, FieldSpec>;

const consentFields = {
  informationNoteVersion: { kind: 'code', label: 'participant.consents.informationNoteVersion', maxLength: 40 },
  informationNoteOn: { kind: 'date', label: 'participant.consents.informationNoteOn' },
  informationNoteLanguage: {
    kind: 'code',
    label: 'participant.consents.informationNoteLanguage',
    maxLength: 2,
    pattern: '^[a-z]{2}$',
  },
  image: { kind: 'flag', label: 'participant.consents.image' },
  newsletter: { kind: 'flag', label: 'participant.consents.newsletter' },
} as const satisfies Record<keyof Consents, FieldSpec>;

const declarationFields = {
  eligibilityOn: { kind: 'date', label: 'participant.declarations.eligibilityOn' },
  noDoubleFundingOn: { kind: 'date', label: 'participant.declarations.noDoubleFundingOn' },
  availabilityOn: { kind: 'date', label: 'participant.declarations.availabilityOn' },
} as const satisfies Record<keyof Declarations, FieldSpec>;

const certificateFields = {
  type: { kind: 'text', label: 'participant.certificate.type', maxLength: 120 },
  series: { kind: 'code', label: 'participant.certificate.series', maxLength: 20 },
  number: { kind: 'code', label: 'participant.certificate.number', maxLength: 40 },
  on: { kind: 'date', label: 'participant.certificate.on' },
  issuer: { kind: 'text', label: 'participant.certificate.issuer', maxLength: 200 },
  recognition: {
    kind: 'choice',
    label: 'participant.certificate.recognition',
    values: ['national', 'employer', 'international'],
  },
} as const satisfies Record<keyof Certificate, FieldSpec>;

const anonymousFields = {
  erasedOn: { kind: 'date', label: 'participant.anonymous.erasedOn' },
  counted: { kind: 'choice', label: 'participant.anonymous.counted', values: judgements },
  ageBand: { kind: 'choice', label: 'participant.anonymous.ageBand', values: ageBands },
  region: { kind: 'code', label: 'participant.anonymous.region', maxLength: 4, pattern: '^RO\\d{2}$' },
  certifiedInTime: { kind: 'flag', label: 'participant.anonymous.certifiedInTime' },
  person: { kind: 'reference', label: 'participant.anonymous.person', table: 'participant' },
} as const satisfies Record<keyof Anonymous, FieldSpec>;

/**
 * The individual registration form in its own order. The questions that may be refused are the sensitive ones; a
 * refusal leaves the record complete. [S36][S38]
 */
export const participantFields = {
  status: { kind: 'choice', label: 'participant.status', values: participantStates, required: true },
  lastName: { kind: 'text', label: 'participant.lastName', maxLength: 120, required: true },
  firstName: { kind: 'text', label: 'participant.firstName', maxLength: 120, required: true },
  // Longer than thirteen: a wrong CNP is stored as typed, so that it can be found and mended.
  cnp: { kind: 'code', label: 'participant.cnp', maxLength: 32, personal: true },
  birthDate: { kind: 'date', label: 'participant.birthDate' },
  gender: { kind: 'choice', label: 'participant.gender', values: genders },
  cnpException: { kind: 'text', label: 'participant.cnpException', maxLength: 300 },
  nationality: { ...country, label: 'participant.nationality' },
  email: { kind: 'text', label: 'participant.email', maxLength: 254 },
  phone: { kind: 'code', label: 'participant.phone', maxLength: 40, personal: true },
  idDoc: { kind: 'group', label: 'participant.idDoc', fields: idDocumentFields },
  domicile: { kind: 'group', label: 'participant.domicile', fields: domicileFields },
  residence: { kind: 'group', label: 'participant.residence', fields: residenceFields },
  areaType: { kind: 'choice', label: 'participant.areaType', values: areaTypes },
  labourStatus: {
    kind: 'list',
    one: true,
    label: 'participant.labourStatus',
    of: { kind: 'choice', label: 'participant.labourStatus', values: labourStatuses },
  },
  isced: { kind: 'integer', label: 'participant.isced', min: 0, max: 8 },
  disability: { kind: 'answer', label: 'participant.disability', mayRefuse: true },
  thirdCountry: { kind: 'answer', label: 'participant.thirdCountry', mayRefuse: false },
  foreignOrigin: { kind: 'answer', label: 'participant.foreignOrigin', mayRefuse: true },
  minority: { kind: 'answer', label: 'participant.minority', mayRefuse: true },
  marginalised: { kind: 'answer', label: 'participant.marginalised', mayRefuse: true },
  homeless: { kind: 'answer', label: 'participant.homeless', mayRefuse: true },
  beneficiaryEmployee: { kind: 'answer', label: 'participant.beneficiaryEmployee', mayRefuse: false },
  otherDisadvantaged: { kind: 'answer', label: 'participant.otherDisadvantaged', mayRefuse: true },
  otherDisadvantagedWhich: { kind: 'text', label: 'participant.otherDisadvantagedWhich', maxLength: 300 },
  employer: { kind: 'reference', label: 'participant.employer', table: 'company' },
  contract: { kind: 'group', label: 'participant.contract', fields: contractFields },
  workCounty: { ...plate, label: 'participant.workCounty' },
  gtCategory: { kind: 'code', label: 'participant.gtCategory', maxLength: 60 },
  formDate: { kind: 'date', label: 'participant.formDate' },
  entryDate: { kind: 'date', label: 'participant.entryDate' },
  recruitedBy: { kind: 'reference', label: 'participant.recruitedBy', table: 'partner' },
  campaign: { kind: 'choice', label: 'participant.campaign', values: recruitmentSources },
  consents: { kind: 'group', label: 'participant.consents', fields: consentFields },
  declarations: { kind: 'group', label: 'participant.declarations', fields: declarationFields },
  reportedIn: { kind: 'text', label: 'participant.reportedIn', maxLength: 200 },
  exitDate: { kind: 'date', label: 'participant.exitDate' },
  exitReason: { kind: 'choice', label: 'participant.exitReason', values: exitReasons },
  resultSearching: { kind: 'flag', label: 'participant.resultSearching' },
  resultTraining: { kind: 'flag', label: 'participant.resultTraining' },
  resultQualification: { kind: 'flag', label: 'participant.resultQualification' },
  resultEmployment: { kind: 'flag', label: 'participant.resultEmployment' },
  certificate: { kind: 'group', label: 'participant.certificate', fields: certificateFields },
  sixMonthEmployment: { kind: 'flag', label: 'participant.sixMonthEmployment' },
  sixMonthImproved: { kind: 'flag', label: 'participant.sixMonthImproved' },
  sixMonthImprovement: { kind: 'choice', label: 'participant.sixMonthImprovement', values: improvements },
  statusReason: { kind: 'text', label: 'participant.statusReason', maxLength: 1_000, multiline: true },
  group: { kind: 'text', label: 'participant.group', maxLength: 60 },
  remarks: { kind: 'text', label: 'participant.remarks', maxLength: 4_000, multiline: true },
  formerIds: {
    kind: 'list',
    label: 'participant.formerIds',
    of: { kind: 'code', label: 'participant.formerId', maxLength: 64 },
  },
  anonymous: { kind: 'group', label: 'participant.anonymous', fields: anonymousFields },
} as const satisfies Record<Exclude<keyof Participant, 'id'>, FieldSpec>;
