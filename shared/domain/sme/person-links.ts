import type { PlainDate } from '../../kernel/plain-date.ts';
import { foldForSearch } from '../../kernel/search-text.ts';
import type { Holding } from '../holding/holding.ts';
import { askHolding, isHeldOn, type Node, sharesOf } from './holding-edges.ts';
import { line } from './sme-line.ts';
import type { SmeData, SmeLine, SmeQuestion } from './sme-result.ts';

/** Two enterprises that the same natural persons control, and whether that links them. Null: nobody has decided. */
export type PersonLink = {
  readonly a: Node;
  readonly b: Node;
  readonly linked: boolean | null;
  readonly holdings: readonly string[];
  readonly questions: readonly SmeQuestion[];
};

/**
 * Links through natural persons: the same people together control both enterprises (more than `linkedAbove` per cent of
 * votes, or control), and both work on the same or adjacent markets. That is never decided here: `sameMarket` or a
 * decision of one of the rows says it, otherwise it is asked, with the first two digits of the CAEN codes as a hint.
 * People are the same when their name is, without diacritics. [LAW: annex art. 3(3) last paragraphs] [S56]
 */
export function personLinks(data: SmeData, on: PlainDate, linkedAbove: number): readonly PersonLink[] {
  const rows = new Map<Node, Holding[]>();
  const links: PersonLink[] = [];
  for (const holding of data.holding.values()) {
    if (holding.ownerKind !== 'natural-persons' || !isHeldOn(holding, on)) continue;
    if (holding.owner !== null && holding.owner !== holding.held && data.company.has(holding.owner)) {
      links.push(judged(holding.held, holding.owner, [holding], data));
    } else rows.set(holding.held, [...(rows.get(holding.held) ?? []), holding]);
  }
  for (const [a, b] of sharedOwners(rows)) {
    const [ofA, ofB] = [rows.get(a) ?? [], rows.get(b) ?? []];
    const common = new Set(ofA.map(nameKey).filter(key => key !== '' && ofB.some(other => nameKey(other) === key)));
    const mine = ofA.filter(row => common.has(nameKey(row)));
    const theirs = ofB.filter(row => common.has(nameKey(row)));
    const decided = [...mine, ...theirs].some(({ decision }) => decision === 'linked');
    if (!decided && !(controlled(mine, linkedAbove) && controlled(theirs, linkedAbove))) continue;
    links.push(judged(a, b, [...mine, ...theirs], data));
  }
  return links;
}

const nameKey = ({ ownerName }: Holding): string => foldForSearch(ownerName ?? '');

/** Pairs of enterprises that have an owner of one name, each once. */
function sharedOwners(rows: ReadonlyMap<Node, readonly Holding[]>): Iterable<readonly [Node, Node]> {
  const byName = new Map<string, Set<Node>>();
  for (const [node, own] of rows) {
    for (const row of own) {
      const key = nameKey(row);
      if (key !== '') byName.set(key, (byName.get(key) ?? new Set()).add(node));
    }
  }
  const pairs = new Map<string, readonly [Node, Node]>();
  for (const nodes of byName.values()) {
    const sorted = [...nodes].sort();
    // A name that very many have is paired in a chain: enough to link them all, and no square of their number.
    const reach = sorted.length > mostInPairs ? 1 : sorted.length;
    sorted.forEach((a, at) => {
      for (const b of sorted.slice(at + 1, at + 1 + reach)) pairs.set(`${a}\u0000${b}`, [a, b]);
    });
  }
  return pairs.values();
}
const mostInPairs = 60;

/** Together. Shares that are not filled in count as nothing here: the row itself is asked about where it matters. */
function controlled(rows: readonly Holding[], linkedAbove: number): boolean {
  if (rows.some(({ controls }) => controls.length > 0)) return true;
  return rows.reduce((sum, row) => sum + (sharesOf(row)?.votes ?? 0), 0) > linkedAbove * 100;
}

function judged(a: Node, b: Node, rows: readonly Holding[], data: SmeData): PersonLink {
  const link = { a, b, holdings: rows.map(({ id }) => id) };
  const says = (decision: Holding['decision']): boolean => rows.some(row => row.decision === decision);
  if (says('linked') !== says('autonomous')) return { ...link, linked: says('linked'), questions: [] };
  const answers = new Set(
    rows.map(({ sameMarket }) => sameMarket).filter(answer => answer === 'yes' || answer === 'no'),
  );
  if (answers.size === 1 && !says('linked')) return { ...link, linked: answers.has('yes'), questions: [] };
  const [first] = rows;
  if (!first) return { ...link, linked: null, questions: [] };
  const hint = marketHint(a, b, data);
  const question = askHolding(`same-market-${hint.key}`, first, 'sameMarket', data);
  return { ...link, linked: null, questions: [{ ...question, facts: hint.facts }] };
}

/** What the CAEN codes suggest about two enterprises: the same first two digits, other ones, or a code is missing. */
function marketHint(a: Node, b: Node, data: SmeData): SmeLine {
  const [first, second] = [data.company.get(a), data.company.get(b)];
  const facts = { company: first?.name ?? a, other: second?.name ?? b };
  const [mine, theirs] = [first?.caenMain ?? null, second?.caenMain ?? null];
  if (mine === null || theirs === null) return line('unknown', facts);
  const key = mine.slice(0, 2) === theirs.slice(0, 2) ? 'same' : 'other';
  return { key, facts: { ...facts, caen: mine, otherCaen: theirs } };
}

/**
 * Enterprises whose owners share a family name (the first word) with another's, as pairs with the one that has it: they may
 * be relatives who act together, which only a person can tell. A decision on a row settles it. At most one pair each. [S56]
 */
export function possibleRelatives(data: SmeData, on: PlainDate): ReadonlyMap<Node, Node> {
  const first = new Map<string, { readonly node: Node; readonly name: string }>();
  const pairs = new Map<Node, Node>();
  for (const holding of data.holding.values()) {
    if (holding.ownerKind !== 'natural-persons' || holding.decision !== null || !isHeldOn(holding, on)) continue;
    const name = nameKey(holding);
    const [family = ''] = name.split(/[ -]/);
    if (family.length < 3) continue;
    const before = first.get(family);
    if (before === undefined) first.set(family, { node: holding.held, name });
    else if (before.node !== holding.held && before.name !== name) {
      if (!pairs.has(holding.held)) pairs.set(holding.held, before.node);
      if (!pairs.has(before.node)) pairs.set(before.node, holding.held);
    }
  }
  return pairs;
}
