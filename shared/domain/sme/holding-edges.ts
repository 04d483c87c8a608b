import type { PlainDate } from '../../kernel/plain-date.ts';
import { foldForSearch } from '../../kernel/search-text.ts';
import type { Holding } from '../holding/holding.ts';
import { line } from './sme-line.ts';
import type { SmeData, SmeQuestion } from './sme-result.ts';

/** An enterprise: the id of a company, or for one that is only named, `name:` and the name without diacritics. */
export type Node = string;
/** One holding that may make two enterprises one group or partners. Shares in hundredths of a per cent. */
export type Edge = {
  readonly holding: string;
  readonly owner: Node;
  readonly held: Node;
  readonly capital: number;
  readonly votes: number;
  /** Linked whatever the shares (control, or a decision); partner by decision; or as the shares say. */
  readonly as: 'linked' | 'partner' | 'by-shares';
};
/** What a row of holdings means: an edge, a question, neither. */
export type EdgeReading = { readonly edge: Edge | null; readonly questions: readonly SmeQuestion[] };

/** Whether a holding is there on a day; its first and last day both count. */
export const isHeldOn = ({ from, until }: Holding, on: PlainDate): boolean =>
  (from === null || from <= on) && (until === null || until >= on);

/** Capital and votes; where only one is filled in, the other is taken to be the same. Null when neither is. */
export function sharesOf({ capital, votes }: Holding): { readonly capital: number; readonly votes: number } | null {
  const known = capital ?? votes;
  return known === null ? null : { capital: capital ?? known, votes: votes ?? known };
}

/** Who holds, as a node; null when the row does not say. */
export function ownerNode({ owner, ownerName }: Holding): Node | null {
  if (owner !== null) return owner;
  const name = foldForSearch(ownerName ?? '');
  return name === '' ? null : `name:${name}`;
}

/** What to call an enterprise in the working. */
export function nodeName(node: Node, data: SmeData, holdings: Iterable<Holding>): string {
  const company = data.company.get(node);
  if (company) return company.name;
  for (const holding of holdings) if (ownerNode(holding) === node && holding.ownerName) return holding.ownerName.trim();
  return node;
}

/** A question about a holding; facts name the enterprise that is held, never who holds it: that may be a person. */
export function askHolding(key: string, holding: Holding, field: keyof Holding & string, data: SmeData): SmeQuestion {
  const company = data.company.get(holding.held)?.name ?? holding.held;
  return { ...line(`sme.ask.${key}`, { company }), place: { table: 'holding', id: holding.id, field } };
}

/**
 * What a holding of an enterprise or an investor means between two enterprises. A decision that is recorded settles it; an
 * excepted investor is no partner, and whether it controls is asked. Holdings of public bodies and of natural persons are
 * read elsewhere. [LAW: Recommendation 2003/361/EC annex art. 3(2) and 3(3)]
 */
export function readEdge(holding: Holding, data: SmeData, linkedAbove: number, partnerFrom: number): EdgeReading {
  const { id, held, ownerKind, decision, controls, investorKind } = holding;
  if (ownerKind === 'public-body' || ownerKind === 'natural-persons' || decision === 'autonomous') return none;
  const ask = (key: string, field: keyof Holding & string): EdgeReading => ({
    edge: null,
    questions: [askHolding(key, holding, field, data)],
  });
  const owner = ownerNode(holding);
  if (owner === held) return ask('holds-itself', 'owner');
  const shares = sharesOf(holding);
  const investor = ownerKind === 'investor' && decision === null;
  if (investor) {
    if (shares === null && controls.length === 0) return ask('share', 'capital');
    const top = shares === null ? 0 : Math.max(shares.capital, shares.votes);
    if (controls.length > 0 || (shares?.votes ?? 0) > linkedAbove * 100) return ask('investor-control', 'decision');
    return investorKind === null && top >= partnerFrom * 100 ? ask('investor-kind', 'investorKind') : none;
  }
  const edge = (as: Edge['as']): EdgeReading =>
    owner === null
      ? ask('owner', 'owner')
      : {
          edge: { holding: id, owner, held, capital: shares?.capital ?? 0, votes: shares?.votes ?? 0, as },
          questions: [],
        };
  if (decision === 'linked' || (decision === null && controls.length > 0)) return edge('linked');
  if (shares === null) return ask('share', 'capital');
  // Below the threshold nobody needs to know who it is.
  if (owner === null && decision === null && Math.max(shares.capital, shares.votes) < partnerFrom * 100) return none;
  return edge(decision === 'partner' ? 'partner' : 'by-shares');
}
const none: EdgeReading = { edge: null, questions: [] };
