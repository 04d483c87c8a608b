import type { Company } from '#shared/domain/company/company.ts';
import type { Holding } from '#shared/domain/holding/holding.ts';
import type { SmeData } from '#shared/domain/sme/sme-result.ts';
import { foldForSearch } from '#shared/kernel/search-text.ts';
import type { CopyDatabase } from '../schema.ts';

/** All holdings, and of the companies those that they name or that are asked for: what SME categories are worked out from. */
export async function enterprisesAround(db: CopyDatabase, companies: readonly string[]): Promise<SmeData> {
  const holdings = await db.holding.toArray();
  const ids = new Set([
    ...companies,
    ...holdings.flatMap(({ held, owner }) => (owner === null ? [held] : [held, owner])),
  ]);
  const rows = await db.company.bulkGet([...ids]);
  return {
    company: new Map(rows.flatMap(row => (row ? [[row.id, row] as const] : []))) satisfies Map<string, Company>,
    holding: new Map(holdings.map(row => [row.id, row] as const)) satisfies Map<string, Holding>,
  };
}

/**
 * The companies whose SME category may follow from some companies' rows: those, and whatever holdings or owners of one
 * name join to them, however far. More than really count, never fewer.
 */
export async function companiesJoinedTo(db: CopyDatabase, ids: Iterable<string>): Promise<ReadonlySet<string>> {
  const joined = new Set(ids);
  if (joined.size === 0) return joined;
  const neighbours = new Map<string, string[]>();
  for (const { held, owner, ownerName } of await db.holding.toArray()) {
    const name = foldForSearch(ownerName ?? '');
    const ends = [...(owner === null ? [] : [owner]), ...(name === '' ? [] : [`name:${name}`])];
    for (const end of ends) {
      neighbours.set(held, [...(neighbours.get(held) ?? []), end]);
      neighbours.set(end, [...(neighbours.get(end) ?? []), held]);
    }
  }
  const queue = [...joined];
  for (let at = 0; at < queue.length; at += 1) {
    for (const next of neighbours.get(queue[at] ?? '') ?? []) {
      if (joined.has(next)) continue;
      joined.add(next);
      queue.push(next);
    }
  }
  return joined;
}
