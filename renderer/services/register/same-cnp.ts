import { maxSameCnp } from '#shared/domain/eligibility/check-project.ts';
import type { ListRow } from './list-row.ts';

/** Who has the same CNP, kept in step with the lines. */
export type SameCnpIndex = {
  /** Takes a line in place of the one before it, if any. Returns the ids of others that the change may concern. */
  readonly put: (before: ListRow | undefined, after: ListRow | undefined) => readonly string[];
  /** Ids of the others with a participant's CNP, first to enter first, at most as many as the rules look at. */
  readonly others: (id: string, cnp: string | null) => readonly string[];
};

/** Order in which people with one CNP are counted, as the rule about them has it. */
const byEntry = (a: ListRow, b: ListRow): number => {
  const [left, right] = [`${a.entryOn ?? '9999'} ${a.id}`, `${b.entryOn ?? '9999'} ${b.id}`];
  return left < right ? -1 : left > right ? 1 : 0;
};

export function createSameCnpIndex(): SameCnpIndex {
  const lines = new Map<string, Map<string, ListRow>>();
  const sorted = new Map<string, readonly ListRow[]>();

  const others = (id: string, cnp: string | null): readonly string[] => {
    const holders = cnp === null ? undefined : lines.get(cnp);
    if (!holders || cnp === null) return [];
    const order = sorted.get(cnp) ?? [...holders.values()].sort(byEntry);
    sorted.set(cnp, order);
    const first = order.slice(0, maxSameCnp + 1).map(line => line.id);
    return first.filter(other => other !== id).slice(0, maxSameCnp);
  };
  return {
    others,
    put: (before, after) => {
      const isSame = before?.cnp === after?.cnp && before?.entryOn === after?.entryOn;
      if (before?.cnp) lines.get(before.cnp)?.delete(before.id);
      if (after?.cnp) lines.set(after.cnp, (lines.get(after.cnp) ?? new Map<string, ListRow>()).set(after.id, after));
      if (isSame) return [];
      const concerned = [before, after].flatMap(line => {
        if (!line?.cnp) return [];
        sorted.delete(line.cnp);
        return others(line.id, line.cnp);
      });
      return [...new Set(concerned)];
    },
  };
}
