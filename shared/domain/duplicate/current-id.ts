/** A row that may have taken in others. */
type Merged = { readonly id: string; readonly formerIds?: readonly string[] };

/**
 * The id under which a record is now: its own, or that of the record which it was merged into; null when there is neither. A
 * list that was exported before the merge still finds its people so. For many ids use `currentIds`.
 */
export function currentIdOf(id: string, rows: ReadonlyMap<string, Merged>): string | null {
  return rows.has(id) ? id : (currentIds(rows.values())(id) ?? null);
}

/** The same for many ids over the same rows. */
export function currentIds(rows: Iterable<Merged>): (id: string) => string | null {
  const now = new Map<string, string>();
  const own = new Set<string>();
  for (const { id, formerIds } of rows) {
    own.add(id);
    for (const former of formerIds ?? []) now.set(former, id);
  }
  return id => (own.has(id) ? id : (now.get(id) ?? null));
}
