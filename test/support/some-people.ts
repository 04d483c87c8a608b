import type { Attachment } from '#shared/domain/attachment/attachment.ts';
import type { Company } from '#shared/domain/company/company.ts';
import type { Course } from '#shared/domain/course/course.ts';
import type { DocumentItem, Dossier } from '#shared/domain/dossier/dossier.ts';
import type { ParticipantCase } from '#shared/domain/eligibility/participant-case.ts';
import type { EmploymentContract, Participant } from '#shared/domain/participant/participant.ts';
import type { Participation } from '#shared/domain/participation/participation.ts';
import type { Partner } from '#shared/domain/partner/partner.ts';
import type { Project } from '#shared/domain/project/project.ts';
import { type PlainDate, parsePlainDate } from '#shared/kernel/plain-date.ts';

/** Invented people and companies. Each is complete: whoever is not changed is countable. */

export function day(text: string): PlainDate {
  const read = parsePlainDate(text);
  if (read === null) throw new Error(`not a day: ${text}`);
  return read;
}

export const aProject = (changes: Partial<Project> = {}): Project => ({
  id: 'project',
  title: 'Competențe digitale',
  smisCode: '143404',
  contractNo: null,
  contractOn: day('2021-12-20'),
  startOn: day('2022-01-03'),
  endOn: day('2023-06-30'),
  profileId: 'test-call',
  remarks: null,
  ...changes,
});

export const aPartner = (changes: Partial<Partner> = {}): Partner => ({
  id: 'lead',
  role: 'leader',
  code: 'L',
  name: 'Asociația Exemplu',
  cui: '4221306',
  legalForm: 'ONG',
  vatPayer: false,
  vatDeductible: false,
  legalRepresentative: null,
  responsible: null,
  county: 'B',
  locality: 'București',
  ibanExpenses: null,
  ibanPrefinancing: null,
  eligibleBudget: null,
  ownContribution: 0,
  agreementOn: null,
  brings: null,
  ...changes,
});

export const aCompany = (changes: Partial<Company> = {}): Company => ({
  id: 'c1',
  name: 'Exemplu Auto SRL',
  cui: '18547290',
  tradeRegisterNo: 'J12/1234/2015',
  smeCategory: 'small',
  averageStaff: 2_000,
  turnover: null,
  totalAssets: null,
  referenceYear: 2021,
  caenMain: '2932',
  caenEligible: '2932',
  sector: null,
  county: 'CJ',
  locality: 'Cluj-Napoca',
  legalRepresentative: null,
  contactName: null,
  contactEmail: null,
  contactPhone: null,
  agreementOn: day('2022-02-01'),
  recruitedBy: null,
  ...changes,
});

export const aContract = (changes: Partial<EmploymentContract> = {}): EmploymentContract => ({
  number: '12',
  on: day('2019-09-01'),
  type: 'permanent',
  endOn: null,
  hoursPerDay: 800,
  position: 'inginer',
  cor: '214401',
  management: false,
  legalRepresentative: false,
  ...changes,
});

export const aParticipant = (changes: Partial<Participant> = {}): Participant => ({
  id: 'p1',
  status: 'in_operation',
  lastName: 'Exemplu',
  firstName: 'Ștefan',
  cnp: '1850312120048',
  birthDate: day('1985-03-12'),
  gender: 'M',
  cnpException: null,
  nationality: 'RO',
  email: null,
  phone: null,
  idDoc: { type: 'identity-card', series: 'KX', number: '000000', issuer: null, validUntil: day('2031-03-12') },
  domicile: { street: 'Str. Exemplu 1', locality: 'Cluj-Napoca', county: 'CJ', country: 'RO' },
  residence: null,
  areaType: 'urban',
  labourStatus: ['employed'],
  isced: 6,
  disability: 'refused',
  thirdCountry: 'no',
  foreignOrigin: 'no',
  minority: 'refused',
  marginalised: 'no',
  homeless: 'no',
  beneficiaryEmployee: 'no',
  otherDisadvantaged: 'no',
  otherDisadvantagedWhich: null,
  employer: 'c1',
  contract: aContract(),
  workCounty: 'CJ',
  gtCategory: null,
  formDate: day('2022-04-20'),
  entryDate: day('2022-05-02'),
  recruitedBy: 'lead',
  campaign: 'visit',
  consents: null,
  declarations: null,
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
  ...changes,
});

export const anItem = (changes: Partial<DocumentItem> = {}): DocumentItem => ({
  state: 'verified',
  receivedOn: day('2022-04-20'),
  verifiedOn: day('2022-04-25'),
  verifiedBy: null,
  validUntil: null,
  reason: null,
  ...changes,
});

export const aDossier = (items: Dossier['items'] = {}, changes: Partial<Dossier> = {}): Dossier => ({
  id: 'p1',
  owner: 'participant',
  items: { 'PAR-10': anItem(), 'PAR-11': anItem(), ...items },
  ...changes,
});

export const aCourse = (changes: Partial<Course> = {}): Course => ({
  id: 'course-1',
  code: 'C03-1',
  category: 'C03',
  title: 'Securitate cibernetică',
  provider: null,
  type: 'improvement',
  recognition: 'national',
  authorisationNo: null,
  authorisationExpiresOn: null,
  hoursTheory: 24,
  hoursPractice: 16,
  level: null,
  digcomp: [],
  maxGroup: null,
  minAttendance: null,
  subActivity: null,
  ...changes,
});

export const aParticipation = (changes: Partial<Participation> = {}): Participation => ({
  id: 'x1',
  participant: 'p1',
  course: 'course-1',
  startOn: day('2022-05-02'),
  endOn: day('2022-05-20'),
  attendance: [{ on: day('2022-05-02'), hours: 600 }],
  result: null,
  ...changes,
});

export const anAttachment = (changes: Partial<Attachment> = {}): Attachment => ({
  id: 'f1',
  table: 'participant',
  rowId: 'p1',
  name: 'Contract de muncă.pdf',
  mediaType: 'application/pdf',
  bytes: 3,
  // The SHA-256 of `abc`, as FIPS 180-2 gives it.
  sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  addedAt: '2022-11-30T12:00:00.000Z',
  addedBy: 'Ioana Șerban',
  remarks: null,
  ...changes,
});

/** The case of a countable person. Changes of the participant and of what stands around it. */
export function aCase(person: Partial<Participant> = {}, around: Partial<ParticipantCase> = {}): ParticipantCase {
  return {
    project: aProject(),
    participant: aParticipant(person),
    employer: aCompany(),
    employerDossier: null,
    dossier: aDossier(),
    participations: [aParticipation()],
    courses: new Map([['course-1', aCourse()]]),
    sameCnp: [],
    partners: [aPartner()],
    ...around,
  };
}
