/** What stands in the fields of records and is not saved, while a workspace is open. */
export type UnsavedFields = {
  /**
   * What was typed into a record's fields and cannot be read (31.02.1980), by path. It is not saved, so it is held here:
   * whoever goes to another record and comes back finds it, marked.
   */
  readonly of: (record: string) => ReadonlyMap<string, string>;
  readonly keep: (record: string, path: string, text: string) => void;
  readonly drop: (record: string, path: string) => void;
  /** Everything that is held. */
  readonly all: () => readonly { readonly record: string; readonly path: string; readonly text: string }[];
  /** Whether nothing unreadable is held. */
  readonly isEmpty: () => boolean;
  /** Tells a shown record when its fields are to count as left. Returns the way to stop listening. */
  readonly onLeaving: (leave: () => void) => () => void;
  /** All fields count as left: what is being typed in them begins to be saved before this returns. */
  readonly leaveAll: () => void;
};

export function createUnsavedFields(): UnsavedFields {
  const records = new Map<string, Map<string, string>>();
  const leavers = new Set<() => void>();
  return {
    of: record => records.get(record) ?? new Map(),
    keep: (record, path, text) => {
      records.set(record, (records.get(record) ?? new Map<string, string>()).set(path, text));
    },
    drop: (record, path) => {
      const texts = records.get(record);
      texts?.delete(path);
      if (texts?.size === 0) records.delete(record);
    },
    all: () => [...records].flatMap(([record, texts]) => [...texts].map(([path, text]) => ({ record, path, text }))),
    isEmpty: () => records.size === 0,
    onLeaving: leave => {
      leavers.add(leave);
      return () => leavers.delete(leave);
    },
    leaveAll: () => {
      for (const leave of leavers) leave();
    },
  };
}
