import type { Correspondence } from '#shared/domain/correspondence/correspondence.ts';
import type { ProjectData } from '#shared/domain/tables.ts';
import { aDossier, anAttachment, anItem } from '#test/support/some-people.ts';
import { aCompany, aCourse, aParticipant, aPartner, aProject, certificateOn, day } from './register-sample.ts';

/*
 * Two partners, two companies, five people: Ana (L, complete and left), Barbu (P1, rejected), Cezar (P1, in reserve), Dana
 * (L, erased), Emil (L, nothing decided). Names and codes are invented.
 */
const people = [
  aParticipant({
    id: 'ana',
    lastName: 'Șerban',
    firstName: 'Ana',
    cnp: '2660721401238',
    birthDate: day('1966-07-21'),
    gender: 'F',
    employer: 'c1',
    recruitedBy: 'l',
    formDate: day('2022-03-01'),
    entryDate: day('2022-03-15'),
    exitDate: day('2022-06-30'),
    exitReason: 'completed',
    disability: 'refused',
    email: 'ana@exemplu.ro',
    certificate: { ...certificateOn('2022-07-10'), issuer: 'Furnizor' } as never,
    consents: {
      informationNoteVersion: '2.1',
      informationNoteOn: day('2022-02-01'),
      informationNoteLanguage: 'ro',
      image: false,
      newsletter: null,
    },
    group: 'Grupa 1',
  }),
  aParticipant({
    id: 'barbu',
    lastName: 'Barbu',
    firstName: 'Ion',
    cnp: '1850312120048',
    birthDate: day('1985-03-12'),
    gender: 'M',
    employer: 'c2',
    recruitedBy: 'p1',
    status: 'rejected',
    beneficiaryEmployee: 'yes',
    formDate: day('2022-03-02'),
    group: 'Grupa 1',
  }),
  aParticipant({
    id: 'cezar',
    lastName: 'Ciobanu',
    firstName: 'Cezar',
    cnp: '1630615123457',
    birthDate: day('1963-06-15'),
    gender: 'M',
    employer: 'c2',
    recruitedBy: 'p1',
    status: 'reserve',
    statusReason: 'grupa este completă',
    formDate: day('2022-04-02'),
  }),
  aParticipant({
    id: 'dana',
    lastName: '',
    firstName: '',
    employer: 'c1',
    recruitedBy: 'l',
    entryDate: day('2022-03-15'),
    anonymous: {
      erasedOn: day('2023-01-10'),
      counted: 'countable',
      ageBand: '25-54',
      region: 'RO11',
      certifiedInTime: null,
      person: null,
    },
  }),
  aParticipant({
    id: 'emil',
    lastName: 'Enache',
    firstName: 'Emil',
    employer: 'c1',
    recruitedBy: 'l',
    status: 'dossier_open',
  }),
];

const letter: Correspondence = {
  id: 'k1',
  company: 'c1',
  direction: 'out',
  channel: 'email',
  subject: 'missing-documents',
  on: day('2022-05-05'),
  by: 'Ioana',
  addressee: 'HR',
  requested: [
    { participant: 'ana', code: 'PAR-04' },
    { participant: 'emil', code: 'PAR-05' },
  ],
  answerBy: null,
  answeredOn: null,
  remarks: null,
};

const file = (id: string, name: string, more: Parameters<typeof anAttachment>[0]) =>
  anAttachment({
    id,
    name,
    rowId: 'ana',
    addedAt: `2022-05-0${id.slice(1)}T10:00:00.000Z`,
    sha256: id.repeat(32),
    ...more,
  });

export const papersData: ProjectData = {
  ...aProject({
    partners: [
      aPartner({ id: 'l', role: 'leader', code: 'L', name: 'Asociația Unu' }),
      aPartner({ id: 'p1', role: 'partner', code: 'P1', name: 'Asociația Doi' }),
    ],
    companies: [
      aCompany({ id: 'c1', name: 'Auto Unu SRL', cui: '18547290', county: 'CJ', recruitedBy: 'l' }),
      aCompany({ id: 'c2', name: 'Mecanica Doi SRL', cui: '27900144', county: 'CJ', recruitedBy: 'p1' }),
    ],
    courses: [aCourse({ id: 'k', code: 'C1', category: 'C03', title: 'Securitate' })],
    participants: people,
    dossiers: [
      aDossier(
        {
          'PAR-02': anItem({ number: 'KX 000000', issuedOn: day('2021-03-12') }),
          'PAR-04': anItem({ state: 'received' }),
          'PAR-05': anItem({ state: 'rejected', reason: 'ilizibil' }),
        },
        { id: 'ana' },
      ),
      aDossier({ 'PAR-10': anItem() }, { id: 'barbu' }),
    ],
    participations: [
      {
        id: 'x1',
        participant: 'ana',
        course: 'k',
        startOn: day('2022-03-15'),
        endOn: day('2022-06-30'),
        attendance: [{ on: day('2022-03-15'), hours: 750 }],
        result: 'passed',
      },
    ],
  }),
  attachment: new Map(
    [
      file('f1', 'diverse.docx', { mediaType: 'application/msword' }),
      file('f2', 'buletin.jpg', { mediaType: 'image/jpeg', requirement: 'PAR-02' }),
      file('f3', 'diploma.pdf', { requirement: 'PAR-04', pages: 3 }),
      file('f4', 'anexa diploma.pdf', { requirement: 'PAR-04', pages: 2 }),
    ].map(each => [each.id, each] as const),
  ),
  correspondence: new Map([[letter.id, letter]]),
};
