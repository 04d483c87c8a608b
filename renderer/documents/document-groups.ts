import type { OwedDocument } from '#shared/domain/dossier/owed.ts';

export const groupKeys = ['entry', 'course', 'exit', 'later', 'no'] as const;
export type GroupKey = (typeof groupKeys)[number];

const groups: { readonly [due: string]: GroupKey } = {
  'before-course': 'course',
  'course-start': 'course',
  'each-session': 'course',
  'course-end': 'course',
  'before-certification': 'course',
  exit: 'exit',
  'exit+28d': 'exit',
  'on-abandon': 'exit',
  'exit+6m': 'later',
  'support+6m': 'later',
};

/** Documents by when they are due, in the order of the call; those that are not asked of this record last. Empty groups are left out. */
export function byWhenDue(
  owed: readonly OwedDocument[],
): readonly { readonly key: GroupKey; readonly lines: readonly OwedDocument[] }[] {
  const keyOf = ({ need, requirement, item }: OwedDocument): GroupKey =>
    need === 'no' && item === null ? 'no' : (groups[requirement.due] ?? 'entry');
  return groupKeys
    .map(key => ({ key, lines: owed.filter(one => keyOf(one) === key) }))
    .filter(({ lines }) => lines.length > 0);
}
