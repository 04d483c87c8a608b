import type { Company } from '#shared/domain/company/company.ts';
import type { Course } from '#shared/domain/course/course.ts';
import type { DocumentItem, Dossier } from '#shared/domain/dossier/dossier.ts';
import type { Participant } from '#shared/domain/participant/participant.ts';
import type { Participation } from '#shared/domain/participation/participation.ts';
import type { Partner } from '#shared/domain/partner/partner.ts';
import type { Project } from '#shared/domain/project/project.ts';
import type { ProjectData } from '#shared/domain/tables.ts';
import type { PlainDate } from '#shared/kernel/plain-date.ts';

export const day = (text: string): PlainDate => text as PlainDate;

export const theProject: Project = {
  id: 'project',
  title: 'Competențe digitale pentru Industria 4.0',
  smisCode: '143404',
  contractNo: 'POCU/860/3/12/143404',
  contractOn: day('2021-12-20'),
  startOn: day('2022-01-10'),
  endOn: day('2023-07-09'),
  profileId: 'pocu-860-3-12',
  remarks: null,
};

export const aPartner = (given: Partial<Partner> & Pick<Partner, 'id' | 'role' | 'code' | 'name'>): Partner => ({
  cui: null,
  legalForm: null,
  vatPayer: null,
  vatDeductible: null,
  legalRepresentative: null,
  responsible: null,
  county: null,
  locality: null,
  ibanExpenses: null,
  ibanPrefinancing: null,
  eligibleBudget: null,
  ownContribution: null,
  agreementOn: null,
  brings: null,
  ...given,
});

export const aCompany = (given: Partial<Company> & Pick<Company, 'id' | 'name'>): Company => ({
  cui: null,
  tradeRegisterNo: null,
  smeCategory: 'small',
  averageStaff: null,
  turnover: null,
  totalAssets: null,
  referenceYear: null,
  caenMain: null,
  caenEligible: '2932',
  sector: null,
  county: null,
  locality: null,
  legalRepresentative: null,
  contactName: null,
  contactEmail: null,
  contactPhone: null,
  agreementOn: day('2022-01-20'),
  recruitedBy: null,
  ...given,
});

/** An employee who is countable as soon as identity, employer and entry are given. */
export const aParticipant = (
  given: Partial<Participant> & Pick<Participant, 'id' | 'lastName' | 'firstName'>,
): Participant => ({
  status: 'in_operation',
  cnp: null,
  birthDate: null,
  gender: null,
  cnpException: null,
  nationality: 'RO',
  email: null,
  phone: null,
  idDoc: null,
  domicile: { street: 'Str. Lungă 1', locality: 'Cluj-Napoca', county: 'CJ', country: 'RO' },
  residence: null,
  areaType: 'urban',
  labourStatus: ['employed'],
  isced: 6,
  disability: 'no',
  thirdCountry: 'no',
  foreignOrigin: 'no',
  minority: 'no',
  marginalised: 'no',
  homeless: 'no',
  beneficiaryEmployee: 'no',
  otherDisadvantaged: 'no',
  otherDisadvantagedWhich: null,
  employer: null,
  contract: {
    number: '12',
    on: day('2020-01-06'),
    type: 'permanent',
    endOn: null,
    hoursPerDay: 800,
    position: 'inginer',
    cor: '214401',
    management: false,
    legalRepresentative: false,
  },
  workCounty: 'CJ',
  gtCategory: 'sme-employee',
  formDate: null,
  entryDate: null,
  recruitedBy: null,
  campaign: 'direct',
  consents: { informationNoteVersion: '1', informationNoteOn: day('2022-02-01'), image: null, newsletter: null },
  declarations: {
    eligibilityOn: day('2022-02-01'),
    noDoubleFundingOn: day('2022-02-01'),
    availabilityOn: day('2022-02-01'),
  },
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
  ...given,
});

export const certificateOn = (on: string): Participant['certificate'] => ({
  type: 'certificat de absolvire',
  series: null,
  number: null,
  on: day(on),
  issuer: null,
  recognition: 'national',
});

const verifiedItem: DocumentItem = {
  state: 'verified',
  receivedOn: day('2022-02-01'),
  verifiedOn: day('2022-02-10'),
  verifiedBy: null,
  validUntil: null,
  reason: null,
};
export const dossierOf = (id: string, codes: readonly string[]): Dossier => ({
  id,
  owner: 'participant',
  items: Object.fromEntries(codes.map(code => [code, verifiedItem])),
});

export const aCourse = (given: Partial<Course> & Pick<Course, 'id' | 'code' | 'category' | 'title'>): Course => ({
  provider: null,
  type: null,
  recognition: null,
  authorisationNo: null,
  authorisationExpiresOn: null,
  hoursTheory: null,
  hoursPractice: null,
  level: null,
  digcomp: [],
  maxGroup: null,
  minAttendance: null,
  subActivity: null,
  ...given,
});

type Rows = {
  readonly project?: Project | null;
  readonly partners?: readonly Partner[];
  readonly companies?: readonly Company[];
  readonly courses?: readonly Course[];
  readonly participants?: readonly Participant[];
  readonly dossiers?: readonly Dossier[];
  readonly participations?: readonly Participation[];
};
const byId = <T extends { readonly id: string }>(rows: readonly T[] = []): ReadonlyMap<string, T> =>
  new Map(rows.map(row => [row.id, row]));

export function aProject(rows: Rows): ProjectData {
  return {
    project: byId(rows.project === null ? [] : [rows.project ?? theProject]),
    partner: byId(rows.partners),
    company: byId(rows.companies),
    course: byId(rows.courses),
    participant: byId(rows.participants),
    dossier: byId(rows.dossiers),
    participation: byId(rows.participations),
    attachment: new Map(),
    holding: new Map(),
    aid: new Map(),
    correspondence: new Map(),
    duplicate: new Map(),
    importRun: new Map(),
    savedView: new Map(),
  };
}
