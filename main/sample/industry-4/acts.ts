import { type DayNumber, numberOf } from './calendar.ts';
import { joiningDays } from './companies.ts';
import { waveStarts } from './life.ts';

/** A kind of act; also the end of its label's key, `sample.…`. */
export type ActKind =
  | 'project-set-up'
  | 'partners'
  | 'courses'
  | 'companies'
  | 'company-documents'
  | 'partner-documents'
  | 'enrolled'
  | 'attendance'
  | 'exits'
  | 'certificates'
  | 'six-months'
  | 'brought-up-to-date'
  | 'documents-checked';

/** Something that is recorded on a day: about the project, the companies that join, or a group of participants. */
export type Act = { readonly kind: ActKind; readonly on: DayNumber; readonly author: string; readonly group: number };

const targetGroup = 'Expert grup țintă (exemplu)';
const training = 'Expert formare (exemplu)';
const manager = 'Manager de proiect (exemplu)';
const companies = 'Expert relația cu firmele (exemplu)';

/** The last day of which anything is known in the sample. */
export const lastKnownDay = numberOf('2022-11-29');

/** Every act of the sample in the order in which it is recorded, but for the last one, which closes the history. */
export const acts: readonly Act[] = [
  ...about('project-set-up', manager, ['2022-01-10']),
  ...about('partners', manager, ['2022-01-12']),
  ...about('courses', training, ['2022-01-20']),
  ...joiningDays.map((day, group): Act => ({ kind: 'companies', on: day + 1, author: companies, group })),
  ...about('partner-documents', manager, ['2022-02-28', '2022-04-08', '2022-05-31']),
  ...[0, 1, 2].flatMap(group =>
    about('company-documents', companies, ['2022-03-18', '2022-06-30', '2022-11-25'], group),
  ),
  ...waveStarts.flatMap((start, group) => groupActs(start, group)),
].sort((a, b) => a.on - b.on);

function about(kind: ActKind, author: string, days: readonly string[], group = 0): readonly Act[] {
  return days.map(day => ({ kind, on: numberOf(day), author, group }));
}

function groupActs(start: DayNumber, group: number): readonly Act[] {
  const told: readonly (readonly [ActKind, string, DayNumber])[] = [
    ['enrolled', targetGroup, start - 3],
    ['attendance', training, start + 15],
    ['exits', targetGroup, start + 45],
    ['certificates', training, start + 80],
    ['six-months', targetGroup, start + 225],
    ['brought-up-to-date', targetGroup, lastKnownDay],
  ];
  return told
    .filter(([kind, , on]) => on < lastKnownDay || kind === 'brought-up-to-date')
    .map(([kind, author, on]) => ({ kind, on, author, group }));
}
