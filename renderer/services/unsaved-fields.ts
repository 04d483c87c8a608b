/** What stands in the fields of records and is not saved, while a workspace is open in this window. */
export type UnsavedFields = {
  /**
   * What was typed into a record's fields and is not being saved, by path: because it cannot be read (31.02.1980), or
   * because the field has not been left yet. It is held here: whoever goes to another record and comes back finds it, marked.
   */
  readonly of: (record: string) => ReadonlyMap<string, string>;
  readonly keep: (record: string, path: string, text: string) => void;
  readonly drop: (record: string, path: string) => void;
  /** Everything that is held. */
  readonly all: () => readonly { readonly record: string; readonly path: string; readonly text: string }[];
  /** Whether nothing is held; once all fields count as left: nothing unreadable. */
  readonly isEmpty: () => boolean;
  /** Told after each change of what is held. Returns the way to stop listening. */
  readonly onChange: (changed: () => void) => () => void;
  /** Tells a shown record when its fields are to count as left. Returns the way to stop listening. */
  readonly onLeaving: (leave: () => void) => () => void;
  /** All fields count as left: what is being typed in them begins to be saved before this returns. */
  readonly leaveAll: () => void;
};

export function createUnsavedFields(): UnsavedFields {
  const records = new Map<string, Map<string, string>>();
  const leavers = new Set<() => void>();
  const listeners = new Set<() => void>();
  const tell = (): void => {
    for (const changed of listeners) changed();
  };
  return {
    of: record => records.get(record) ?? new Map(),
    keep: (record, path, text) => {
      if (records.get(record)?.get(path) === text) return;
      records.set(record, (records.get(record) ?? new Map<string, string>()).set(path, text));
      tell();
    },
    drop: (record, path) => {
      const texts = records.get(record);
      if (!texts?.delete(path)) return;
      if (texts.size === 0) records.delete(record);
      tell();
    },
    all: () => [...records].flatMap(([record, texts]) => [...texts].map(([path, text]) => ({ record, path, text }))),
    isEmpty: () => records.size === 0,
    onChange: changed => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    onLeaving: leave => {
      leavers.add(leave);
      return () => leavers.delete(leave);
    },
    leaveAll: () => {
      for (const leave of leavers) leave();
    },
  };
}
