import type { CallProfile } from '../../profiles/profile.ts';
import { type SmeCategory, smeCategories } from '../company/company.ts';
import type { LimitCheck, SmeYear } from './sme-result.ts';

type Limits = CallProfile['sme']['limits']['value'];
type Sums = Pick<SmeYear, 'sum' | 'complete'>;

/** The sums of a year against every limit: staff below it, amounts up to it. Missing figures can only raise a sum. */
export function limitChecks({ sum, complete }: Sums, limits: Limits): readonly LimitCheck[] {
  return limits.flatMap(({ category, staffBelow, turnoverTo, balanceTo }): readonly LimitCheck[] => {
    const check = (what: LimitCheck['what'], value: number, limit: number, holds: boolean): LimitCheck => ({
      category,
      what,
      value: complete[what] ? value : null,
      limit,
      holds: complete[what] || !holds ? holds : null,
    });
    const [turnover, balance] = [sum.turnover.minor, sum.balance.minor];
    return [
      check('staff', sum.staff, staffBelow * 100, sum.staff < staffBelow * 100),
      check('turnover', turnover, turnoverTo * 100, turnover <= turnoverTo * 100),
      check('balance', balance, balanceTo * 100, balance <= balanceTo * 100),
    ];
  });
}

/** The categories that the checks allow, smallest first: one when everything that matters is known. */
export function possibleCategories(checks: readonly LimitCheck[]): readonly SmeCategory[] {
  const possible: SmeCategory[] = [];
  for (const category of smeCategories) {
    const fits = fitOf(category, checks);
    if (fits !== false) possible.push(category);
    if (fits === true) break;
  }
  return possible;
}

/** Staff is compulsory, then one of the two amounts. Null: cannot be told. */
function fitOf(category: SmeCategory, checks: readonly LimitCheck[]): boolean | null {
  if (category === 'large') return true;
  const holds = (what: LimitCheck['what']): boolean | null =>
    checks.find(check => check.category === category && check.what === what)?.holds ?? null;
  const [staff, turnover, balance] = [holds('staff'), holds('turnover'), holds('balance')];
  const amount = turnover === true || balance === true ? true : turnover === false && balance === false ? false : null;
  if (staff === false || amount === false) return false;
  return staff === true && amount === true ? true : null;
}
