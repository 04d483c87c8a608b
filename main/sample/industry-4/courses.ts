import type { Course } from '#shared/domain/course/course.ts';
import { dayOf, numberOf } from './calendar.ts';

type Told = Pick<Course, 'category' | 'title' | 'type' | 'recognition' | 'level' | 'digcomp'> & {
  readonly provider: 'partner-l' | 'partner-p1';
  /** Theory and practice, in hours. */
  readonly hours: readonly [theory: number, practice: number];
  readonly authorisationNo?: string;
};

function course({ category, provider, hours, authorisationNo, ...told }: Told): Course {
  return {
    id: `course-${category.toLowerCase()}`,
    code: category,
    category,
    ...told,
    provider,
    authorisationNo: authorisationNo ?? null,
    authorisationExpiresOn: authorisationNo === undefined ? null : dayOf(numberOf('2024-06-30')),
    hoursTheory: hours[0],
    hoursPractice: hours[1],
    maxGroup: 14,
    minAttendance: 80,
    subActivity: provider === 'partner-p1' ? 'A3.2' : 'A3.1',
  };
}

/** The eleven courses of the project, one of each category of the call. Hours are multiples of five: a class day has five. */
export const sampleCourses: readonly Course[] = [
  course({
    category: 'C01',
    title: 'Managementul energiei cu platforme IoT',
    provider: 'partner-l',
    type: 'employer-recognised',
    recognition: 'employer',
    level: 5,
    digcomp: ['1.3', '2.4', '5.2', '5.3'],
    hours: [20, 20],
  }),
  course({
    category: 'C02',
    title: 'Managementul calității în Industria 4.0',
    provider: 'partner-l',
    type: 'employer-recognised',
    recognition: 'employer',
    level: 5,
    digcomp: ['1.2', '1.3', '5.2'],
    hours: [20, 20],
  }),
  course({
    category: 'C03',
    title: 'Securitate cibernetică',
    provider: 'partner-p1',
    type: 'vendor-certification',
    recognition: 'international',
    level: 4,
    digcomp: ['4.1', '4.2', '2.6'],
    hours: [15, 25],
  }),
  course({
    category: 'C04',
    title: 'Automatizarea forței de vânzări',
    provider: 'partner-l',
    type: 'employer-recognised',
    recognition: 'employer',
    level: 4,
    digcomp: ['2.1', '2.2', '5.2'],
    hours: [15, 15],
  }),
  course({
    category: 'C05',
    title: 'Proiectare CAD pentru imprimare 3D',
    provider: 'partner-p1',
    type: 'improvement',
    recognition: 'national',
    level: 5,
    digcomp: ['3.1', '3.2', '5.3'],
    hours: [20, 40],
    authorisationNo: 'BV-0417/2021',
  }),
  course({
    category: 'C06',
    title: 'Programarea mașinilor CNC',
    provider: 'partner-p1',
    type: 'specialisation',
    recognition: 'national',
    level: 6,
    digcomp: ['3.4', '5.1'],
    hours: [20, 40],
    authorisationNo: 'BV-0418/2021',
  }),
  course({
    category: 'C07',
    title: 'Simularea proceselor și programarea roboților',
    provider: 'partner-p1',
    type: 'specialisation',
    recognition: 'national',
    level: 6,
    digcomp: ['3.4', '5.3'],
    hours: [20, 40],
    authorisationNo: 'BV-0419/2021',
  }),
  course({
    category: 'C08',
    title: 'Aplicații IT pentru eficientizarea afacerii',
    provider: 'partner-l',
    type: 'key-competences',
    recognition: 'national',
    level: 3,
    digcomp: ['1.3', '2.2', '3.1', '5.2'],
    hours: [10, 20],
    authorisationNo: 'CJ-0233/2021',
  }),
  course({
    category: 'C09',
    title: 'Aplicații CRM',
    provider: 'partner-l',
    type: 'employer-recognised',
    recognition: 'employer',
    level: 4,
    digcomp: ['2.1', '2.4', '5.2'],
    hours: [15, 15],
  }),
  course({
    category: 'C10',
    title: 'Aplicații ERP',
    provider: 'partner-l',
    type: 'employer-recognised',
    recognition: 'employer',
    level: 4,
    digcomp: ['1.3', '2.4', '5.2'],
    hours: [15, 25],
  }),
  course({
    category: 'C11',
    title: 'Aplicații CAD pentru producție',
    provider: 'partner-p1',
    type: 'initiation',
    recognition: 'national',
    level: 4,
    digcomp: ['3.1', '3.2'],
    hours: [20, 40],
    authorisationNo: 'BV-0420/2021',
  }),
];

/** Hours of one class day, in hundredths. */
export const hoursOfClassDay = 500;

/** How many class days the course has. */
export const classDaysOf = ({ hoursTheory, hoursPractice }: Course): number =>
  (((hoursTheory ?? 0) + (hoursPractice ?? 0)) * 100) / hoursOfClassDay;
