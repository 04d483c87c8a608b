import { type Problem, problem } from '../../kernel/problem.ts';
import { fail, ok, type Result } from '../../kernel/result.ts';
import type { CallProfile } from '../../profiles/profile.ts';
import { type IndicatorPredicate, personPredicates } from './indicator-predicates.ts';

export type PersonIndicator = {
  readonly code: string;
  readonly type: CallProfile['indicators'][number]['type'];
  readonly holds: IndicatorPredicate;
};

/**
 * The profile's indicators that count persons, in its order, each with its predicate. Indicators of companies and of the
 * project are not about a participant and are left out. Refuses a predicate that the program does not know.
 */
export function personIndicators(profile: CallProfile): Result<readonly PersonIndicator[], Problem> {
  const indicators: PersonIndicator[] = [];
  for (const { code, type, unit, predicate } of profile.indicators) {
    if (unit !== 'person') continue;
    const holds = Object.hasOwn(personPredicates, predicate) ? personPredicates[predicate] : undefined;
    if (holds === undefined) return fail(problem('report.predicate-unknown', { indicator: code, predicate }));
    indicators.push({ code, type, holds });
  }
  return ok(indicators);
}
