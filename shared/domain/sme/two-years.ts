import { type SmeCategory, smeCategories } from '../company/company.ts';

const rank = (category: SmeCategory): number => smeCategories.indexOf(category);

/**
 * The category that a company has after each year, oldest year first, by what the limits allow in each. A limit crossed
 * changes the category only when it is crossed in two consecutive years; the oldest year stands as it is, because nothing
 * before it is known. Where a year allows several categories, so may the result. [LAW: annex art. 4(2)]
 */
export function afterTwoYears(byLimits: readonly (readonly SmeCategory[])[]): readonly (readonly SmeCategory[])[] {
  /** Category held and category of the same year by its limits alone. */
  let states: readonly (readonly [held: SmeCategory, alone: SmeCategory])[] = [];
  return byLimits.map((allowed, at) => {
    const next = new Map<string, readonly [SmeCategory, SmeCategory]>();
    for (const alone of allowed) {
      if (at === 0) next.set(alone, [alone, alone]);
      for (const [held, before] of states) {
        const now = moved(held, before, alone);
        next.set(`${now} ${alone}`, [now, alone]);
      }
    }
    states = [...next.values()];
    return smeCategories.filter(category => states.some(([held]) => held === category));
  });
}

/** Only what both years agree on moves a company: two years above make it as large as the smaller of them, and so below. */
function moved(held: SmeCategory, before: SmeCategory, alone: SmeCategory): SmeCategory {
  const [low, high] = rank(before) < rank(alone) ? [before, alone] : [alone, before];
  if (rank(held) < rank(low)) return low;
  return rank(held) > rank(high) ? high : held;
}
