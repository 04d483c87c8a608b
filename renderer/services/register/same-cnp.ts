import { maxSameCnp } from '#shared/domain/eligibility/check-project.ts';
import type { ListRow } from './list-row.ts';

/** Who has the same CNP, kept in step with the lines. */
export type SameCnpIndex = {
  /** Takes a line in place of the one before it, if any. Returns the ids of others that the change may concern. */
  readonly put: (before: ListRow | undefined, after: ListRow | undefined) => readonly string[];
  /** Ids of the others with a participant's CNP, first to enter first, at most as many as the rules look at. */
  readonly others: (id: string, cnp: string | null) => readonly string[];
};

type Holder = Pick<ListRow, 'id' | 'entryOn'>;

/** Order in which people with one CNP are counted, as the rule about them has it. */
const byEntry = (a: Holder, b: Holder): number => {
  const [left, right] = [`${a.entryOn ?? '9999'} ${a.id}`, `${b.entryOn ?? '9999'} ${b.id}`];
  return left < right ? -1 : left > right ? 1 : 0;
};

export function createSameCnpIndex(): SameCnpIndex {
  const lines = new Map<string, Map<string, Holder>>();
  const sorted = new Map<string, readonly Holder[]>();

  const others = (id: string, typed: string | null): readonly string[] => {
    const cnp = keyOf(typed);
    const holders = lines.get(cnp);
    // Most people are alone with their CNP.
    if (!holders || (holders.size === 1 && holders.has(id))) return [];
    const order = sorted.get(cnp) ?? [...holders.values()].sort(byEntry);
    sorted.set(cnp, order);
    const first = order.slice(0, maxSameCnp + 1).map(line => line.id);
    return first.filter(other => other !== id).slice(0, maxSameCnp);
  };
  return {
    others,
    put: (before, after) => {
      if (before?.cnp === after?.cnp && before?.entryOn === after?.entryOn) return [];
      for (const line of [before, after]) {
        if (!line?.cnp) continue;
        const cnp = keyOf(line.cnp);
        const holders = lines.get(cnp) ?? new Map<string, Holder>();
        if (line === before) holders.delete(line.id);
        else holders.set(line.id, { id: line.id, entryOn: line.entryOn });
        lines.set(cnp, holders);
        sorted.delete(cnp);
      }
      const concerned = [before, after].flatMap(line => (line?.cnp ? others(line.id, line.cnp) : []));
      return [...new Set(concerned)];
    },
  };
}

/** Spaces around a CNP do not make it another one. */
const keyOf = (cnp: string | null): string => cnp?.trim() ?? '';
