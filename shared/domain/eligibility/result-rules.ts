import { type PlainDate, romanianDate } from '../../kernel/plain-date.ts';
import type { Participation } from '../participation/participation.ts';
import type { ParticipantCase } from './participant-case.ts';
import { resultWindows } from './result-windows.ts';
import { type Found, rule } from './rule.ts';

/**
 * VR-16: the certificate is dated on or after the last course day (the last day attended or planned, of courses begun by
 * its date), and within the call's window after the exit; the last day of the window counts. It is a notice: the person is
 * counted all the same, the result is not. [S40]
 */
export const certificateRule = rule('VR-16', ({ participant, participations }, profile) => {
  const on = participant.certificate?.on ?? null;
  if (on === null) return [];
  const found: Found[] = [];
  const last = lastCourseDay(participations, on);
  if (last !== null && on < last) {
    const facts = { on: romanianDate(on), last: romanianDate(last) };
    found.push({ what: 'before-course-end', effect: 'notice', at: 'certificate/on', facts });
  }
  const { exitDate } = participant;
  if (exitDate === null) return found;
  const until = resultWindows(profile).immediateEnd(exitDate);
  if (on > until) {
    const facts = { on: romanianDate(on), until: romanianDate(until) };
    const { verified } = profile.resultWindows.immediateDays;
    found.push({ what: 'after-window', effect: 'notice', at: 'certificate/on', facts, verified });
  }
  return found;
});

/** The last day of the courses that had begun by a day; null when none has a day. */
function lastCourseDay(participations: readonly Participation[], by: PlainDate): PlainDate | null {
  let last: PlainDate | null = null;
  for (const { startOn, endOn, attendance, result } of participations) {
    if (result === 'withdrawn' || (startOn !== null && startOn > by)) continue;
    for (const day of [endOn, attendance.at(-1)?.on ?? null])
      if (day !== null && (last === null || day > last)) last = day;
  }
  return last;
}

/**
 * ELIG-08: the education of a person is at least what each of their courses asks for. A course that asks for nothing
 * excludes nobody; an education not filled in is VR-06's to name. [INFERRED]
 */
export const schoolingRule = rule('ELIG-08', ({ participant: { isced }, participations, courses }, { rules }) => {
  if (isced === null) return [];
  const effect = rules['ELIG-08']?.severity === 'error' ? 'excludes' : 'notice';
  return distinctCourses(participations).flatMap((id): Found[] => {
    const course = courses.get(id);
    const min = course?.minIsced ?? null;
    if (course === undefined || min === null || isced >= min) return [];
    return [{ what: 'below', effect, at: 'isced', facts: { course: course.code, min } }];
  });
});

/**
 * ELIG-09: nobody is trained for a qualification that the project has certified them for already: two passed courses of one
 * category, the later of the same level or lower. Where a course names no level, it is taken as the same. What someone
 * brought from elsewhere is not known to the program. [S19]
 */
export const heldQualificationRule = rule('ELIG-09', ({ participations, courses }, { rules }) => {
  const effect = rules['ELIG-09']?.severity === 'error' ? 'excludes' : 'notice';
  const passed = participations
    .filter(({ result }) => result === 'passed')
    .sort((a, b) => ((a.startOn ?? '') < (b.startOn ?? '') ? -1 : 1));
  const held = new Map<string, number | null>();
  return passed.flatMap(({ id, course }): Found[] => {
    const taken = courses.get(course);
    if (taken === undefined) return [];
    const { category, level, code } = taken;
    const before = held.get(category);
    held.set(category, Math.max(level ?? 0, before ?? 0) || null);
    if (before === undefined || (before !== null && level !== null && level > before)) return [];
    return [{ what: 'held', effect, at: { table: 'participation', id, field: 'course' }, facts: { course: code } }];
  });
});

const distinctCourses = (participations: ParticipantCase['participations']): readonly string[] => [
  ...new Set(participations.map(({ course }) => course)),
];
