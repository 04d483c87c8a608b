import type { Row } from '#shared/journal/commit.ts';

/** Saves between opening and closing. */
export const commitsAtOnce = 12;
const people = 40;

/** The rows that the commit of a position writes: mostly a few, every fifth time so many that it is stored in parts. */
export function rowsOfCommit(position: number): readonly Row[] {
  const count = position % 5 === 0 ? 23 : 1 + (position % 3);
  return Array.from({ length: count }, (_, at) => ({
    id: `p${(position * 7 + at) % people}`,
    name: 'Ștefan',
    savedAt: position,
  }));
}

/** What `participant` holds after all commits up to a position: of each person, the last commit that wrote it. */
export function savedAfter(position: number): Record<string, number> {
  const saved: Record<string, number> = {};
  for (let at = 1; at <= position; at += 1) for (const row of rowsOfCommit(at)) saved[row.id] = at;
  return saved;
}
