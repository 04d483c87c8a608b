import type { OpenProject } from '#renderer/services/open-project.ts';

type WorkingCopy = OpenProject['copy'];

/** The order in which the list was last shown, so that the open record can lead to the next one. Forgotten on closing. */
const orders = new WeakMap<WorkingCopy, { readonly ids: readonly string[]; readonly opened: string }>();

export function rememberWalk(copy: WorkingCopy, ids: readonly string[], opened: string): void {
  orders.set(copy, { ids, opened });
}

/** The record that was opened last from the list. */
export const lastOpened = (copy: WorkingCopy): string | null => orders.get(copy)?.opened ?? null;

export type Neighbours = {
  readonly before: string | null;
  readonly after: string | null;
  /** Counted from 1; 0 when the record was not in the list. */
  readonly position: number;
  readonly count: number;
};

export function neighboursOf(copy: WorkingCopy, id: string): Neighbours {
  const ids = orders.get(copy)?.ids ?? [];
  const at = ids.indexOf(id);
  if (at === -1) return { before: null, after: null, position: 0, count: ids.length };
  return { before: ids[at - 1] ?? null, after: ids[at + 1] ?? null, position: at + 1, count: ids.length };
}
