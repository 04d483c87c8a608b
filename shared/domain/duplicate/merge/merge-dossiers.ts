import type { DocumentItem, DocumentState, Dossier } from '../../dossier/dossier.ts';
import type { Side } from './merge-line.ts';

/** The better state first: checked, not needed, there, once there, refused, nothing. */
const order: readonly DocumentState[] = ['verified', 'waived', 'received', 'expired', 'rejected', 'missing'];

/**
 * Which of two entries for one requirement is kept, whole: that in the better state (verified, waived, received, expired,
 * rejected, missing); of two in one state that which is valid longer, then that which came later, then that of `keep`.
 */
export function betterItem(keep: DocumentItem, drop: DocumentItem): Side {
  const [one, other] = [rank(keep), rank(drop)];
  const differing = one.findIndex((value, at) => value !== other[at]);
  return differing >= 0 && (other[differing] ?? '') > (one[differing] ?? '') ? 'drop' : 'keep';
}

/** Greater is better, place by place. Without an end it is valid for good. */
const rank = (item: DocumentItem): readonly string[] => [
  String(order.length - order.indexOf(item.state)),
  item.validUntil ?? '9999-12-31',
  item.verifiedOn ?? item.decidedOn ?? item.receivedOn ?? '',
];

export type MergedDossier = {
  readonly dossier: Dossier | null;
  /** Requirements whose entry came from the record that is dissolved. */
  readonly taken: readonly string[];
};

/** The documents of two records under the id of the one that stays. */
export function mergeDossiers(keepId: string, keep: Dossier | null, drop: Dossier | null): MergedDossier {
  if (drop === null) return { dossier: keep, taken: [] };
  const items: { [code: string]: DocumentItem } = { ...keep?.items };
  const taken: string[] = [];
  for (const [code, item] of Object.entries(drop.items)) {
    const own = Object.hasOwn(items, code) ? items[code] : undefined;
    if (own !== undefined && betterItem(own, item) === 'keep') continue;
    items[code] = item;
    taken.push(code);
  }
  return { dossier: { ...(keep ?? drop), id: keepId, items }, taken };
}
