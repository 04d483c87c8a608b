/** Rows in order of their ids, by code unit: the same whatever the order in which they were stored. */
export function inOrder<T extends { readonly id: string }>(rows: ReadonlyMap<string, T>): readonly T[] {
  return [...rows.values()].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}
