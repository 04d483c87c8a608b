import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { AttendedDay, Participation } from '../../participation/participation.ts';
import type { MergeLine } from './merge-line.ts';
import type { MergeChoices } from './merge-records.ts';

export type ParticipationChange = { readonly before: Participation; readonly after: Participation | null };
export type MergedParticipations = {
  readonly changes: readonly ParticipationChange[];
  /** Ids of participations that were joined with another, and of those that they are now part of. */
  readonly joined: ReadonlyMap<string, string>;
};

/** One course that both took part in: what is in the two records is joined, and what differs must be chosen. */
type Shared = {
  readonly target: Participation;
  readonly own: readonly Participation[];
  /** Those of `drop` that can be joined: no two of them say different things of one day or of the result. */
  readonly come: readonly Participation[];
};

/** Where both records are in one course: days with different hours, and results that differ. Paths begin with `course/`. */
export function participationLines(
  keep: readonly Participation[],
  drop: readonly Participation[],
): readonly MergeLine[] {
  return sharedCourses(keep, drop).flatMap(({ own, come, target }) => {
    const at = `course/${target.course}`;
    const days = come.flatMap(({ attendance }) => attendance);
    const differing = days.flatMap(({ on, hours }): readonly MergeLine[] => {
      const there = dayIn(own, on);
      if (there === undefined || there.hours === hours) return [];
      return [line(`${at}/${on}`, there.hours, hours)];
    });
    const results = come.flatMap(({ result }) => (result === null ? [] : [result]));
    const result = results.find(one => target.result !== null && one !== target.result);
    // A day that `drop` has twice with other hours is asked for once.
    const once = new Map(differing.map(one => [one.path, one]));
    return [...once.values(), ...(result === undefined ? [] : [line(`${at}/result`, target.result, result)])];
  });
}

const line = (path: string, keep: string | number | null, drop: string | number): MergeLine => ({
  path,
  parts: [{ path, keep, drop }],
  state: 'differs',
  suggested: null,
});

/**
 * The participations of two records as those of `keep`. In a course that only one of them took, it goes along; so does one
 * that contradicts another of the same record. In a course of
 * both, `drop`'s are joined with the first of `keep`: days of either, a day of both once, with the chosen hours where they
 * differ; from the earlier start to the later end; the result that is known, or the chosen one.
 */
export function mergeParticipations(
  keepId: string,
  keep: readonly Participation[],
  drop: readonly Participation[],
  choices: MergeChoices,
): MergedParticipations {
  const shared = sharedCourses(keep, drop);
  const coming = new Set(shared.flatMap(({ come }) => come));
  const changes = drop
    .filter(one => !coming.has(one))
    .map((before): ParticipationChange => ({ before, after: { ...before, participant: keepId } }));
  const joined = new Map<string, string>();
  for (const { target, own, come } of shared) {
    let rows = own;
    for (const one of come) {
      rows = joinedInto(rows, target.id, one, choices);
      joined.set(one.id, target.id);
      changes.push({ before: one, after: null });
    }
    for (const [at, before] of own.entries()) changes.push({ before, after: rows[at] ?? before });
  }
  return { changes, joined };
}

function sharedCourses(keep: readonly Participation[], drop: readonly Participation[]): readonly Shared[] {
  const byId = (a: Participation, b: Participation): number => (a.id < b.id ? -1 : 1);
  const courses = [...new Set(drop.map(({ course }) => course))].sort();
  return courses.flatMap(course => {
    const own = keep.filter(one => one.course === course).sort(byId);
    const come: Participation[] = [];
    for (const one of drop.filter(one => one.course === course).sort(byId)) if (agrees(come, one)) come.push(one);
    const [target] = own;
    return target ? [{ target, own, come }] : [];
  });
}

const agrees = (taken: readonly Participation[], one: Participation): boolean =>
  taken.every(({ result }) => result === null || one.result === null || result === one.result) &&
  one.attendance.every(({ on, hours }) => (dayIn(taken, on)?.hours ?? hours) === hours);

const dayIn = (rows: readonly Participation[], on: string): AttendedDay | undefined =>
  rows.flatMap(({ attendance }) => attendance).find(day => day.on === on);

/** The rows with another joined to the one that is the target; a day that any of them has is not added again. */
function joinedInto(
  rows: readonly Participation[],
  targetId: string,
  come: Participation,
  choices: MergeChoices,
): readonly Participation[] {
  const at = `course/${come.course}`;
  const hoursOn = new Map(come.attendance.map(({ on, hours }) => [on, hours]));
  const isTaken = (on: PlainDate): boolean => choices[`${at}/${on}`] === 'drop' && hoursOn.has(on);
  return rows.map(row => {
    const days = row.attendance.map(day =>
      isTaken(day.on) ? { on: day.on, hours: hoursOn.get(day.on) ?? day.hours } : day,
    );
    if (row.id !== targetId) return { ...row, attendance: days };
    const added = come.attendance.filter(({ on }) => dayIn(rows, on) === undefined);
    const result = choices[`${at}/result`] === 'drop' ? (come.result ?? row.result) : (row.result ?? come.result);
    return {
      ...row,
      startOn: earlier(row.startOn, come.startOn),
      endOn: later(row.endOn, come.endOn),
      attendance: [...days, ...added].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)),
      result,
    };
  });
}

const earlier = <T extends string>(a: T | null, b: T | null): T | null =>
  a === null ? b : b === null || a < b ? a : b;
const later = <T extends string>(a: T | null, b: T | null): T | null => (a === null ? b : b === null || a > b ? a : b);
