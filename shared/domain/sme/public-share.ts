import type { PlainDate } from '../../kernel/plain-date.ts';
import type { CallProfile } from '../../profiles/profile.ts';
import type { Holding } from '../holding/holding.ts';
import { askHolding, isHeldOn, sharesOf } from './holding-edges.ts';
import type { SmeData, SmeQuestion } from './sme-result.ts';

export type PublicShare = {
  /** Hundredths of a per cent that public bodies hold together, directly or through enterprises they control. */
  readonly share: number;
  /** A public body controls, whatever its share. */
  readonly controlled: boolean;
  readonly rows: readonly Holding[];
  readonly questions: readonly SmeQuestion[];
};

/**
 * What public bodies hold of an enterprise on a day: the sum of capital or of votes, the higher. A row that somebody
 * decided to be `autonomous` is one of the exceptions and is left out. [LAW: Recommendation 2003/361/EC annex art. 3(4)]
 */
export function publicShareOf(
  company: string,
  data: SmeData,
  on: PlainDate,
  holdingsOf: (company: string) => readonly Holding[],
  rules: CallProfile['sme'],
  onTheWay: ReadonlySet<string> = new Set(),
): PublicShare {
  let [capital, votes] = [0, 0];
  let controlled = false;
  const rows: Holding[] = [];
  const questions: SmeQuestion[] = [];
  for (const holding of holdingsOf(company)) {
    if (holding.decision === 'autonomous' || !isHeldOn(holding, on)) continue;
    const shares = sharesOf(holding);
    if (holding.ownerKind === 'public-body') {
      rows.push(holding);
      if (holding.controls.length > 0) controlled = true;
      else if (shares === null) questions.push(askHolding('share', holding, 'capital', data));
    } else if (holding.ownerKind === 'enterprise' && holding.owner !== null && shares !== null) {
      const { owner } = holding;
      if (owner === company || onTheWay.has(owner) || !isPublic(owner)) continue;
      rows.push(holding);
      if (holding.controls.length > 0) controlled = true;
    } else continue;
    capital += shares?.capital ?? 0;
    votes += shares?.votes ?? 0;
  }
  return { share: Math.max(capital, votes), controlled, rows, questions };

  /** Public bodies have most of its votes, or control it. */
  function isPublic(owner: string): boolean {
    const way = new Set([...onTheWay, company]);
    const above = publicShareOf(owner, data, on, holdingsOf, rules, way);
    return above.controlled || above.share > rules.linkedAbove.value * 100;
  }
}
