import type { EnterpriseMap } from './enterprise-map.ts';
import type { Edge, Node } from './holding-edges.ts';

/** An enterprise whose figures count with a company's: all of them (10000), or a share in hundredths of a per cent. */
export type Counted = {
  readonly node: Node;
  readonly relation: 'itself' | 'linked' | 'partner' | 'linked-to-partner';
  readonly share: number;
  readonly path: readonly Node[];
  readonly holdings: readonly string[];
};

/**
 * Everything that counts with an enterprise, itself first: what is linked in full; the partners of all these by the higher
 * of capital and votes, with what is linked to each; no partners of partners. A partner met by several holdings counts
 * once, by the highest; what a group holds together is added up. [LAW: Recommendation 2003/361/EC annex art. 3 and 6]
 */
export function countedWith(self: Node, map: EnterpriseMap, partnerFrom: number): readonly Counted[] {
  const group = map.groupOf(self);
  const own = new Set(group);
  const paths = pathsFrom(self, own, map);
  const linked = group
    .filter(node => node !== self)
    .map((node): Counted => {
      const path = paths.get(node) ?? { nodes: [self, node], holdings: [] };
      return { node, relation: 'linked', share: whole, path: path.nodes, holdings: path.holdings };
    });
  const itself: Counted = { node: self, relation: 'itself', share: whole, path: [self], holdings: [] };
  return [itself, ...linked, ...partnersOf(group, own, map, partnerFrom, paths)];
}
const whole = 10_000;

type Path = { readonly nodes: readonly Node[]; readonly holdings: readonly string[] };

/** The shortest way from an enterprise to each of its group. */
function pathsFrom(self: Node, group: ReadonlySet<Node>, map: EnterpriseMap): ReadonlyMap<Node, Path> {
  const paths = new Map<Node, Path>([[self, { nodes: [self], holdings: [] }]]);
  const queue = [self];
  for (let at = 0; at < queue.length; at += 1) {
    const node = queue[at] ?? self;
    const here = paths.get(node) ?? { nodes: [self], holdings: [] };
    const next: (readonly [Node, readonly string[]])[] = [
      ...map.edgesOf(node).map(({ owner, held, holding }) => [owner === node ? held : owner, [holding]] as const),
      ...map
        .linksOf(node)
        .flatMap(({ a, b, linked, holdings }) => (linked ? [[a === node ? b : a, holdings] as const] : [])),
    ];
    for (const [other, holdings] of next) {
      if (!group.has(other) || paths.has(other)) continue;
      paths.set(other, { nodes: [...here.nodes, other], holdings: [...here.holdings, ...holdings] });
      queue.push(other);
    }
  }
  return paths;
}

type Held = { share: number; through: Node; partner: Node; holdings: string[]; decided: boolean };

/** Holdings between the group and one outside group: on each enterprise held, by capital and by votes, the higher. */
function partnersOf(
  group: readonly Node[],
  own: ReadonlySet<Node>,
  map: EnterpriseMap,
  partnerFrom: number,
  paths: ReadonlyMap<Node, Path>,
): readonly Counted[] {
  const outside = new Map<string, Edge[]>();
  for (const node of group) {
    for (const edge of map.edgesOf(node)) {
      const other = edge.owner === node ? edge.held : edge.owner;
      if (own.has(other)) continue;
      const key = map.groupOf(other)[0] ?? other;
      outside.set(key, [...(outside.get(key) ?? []), edge]);
    }
  }
  return [...outside.values()].flatMap(edges => {
    const best = highest(edges, own, partnerFrom);
    if (best === null) return [];
    const before = paths.get(best.through)?.nodes ?? [best.through];
    const path = [...before, best.partner];
    return map
      .groupOf(best.partner)
      .map((node): Counted => {
        const { share, holdings } = best;
        if (node === best.partner) return { node, relation: 'partner', share, path, holdings };
        return { node, relation: 'linked-to-partner', share, path: [...path, node], holdings };
      })
      .sort((a, b) => a.path.length - b.path.length);
  });
}

function highest(edges: readonly Edge[], own: ReadonlySet<Node>, partnerFrom: number): Held | null {
  const byHeld = new Map<Node, { capital: number; votes: number; edges: Edge[] }>();
  for (const edge of edges) {
    const sum = byHeld.get(edge.held) ?? { capital: 0, votes: 0, edges: [] };
    byHeld.set(edge.held, {
      capital: sum.capital + edge.capital,
      votes: sum.votes + edge.votes,
      edges: [...sum.edges, edge],
    });
  }
  let best: Held | null = null;
  for (const { capital, votes, edges: summed } of byHeld.values()) {
    const share = Math.min(Math.max(capital, votes), whole);
    const decided = summed.some(({ as }) => as === 'partner');
    if (share < partnerFrom * 100 && !decided) continue;
    if (best !== null && best.share >= share) continue;
    const [main] = [...summed].sort((a, b) => Math.max(b.capital, b.votes) - Math.max(a.capital, a.votes));
    if (!main) continue;
    const inside = own.has(main.owner);
    best = {
      share,
      decided,
      through: inside ? main.owner : main.held,
      partner: inside ? main.held : main.owner,
      holdings: summed.map(({ holding }) => holding),
    };
  }
  return best;
}
