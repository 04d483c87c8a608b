import type { OpenProject } from '#renderer/services/open-project.ts';

type WorkingCopy = OpenProject['copy'];

export type Neighbours = {
  readonly before: string | null;
  readonly after: string | null;
  /** Counted from 1; 0 when the record was not in the list. */
  readonly position: number;
  readonly count: number;
};

/** The order in which a list was last shown, so that the open record can lead to the next one. Forgotten on closing. */
export type Walk = {
  readonly remember: (copy: WorkingCopy, ids: readonly string[], opened: string) => void;
  /** The record that was opened last from the list. */
  readonly lastOpened: (copy: WorkingCopy) => string | null;
  readonly neighboursOf: (copy: WorkingCopy, id: string) => Neighbours;
};

/** One for each list. */
export function createWalk(): Walk {
  const orders = new WeakMap<WorkingCopy, { readonly ids: readonly string[]; readonly opened: string }>();
  return {
    remember: (copy, ids, opened) => void orders.set(copy, { ids, opened }),
    lastOpened: copy => orders.get(copy)?.opened ?? null,
    neighboursOf: (copy, id) => {
      const ids = orders.get(copy)?.ids ?? [];
      const at = ids.indexOf(id);
      if (at === -1) return { before: null, after: null, position: 0, count: ids.length };
      return { before: ids[at - 1] ?? null, after: ids[at + 1] ?? null, position: at + 1, count: ids.length };
    },
  };
}
