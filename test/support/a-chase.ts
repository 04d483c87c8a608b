import type { Correspondence } from '#shared/domain/correspondence/correspondence.ts';
import type { CompanyCase } from '#shared/domain/dossier/owed.ts';
import type { ParticipantCase } from '#shared/domain/eligibility/participant-case.ts';
import type { Participation } from '#shared/domain/participation/participation.ts';
import type { ProjectData } from '#shared/domain/tables.ts';
import type { CallProfile } from '#shared/profiles/profile.ts';
import { aProfile, aRequirement } from './a-profile.ts';
import { aCase, aCompany, aDossier, anItem, aParticipation, aPartner, day } from './some-people.ts';

/*
 * Two employers on 10.06.2022 (a Friday). Exemplu Auto: Ștefan lacks a certificate that ran out, Ana everything, Ion waits for
 * a course that begins on the 20th. Altă Firmă: Dan lacks one copy. All are invented.
 */
export const chaseDay = day('2022-06-10');

const conform = 'conform-cu-originalul' as const;
export const chaseProfile: CallProfile = aProfile({
  documents: [
    aRequirement('SME-01', { due: 'before-recruiting', neededToCount: false, from: 'employer' }),
    aRequirement('PAR-02', { due: 'application', neededToCount: false, copy: conform, from: 'participant' }),
    aRequirement('PAR-04', { due: 'before-course', neededToCount: false, copy: conform, from: 'participant' }),
    aRequirement('PAR-05', { neededToCount: false, validityDays: 30, from: 'employer' }),
    aRequirement('PAR-10', { due: 'entry', countsIn: ['received', 'verified'], from: 'participant' }),
    aRequirement('PAR-11', { from: 'project' }),
    aRequirement('PAR-13', { due: 'if-claimed', neededToCount: false, sensitive: true, from: 'participant' }),
  ],
});

const here = { formDate: day('2022-04-20') };
export const stefan = aCase(here, {
  dossier: aDossier({
    'PAR-02': anItem(),
    'PAR-04': anItem(),
    'PAR-05': anItem({ receivedOn: day('2022-05-03'), issuedOn: day('2022-05-01') }),
  }),
});
export const ana = aCase(
  { ...here, id: 'p2', lastName: 'Boc', firstName: 'Ana', cnp: '2850312120042', disability: 'yes' },
  { dossier: null, participations: [aParticipation({ id: 'x2', participant: 'p2' })] },
);
export const ion = aCase(
  { ...here, id: 'p3', lastName: 'Cojoc', firstName: 'Ion', cnp: '1850312120080', entryDate: null },
  {
    participations: [
      aParticipation({ id: 'x3', participant: 'p3', startOn: day('2022-06-20'), endOn: day('2022-07-08') }),
    ],
    dossier: aDossier(
      {
        'PAR-02': anItem({
          state: 'rejected',
          receivedOn: day('2022-05-20'),
          reason: 'ilizibil, se vede doar 1850312120080',
        }),
        'PAR-05': anItem({ issuedOn: day('2022-06-01'), receivedOn: day('2022-06-02') }),
      },
      { id: 'p3' },
    ),
  },
);
/** Rejected: nothing is asked any more. */
export const refused = aCase({ ...here, id: 'p4', status: 'rejected' }, { dossier: null });
export const dan = aCase(
  { ...here, id: 'p5', lastName: 'Danciu', firstName: 'Dan', employer: 'c2', cnp: '1850312120099' },
  { dossier: aDossier({ 'PAR-04': anItem(), 'PAR-05': anItem({ validUntil: day('2023-01-01') }) }, { id: 'p5' }) },
);

export const exemplu: CompanyCase = {
  company: aCompany({ contactName: 'Maria Exemplu', contactEmail: 'maria@exemplu.ro' }),
  dossier: null,
  people: [stefan, ana, ion, refused],
  aids: [],
};
export const alta: CompanyCase = {
  company: aCompany({ id: 'c2', name: 'Altă Firmă SRL' }),
  dossier: aDossier({ 'SME-01': anItem() }, { id: 'c2', owner: 'company' }),
  people: [dan],
  aids: [],
};

export const aLetter = (changes: Partial<Correspondence> = {}): Correspondence => ({
  id: 'l1',
  company: 'c1',
  direction: 'out',
  channel: 'email',
  subject: 'missing-documents',
  on: day('2022-05-25'),
  by: 'Ioana Șerban',
  addressee: 'Maria Exemplu',
  requested: [
    { participant: 'p1', code: 'PAR-05' },
    { participant: 'p2', code: 'PAR-02' },
    { participant: 'p3', code: 'PAR-02' },
  ],
  answerBy: day('2022-06-08'),
  answeredOn: null,
  remarks: null,
  ...changes,
});

/** The same as rows: both employers, their people, their partner, and some letters. */
export function chaseData(letters: readonly Correspondence[] = []): ProjectData {
  const cases = [exemplu, alta].flatMap(({ people }) => people);
  const rows = <T extends { readonly id: string }>(list: readonly (T | null)[]): ReadonlyMap<string, T> =>
    new Map(list.flatMap(row => (row === null ? [] : [[row.id, row] as const])));
  const partner = aPartner({ name: 'Asociația Punte', responsible: 'Ioana Șerban' });
  return {
    project: rows([{ ...stefan.project, profileId: 'pocu-860-3-12' }]),
    partner: rows([partner]),
    company: rows([exemplu.company, alta.company]),
    course: rows([...stefan.courses.values()]),
    participant: rows(cases.map(({ participant }) => participant)),
    dossier: rows([...cases.map(({ dossier }) => dossier), alta.dossier]),
    participation: rows(cases.flatMap(participationsOf)),
    attachment: new Map(),
    holding: new Map(),
    aid: new Map(),
    correspondence: rows(letters),
    duplicate: new Map(),
    importRun: new Map(),
    savedView: new Map(),
  };
}

/** Those who have none of their own are in the course of Ștefan. */
const participationsOf = ({ participant: { id }, participations }: ParticipantCase): readonly Participation[] =>
  participations.map(row => (row.participant === id ? row : { ...row, id: `${row.id}-${id}`, participant: id }));
