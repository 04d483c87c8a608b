import type { Course } from '#shared/domain/course/course.ts';
import type { AttendedDay } from '#shared/domain/participation/participation.ts';
import { classDays, type DayNumber, dayOf, nextMonday, numberOf, workingDay } from './calendar.ts';
import { classDaysOf, hoursOfClassDay, sampleCourses } from './courses.ts';
import { purposes, type Random, randomFor } from './random.ts';

/** The Mondays on which groups begin. August is a holiday. */
export const waveStarts: readonly DayNumber[] = [
  '2022-03-07',
  '2022-04-04',
  '2022-05-09',
  '2022-06-06',
  '2022-07-04',
  '2022-09-05',
  '2022-10-03',
  '2022-11-07',
].map(numberOf);

/** In which group, 0 … 7, a participant begins; groups are of even size. */
export const waveOf = (index: number, size: number): number => Math.floor((index * waveStarts.length) / size);

/** The numbers of the participants of a group: from `first` to before `after`. */
export function waveRange(wave: number, size: number): { readonly first: number; readonly after: number } {
  const from = (at: number): number => Math.ceil((at * size) / waveStarts.length);
  return { first: from(wave), after: from(wave + 1) };
}

/** One course of one person. */
export type CourseRun = {
  readonly course: Course;
  readonly startOn: DayNumber;
  readonly endOn: DayNumber;
  readonly attended: readonly { readonly on: DayNumber; readonly day: AttendedDay }[];
  readonly result: 'passed' | 'failed' | 'withdrawn';
  /** The exam, or the day of leaving: from then on the result is known. */
  readonly resultOn: DayNumber;
};

/** What happens to a participant from the form to six months after, whether or not it has happened yet. */
export type Life = {
  readonly formOn: DayNumber;
  readonly entryOn: DayNumber;
  readonly runs: readonly CourseRun[];
  readonly exitOn: DayNumber;
  readonly abandoned: boolean;
  /** Null when no course was passed. */
  readonly certificateOn: DayNumber | null;
};

export function lifeOf(seed: number, index: number, size: number): Life {
  const random = randomFor(seed, purposes.life, index);
  const wave = waveOf(index, size);
  const begins = waveStarts[wave] ?? 0;
  const formOn = workingDay(begins - 14 + random.int(8));
  const abandons = random.chance(60);
  const diligence = random.chance(40) ? 300 : 60;

  const first = courseOf(wave, random);
  const days = classDays(begins + (first.level === 6 ? 1 : 0), first.level === 6 ? [1, 3] : [0, 2], classDaysOf(first));
  if (abandons) return abandonedLife(formOn, first, days, random);

  const runs = [courseRun(first, days, diligence, random)];
  if (random.chance(130)) {
    const second = sampleCourses[first.code === 'C08' ? 2 : 7] ?? first;
    const from = nextMonday(days.at(-1) ?? begins);
    runs.push(courseRun(second, classDays(from, [0, 2], classDaysOf(second)), diligence, random));
  }
  const exitOn = runs.at(-1)?.resultOn ?? begins;
  const passed = runs.some(({ result }) => result === 'passed');
  // A few certificates come later than the four weeks in which they count as a result.
  const delay = random.chance(30) ? 33 + random.int(10) : 4 + random.int(20);
  return {
    formOn,
    entryOn: runs[0]?.attended[0]?.on ?? begins,
    runs,
    exitOn,
    abandoned: false,
    certificateOn: passed ? workingDay(exitOn + delay) : null,
  };
}

/** Four courses run in every group, and other ones in the next: all eleven in eight groups. */
function courseOf(wave: number, random: Random): Course {
  const course = sampleCourses[(wave * 5 + random.int(4)) % sampleCourses.length];
  if (course === undefined) throw new RangeError('courseOf: no course');
  return course;
}

const attendedDay = (on: DayNumber): CourseRun['attended'][number] => ({
  on,
  day: { on: dayOf(on), hours: hoursOfClassDay },
});

/** Somebody misses `missesPerMille` of the days, but never the first two both: everybody enters in the first week or the next. */
function courseRun(course: Course, days: readonly DayNumber[], missesPerMille: number, random: Random): CourseRun {
  const missed = days.map(() => random.chance(missesPerMille));
  const attended = days.filter((_, at) => !missed[at] || (at === 1 && missed[0])).map(attendedDay);
  const endOn = days.at(-1) ?? 0;
  const enough = attended.length * 100 >= days.length * (course.minAttendance ?? 0);
  return {
    course,
    startOn: days[0] ?? 0,
    endOn,
    attended,
    result: enough && !random.chance(30) ? 'passed' : 'failed',
    resultOn: workingDay(endOn + 2 + random.int(4)),
  };
}

function abandonedLife(formOn: DayNumber, course: Course, days: readonly DayNumber[], random: Random): Life {
  const attended = days.slice(0, 1 + random.int(3)).map(attendedDay);
  const exitOn = workingDay((attended.at(-1)?.on ?? 0) + 3 + random.int(8));
  const run: CourseRun = {
    course,
    startOn: days[0] ?? 0,
    endOn: days.at(-1) ?? 0,
    attended,
    result: 'withdrawn',
    resultOn: exitOn,
  };
  return { formOn, entryOn: run.startOn, runs: [run], exitOn, abandoned: true, certificateOn: null };
}
