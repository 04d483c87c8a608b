import { type Money, money } from '../../kernel/money.ts';
import type { CallProfile } from '../../profiles/profile.ts';
import { roundedShare } from '../sme/year-figures.ts';

export type UnitCostAid = { readonly lei: Money; readonly eur: Money };

/**
 * The aid that training is to a company where the call counts it so: the unit cost of a participant times their number,
 * in lei and in EUR at the rate of the month of the grant. `unitCost` in bani; `rate` in ten-thousandths of a leu for one
 * euro (4,9461 is 49461). The lei are exact; the euro are rounded once, from their sum, to the cent, half away from zero.
 * [INFERRED]
 */
export function unitCostAid(unitCost: number, participants: number, rate: number): UnitCostAid {
  const lei = money(unitCost * participants, 'RON');
  if (!Number.isSafeInteger(rate) || rate <= 0) throw new RangeError(`unitCostAid: rate ${rate}`);
  return { lei, eur: money(roundedShare(lei.minor, 10_000, rate), 'EUR') };
}

/**
 * The same where the call asks for it: null under a regime without aid, while the call's unit cost is not known, and for a
 * project that is not reckoned in lei.
 */
export function trainingAid(
  { aidRegime, deMinimis, currency }: Pick<CallProfile, 'aidRegime' | 'deMinimis' | 'currency'>,
  participants: number,
  rate: number,
): UnitCostAid | null {
  const unitCost = deMinimis.unitCost.value;
  if (aidRegime.value === 'none' || unitCost === null || currency !== 'RON') return null;
  return unitCostAid(unitCost, participants, rate);
}
