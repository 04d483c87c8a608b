import type { MergeLine, MergePart } from '#shared/domain/duplicate/merge/merge-line.ts';
import { mergeQuestions } from '#shared/domain/duplicate/merge/plan-merge.ts';
import type { ProjectData } from '#shared/domain/tables.ts';
import type { QueueItem } from './queue-item.ts';

/** The records stand where they stand, whichever of them is kept. */
export type ShownPart = MergePart & { readonly left: MergePart['keep']; readonly right: MergePart['keep'] };
export type ShownLine = Omit<MergeLine, 'parts' | 'suggested'> & {
  readonly parts: readonly ShownPart[];
  readonly suggested: 'left' | 'right' | null;
};

/** What the two records of a pair say, the first to the left, when `keep` is the one that stays. */
export function shownLines({ table, one, other }: QueueItem, keep: string, data: ProjectData): readonly ShownLine[] {
  const isLeft = keep === one;
  const lines = mergeQuestions({ table, keep, drop: isLeft ? other : one }, data);
  return lines.map(({ parts, suggested, ...line }) => ({
    ...line,
    parts: parts.map(part => ({
      ...part,
      left: isLeft ? part.keep : part.drop,
      right: isLeft ? part.drop : part.keep,
    })),
    suggested: suggested === null ? null : (suggested === 'keep') === isLeft ? 'left' : 'right',
  }));
}

/** How many values stand on a side: the fuller record is offered to be kept. */
export const filledOn = (lines: readonly ShownLine[], side: 'left' | 'right'): number =>
  lines.flatMap(({ parts }) => parts).filter(part => part[side] !== null).length;
