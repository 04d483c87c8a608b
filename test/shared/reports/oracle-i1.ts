import type { Participant } from '#shared/domain/participant/participant.ts';
import type { ProjectData } from '#shared/domain/tables.ts';
import {
  aCompany,
  aCourse,
  aParticipant,
  aPartner,
  aProject,
  certificateOn,
  day,
  dossierOf,
} from './register-sample.ts';

/*
 * Ten invented people of four companies. Two are not countable in this call: P05 is self-employed (ELIG-02), P07 has no
 * ISCED (VR-06). P11 has no entry date, P12 enters later. Names are chosen so that their order is not that of the ids.
 *
 * Id   Sex Born        Entry       ISCED Rural  SME Place Recruited Exit        Certificate  Six months
 * P01  F   15.03.1967  15.03.2022  6     no     S1  CJ    L         30.06.2022  20.07.2022   improved
 * P02  M   16.03.1967  15.03.2022  3     yes    S1  CJ    L         30.06.2022  28.06.2022   same
 * P03  F   15.03.1997  15.03.2022  4     no     S1  CJ    L         30.06.2022  05.08.2022   same
 * P04  M   16.03.1997  15.03.2022  2     yes    S2  B     L         30.06.2022  01.07.2022   same
 * P05  F   29.02.1980  01.04.2022  7     no     S2  B     L         30.06.2022  –            –
 * P06  M   01.01.1958  01.04.2022  5     no     S2  B     P1        30.06.2022  30.06.2022   not employed
 * P07  F   05.05.1990  01.04.2022  –     no     S3  IS    P1        –           –            –
 * P08  F   07.07.1975  01.04.2022  3     yes    S3  IS    P1        10.05.2022  – (abandon)  –
 * P09  M   12.03.1985  02.05.2022  6     no     S4  TM    P1        15.09.2022  10.09.2022   improved
 * P10  M   30.09.1963  02.05.2022  3     yes    S4  TM    –         15.09.2022  10.09.2022   same
 */
const completed = { exitDate: day('2022-06-30'), exitReason: 'completed' } as const;
const later = {
  exitDate: day('2022-09-15'),
  exitReason: 'completed',
  certificate: certificateOn('2022-09-10'),
} as const;
const same = { sixMonthEmployment: true, sixMonthImproved: false } as const;
const improved = { sixMonthEmployment: true, sixMonthImproved: true } as const;
const s1 = { employer: 'S1', workCounty: 'CJ', entryDate: day('2022-03-15'), formDate: day('2022-03-10') } as const;
const s2 = { employer: 'S2', workCounty: 'B', entryDate: day('2022-04-01'), formDate: day('2022-03-28') } as const;
const s3 = { employer: 'S3', workCounty: 'IS', entryDate: day('2022-04-01'), formDate: day('2022-03-28') } as const;
const s4 = { employer: 'S4', workCounty: 'TM', entryDate: day('2022-05-02'), formDate: day('2022-04-29') } as const;

export const people: readonly Participant[] = [
  aParticipant({
    id: 'P01',
    lastName: 'Țăran',
    firstName: 'Ioana',
    cnp: '2670315120017',
    birthDate: day('1967-03-15'),
    gender: 'F',
    ...s1,
    ...completed,
    ...improved,
    certificate: certificateOn('2022-07-20'),
    recruitedBy: 'leader',
  }),
  aParticipant({
    id: 'P02',
    lastName: 'Sandu',
    firstName: 'Radu',
    cnp: '1670316120026',
    birthDate: day('1967-03-16'),
    gender: 'M',
    isced: 3,
    areaType: 'rural',
    ...s1,
    ...completed,
    ...same,
    certificate: certificateOn('2022-06-28'),
    recruitedBy: 'leader',
  }),
  aParticipant({
    id: 'P03',
    lastName: 'Șerban',
    firstName: 'Ana',
    cnp: '2970315120032',
    birthDate: day('1997-03-15'),
    gender: 'F',
    isced: 4,
    ...s1,
    ...completed,
    ...same,
    certificate: certificateOn('2022-08-05'),
    recruitedBy: 'leader',
  }),
  aParticipant({
    id: 'P04',
    lastName: 'Ardelean',
    firstName: 'Vlad',
    cnp: '1970316400040',
    birthDate: day('1997-03-16'),
    gender: 'M',
    isced: 2,
    areaType: 'rural',
    otherDisadvantaged: 'yes',
    otherDisadvantagedWhich: 'familie monoparentală',
    ...s2,
    entryDate: day('2022-03-15'),
    ...completed,
    ...same,
    certificate: certificateOn('2022-07-01'),
    recruitedBy: 'leader',
  }),
  aParticipant({
    id: 'P05',
    lastName: 'Ănescu',
    firstName: 'Maria',
    cnp: '2800229400057',
    birthDate: day('1980-02-29'),
    gender: 'F',
    isced: 7,
    labourStatus: ['self-employed'],
    ...s2,
    ...completed,
    recruitedBy: 'leader',
  }),
  aParticipant({
    id: 'P06',
    lastName: 'Barbu',
    firstName: 'Ion',
    cnp: '1580101400063',
    birthDate: day('1958-01-01'),
    gender: 'M',
    isced: 5,
    disability: 'yes',
    ...s2,
    ...completed,
    sixMonthEmployment: false,
    sixMonthImproved: false,
    certificate: certificateOn('2022-06-30'),
    recruitedBy: 'partner-1',
  }),
  aParticipant({
    id: 'P07',
    lastName: 'Toma',
    firstName: 'Elena',
    cnp: '2900505220074',
    birthDate: day('1990-05-05'),
    gender: 'F',
    isced: null,
    disability: 'refused',
    otherDisadvantaged: 'refused',
    ...s3,
    recruitedBy: 'partner-1',
  }),
  aParticipant({
    id: 'P08',
    lastName: 'Sandu',
    firstName: 'Carmen',
    cnp: '2750707220083',
    birthDate: day('1975-07-07'),
    gender: 'F',
    isced: 3,
    areaType: 'rural',
    ...s3,
    exitDate: day('2022-05-10'),
    exitReason: 'abandoned',
    recruitedBy: 'partner-1',
  }),
  aParticipant({
    id: 'P09',
    lastName: 'Ionescu-Popa',
    firstName: 'Dan',
    cnp: '1850312350091',
    birthDate: day('1985-03-12'),
    gender: 'M',
    disability: 'refused',
    otherDisadvantaged: 'refused',
    ...s4,
    ...later,
    ...improved,
    recruitedBy: 'partner-1',
  }),
  aParticipant({
    id: 'P10',
    lastName: 'Înțelept',
    firstName: 'Gheorghe',
    cnp: '1630930350100',
    birthDate: day('1963-09-30'),
    gender: 'M',
    isced: 3,
    areaType: 'rural',
    ...s4,
    ...later,
    ...same,
  }),
  aParticipant({
    id: 'P11',
    lastName: 'Albu',
    firstName: 'Oana',
    cnp: '2881010120110',
    birthDate: day('1988-10-10'),
    gender: 'F',
    employer: 'S1',
    recruitedBy: 'leader',
  }),
  aParticipant({
    id: 'P12',
    lastName: 'Albu',
    firstName: 'Petru',
    cnp: '1791111120125',
    birthDate: day('1979-11-11'),
    gender: 'M',
    ...s1,
    entryDate: day('2023-01-16'),
    recruitedBy: 'leader',
  }),
];

/** The whole small project; each file holds what is needed to count, P01's everything that was due by the end of 2022. */
export const oracleI1: ProjectData = aProject({
  partners: [
    aPartner({ id: 'partner-1', role: 'partner', code: 'P1', name: 'Centrul de Formare Tehnică' }),
    aPartner({ id: 'leader', role: 'leader', code: 'L', name: 'Clusterul Industria 4.0' }),
  ],
  companies: [
    aCompany({ id: 'S1', name: 'Auto Componente SRL', cui: '18547290', smeCategory: 'small' }),
    aCompany({ id: 'S2', name: 'Proiectare Tehnică SRL', cui: '4221306', smeCategory: 'micro' }),
    aCompany({ id: 'S3', name: 'Mecanică Fină SA', cui: '33333338', smeCategory: 'medium' }),
    aCompany({ id: 'S4', name: 'Robotică Aplicată SRL', cui: '27900144', smeCategory: 'small' }),
  ],
  courses: [
    aCourse({
      id: 'cyber',
      code: 'CS-1',
      category: 'C03',
      title: 'Securitate cibernetică',
      type: 'initiation',
      subActivity: 'A3.2',
    }),
    aCourse({ id: 'erp', code: 'ERP-1', category: 'C10', title: 'Aplicații ERP' }),
  ],
  participants: people,
  dossiers: people.map(({ id }) =>
    dossierOf(
      id,
      id === 'P01'
        ? [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 14, 15, 16, 17, 18, 19, 20].map(
            at => `PAR-${String(at).padStart(2, '0')}`,
          )
        : ['PAR-08', 'PAR-10', 'PAR-11'],
    ),
  ),
  participations: [
    {
      id: 'x2',
      participant: 'P01',
      course: 'erp',
      startOn: day('2022-05-16'),
      endOn: null,
      attendance: [],
      result: null,
    },
    {
      id: 'x1',
      participant: 'P01',
      course: 'cyber',
      startOn: day('2022-04-04'),
      endOn: day('2022-05-13'),
      attendance: [],
      result: 'passed',
    },
    {
      id: 'x3',
      participant: 'P02',
      course: 'cyber',
      startOn: day('2023-01-09'),
      endOn: null,
      attendance: [],
      result: null,
    },
  ],
});
