import type { z } from 'zod';
import { parsePlainDate } from '../kernel/plain-date.ts';
import { type Problem, problem } from '../kernel/problem.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import { type CallProfile, profileSchema } from './profile.ts';

export type ProfileProblemCode =
  | 'profile.missing'
  | 'profile.type'
  | 'profile.unknown'
  | 'profile.choice'
  | 'profile.value'
  | 'profile.duplicate'
  | 'profile.block'
  | 'profile.day';
export type ProfileProblem = Problem<ProfileProblemCode>;

/**
 * Reads a call profile from a JSON value. Lists everything that is wrong, each with the place in the file
 * (`reports/0/columns/3/heading/ro`); nothing is repaired and nothing is left out silently.
 */
export function parseProfile(value: unknown): Result<CallProfile, readonly ProfileProblem[]> {
  const read = profileSchema.safeParse(value);
  if (!read.success) return fail(read.error.issues.flatMap(issue => problemsOf(issue, value)));
  const problems = [...duplicatesIn(read.data), ...blocksMissingIn(read.data), ...daysIn(read.data)];
  return problems.length > 0 ? fail(problems) : ok(read.data);
}

const pathOf = (path: readonly PropertyKey[]): string => (path.length === 0 ? '/' : path.map(String).join('/'));

function problemsOf(issue: z.core.$ZodIssue, profile: unknown): ProfileProblem[] {
  const at = pathOf(issue.path);
  if (isMissing(profile, issue.path)) return [problem('profile.missing', { at })];
  switch (issue.code) {
    case 'invalid_type':
      return [problem('profile.type', { at, expected: issue.expected })];
    case 'unrecognized_keys':
      return issue.keys.map(key => problem('profile.unknown', { at: pathOf([...issue.path, key]) }));
    case 'invalid_key':
      return [problem('profile.unknown', { at })];
    case 'invalid_value':
      return [problem('profile.choice', { at, expected: issue.values.map(String).join(', ') })];
    default:
      return [problem('profile.value', { at })];
  }
}

/** True when the last name of the path is not there at all. */
function isMissing(value: unknown, path: readonly PropertyKey[]): boolean {
  let here = value;
  for (const name of path) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, name)) return true;
    here = (here as { readonly [name: PropertyKey]: unknown })[name];
  }
  return false;
}

/** Things that are found by a name, and so must have it alone. */
function duplicatesIn(profile: CallProfile): ProfileProblem[] {
  const lists: readonly (readonly [at: string, name: string, values: readonly string[]])[] = [
    ['annexes', 'key', profile.annexes.map(item => item.key)],
    ['targetGroup/categories', 'key', profile.targetGroup.categories.map(item => item.key)],
    ['targetGroup/quotas', 'key', profile.targetGroup.quotas.map(item => item.key)],
    ['targetGroup/sectors', 'key', profile.targetGroup.sectors.map(item => item.key)],
    ['isced', 'level', profile.isced.map(item => String(item.level))],
    ['courseCategories', 'code', profile.courseCategories.map(item => item.code)],
    ['documents', 'code', profile.documents.map(item => item.code)],
    ['indicators', 'code', profile.indicators.map(item => item.code)],
    ['retention', 'key', profile.retention.map(item => item.key)],
    ['deadlines', 'key', profile.deadlines.map(item => item.key)],
    ['reports', 'id', profile.reports.map(item => item.id)],
    ['sources', 'tag', profile.sources.map(item => item.tag)],
    ...profile.reports.map(
      (report, at) => [`reports/${at}/columns`, 'key', report.columns.map(column => column.key)] as const,
    ),
  ];
  return lists.flatMap(([list, name, values]) =>
    values.flatMap((value, at) =>
      values.indexOf(value) < at ? [problem('profile.duplicate', { at: `${list}/${at}/${name}`, value })] : [],
    ),
  );
}

function blocksMissingIn(profile: CallProfile): ProfileProblem[] {
  return profile.reports.flatMap((report, at) =>
    report.columns.flatMap(({ block }, column) =>
      block === null || Object.hasOwn(report.blocks, block)
        ? []
        : [problem('profile.block', { at: `reports/${at}/columns/${column}/block`, value: block })],
    ),
  );
}

function daysIn(profile: CallProfile): ProfileProblem[] {
  const { value } = profile.duration.endsOn;
  return value === null || parsePlainDate(value) !== null
    ? []
    : [problem('profile.day', { at: 'duration/endsOn/value' })];
}
