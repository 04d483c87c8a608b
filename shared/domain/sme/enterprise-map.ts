import type { PlainDate } from '../../kernel/plain-date.ts';
import type { CallProfile } from '../../profiles/profile.ts';
import { inOrder } from '../row-order.ts';
import { type Edge, isHeldOn, type Node, readEdge } from './holding-edges.ts';
import { type PersonLink, personLinks } from './person-links.ts';
import type { SmeData, SmeQuestion } from './sme-result.ts';

/** Every enterprise of a workspace on one day: which are one group (linked), and who holds whom. */
export type EnterpriseMap = {
  readonly edges: readonly Edge[];
  readonly links: readonly PersonLink[];
  /** Holdings and links that touch an enterprise. */
  readonly edgesOf: (node: Node) => readonly Edge[];
  readonly linksOf: (node: Node) => readonly PersonLink[];
  readonly questionsOf: (node: Node) => readonly SmeQuestion[];
  /** All that are linked to an enterprise, itself included, in order of node. */
  readonly groupOf: (node: Node) => readonly Node[];
};

type Options = { readonly throughPersons: boolean };

/**
 * Reads all holdings once. Linked: control or a decision; or more than `linkedAbove` per cent of the votes, held alone or
 * together by enterprises that are one group. Cycles are groups like others. Links through natural persons only with
 * `throughPersons`, because a single undertaking of de minimis aid knows none. Time grows with the number of holdings,
 * times the length of chains in which groups grow only together.
 */
export function enterprisesOn(
  data: SmeData,
  on: PlainDate,
  rules: CallProfile['sme'],
  { throughPersons }: Options,
): EnterpriseMap {
  const edges: Edge[] = [];
  const asked = new Map<Node, SmeQuestion[]>();
  const linkedAbove = rules.linkedAbove.value;
  for (const holding of inOrder(data.holding)) {
    if (!isHeldOn(holding, on)) continue;
    const { edge, questions } = readEdge(holding, data, linkedAbove, rules.partnerFrom.value);
    if (edge !== null) edges.push(edge);
    for (const node of [holding.held, holding.owner]) if (node !== null) pushAll(asked, node, questions);
  }
  const links = throughPersons ? personLinks(data, on, linkedAbove) : [];
  for (const { a, b, questions } of links) for (const node of [a, b]) pushAll(asked, node, questions);
  const groups = linkedGroups(edges, links, linkedAbove);
  const byNode = new Map<Node, Edge[]>();
  const linksByNode = new Map<Node, PersonLink[]>();
  for (const edge of edges) for (const node of [edge.owner, edge.held]) pushAll(byNode, node, [edge]);
  for (const link of links) for (const node of [link.a, link.b]) pushAll(linksByNode, node, [link]);
  return {
    edges,
    links,
    edgesOf: node => byNode.get(node) ?? [],
    linksOf: node => linksByNode.get(node) ?? [],
    questionsOf: node => asked.get(node) ?? [],
    groupOf: node => groups.get(node) ?? [node],
  };
}

function pushAll<T>(map: Map<Node, T[]>, node: Node, items: readonly T[]): void {
  const before = map.get(node);
  if (before) before.push(...items);
  else if (items.length > 0) map.set(node, [...items]);
}

/** The groups with more than one member, by each of their members. */
function linkedGroups(
  edges: readonly Edge[],
  links: readonly PersonLink[],
  linkedAbove: number,
): ReadonlyMap<Node, readonly Node[]> {
  const group = new Map<Node, Set<Node>>();
  const of = (node: Node): Set<Node> => group.get(node) ?? new Set([node]);
  function join(a: Node, b: Node): boolean {
    const [first, second] = [of(a), of(b)];
    if (first === second || first.has(b)) return false;
    const [large, small] = first.size < second.size ? [second, first] : [first, second];
    for (const node of small) large.add(node);
    for (const node of [...small, ...large]) if (group.get(node) !== large) group.set(node, large);
    return true;
  }
  for (const { a, b, linked } of links) if (linked === true) join(a, b);
  for (const { as, owner, held, votes } of edges) {
    if (as === 'linked' || (as === 'by-shares' && votes > linkedAbove * 100)) join(owner, held);
  }
  // A group grows by what its members hold together, and then holds more: until nothing changes.
  const shared = edges.filter(({ as }) => as === 'by-shares');
  for (let grew = true; grew; ) {
    grew = false;
    const together = new Map<Node, Map<Set<Node> | Node, { votes: number; owner: Node }>>();
    for (const { owner, held, votes } of shared) {
      const byGroup = together.get(held) ?? new Map<Set<Node> | Node, { votes: number; owner: Node }>();
      const key = group.get(owner) ?? owner;
      byGroup.set(key, { votes: (byGroup.get(key)?.votes ?? 0) + votes, owner });
      together.set(held, byGroup);
    }
    for (const [held, byGroup] of together) {
      for (const { votes, owner } of byGroup.values()) if (votes > linkedAbove * 100 && join(owner, held)) grew = true;
    }
  }
  return new Map([...group].map(([node, members]) => [node, [...members].sort()] as const));
}
