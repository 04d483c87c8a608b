import type { Company } from '../../domain/company/company.ts';
import { addMonths, type PlainDate } from '../../kernel/plain-date.ts';
import { type Problem, problem } from '../../kernel/problem.ts';
import { fail, ok, type Result } from '../../kernel/result.ts';
import type { CallProfile } from '../../profiles/profile.ts';

/** What an indicator's predicate may ask about one company, as things stood on the last day of a period. */
export type EntityFacts = {
  readonly company: Company;
  /** Last day of the period. */
  readonly to: PlainDate;
  /** People of it who are counted and had entered by then. */
  readonly counted: number;
  /** The call's months for longer-term results. */
  readonly longTermMonths: number;
};
type EntityPredicate = (facts: EntityFacts) => boolean;

const by = (day: PlainDate | null | undefined, to: PlainDate): day is PlainDate =>
  day !== null && day !== undefined && day <= to;

/**
 * The predicates about companies that a profile may name. Supported: a signed agreement and at least one counted person.
 * Workplace learning introduced: its evidence is dated at most the call's months after support ended; while support goes
 * on, any day will do. [S04][S05], how it is counted [INFERRED]
 */
export const entityPredicates: Readonly<Record<string, EntityPredicate>> = {
  supported: ({ company, to, counted }) => by(company.agreementOn, to) && counted > 0,
  'workplace-learning-introduced': ({ company, to, longTermMonths }) => {
    const { agreementOn, workplaceLearningOn = null, supportEndedOn = null } = company;
    if (!by(agreementOn, to) || !by(workplaceLearningOn, to)) return false;
    return supportEndedOn === null || workplaceLearningOn <= addMonths(supportEndedOn, longTermMonths);
  },
};

export type EntityIndicator = { readonly code: string; readonly holds: EntityPredicate };

/** The profile's indicators that count companies, in its order. Refuses a predicate that the program does not know. */
export function entityIndicators(profile: CallProfile): Result<readonly EntityIndicator[], Problem> {
  const indicators: EntityIndicator[] = [];
  for (const { code, unit, predicate } of profile.indicators) {
    if (unit !== 'entity') continue;
    const holds = Object.hasOwn(entityPredicates, predicate) ? entityPredicates[predicate] : undefined;
    if (holds === undefined) return fail(problem('report.predicate-unknown', { indicator: code, predicate }));
    indicators.push({ code, holds });
  }
  return ok(indicators);
}
