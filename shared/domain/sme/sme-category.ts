import type { PlainDate } from '../../kernel/plain-date.ts';
import type { CallProfile } from '../../profiles/profile.ts';
import type { Company } from '../company/company.ts';
import type { Holding } from '../holding/holding.ts';
import { inOrder } from '../row-order.ts';
import { type Day, decided } from './decide-category.ts';
import { enterprisesOn } from './enterprise-map.ts';
import { ownerNode } from './holding-edges.ts';
import { possibleRelatives } from './person-links.ts';
import { line } from './sme-line.ts';
import type { SmeData, SmeOptions, SmeQuestion, SmeResult } from './sme-result.ts';
import { smeSteps } from './sme-steps.ts';
import { figuresOf } from './year-figures.ts';

/**
 * The SME category of a company on a day, with its working: by its own figures and those of what is linked or partner, in
 * the last year that counts, after the two-year rule. Unclear (NECLAR) when the answer hangs on something that is missing
 * or that a person must decide; then every question says where to answer it. A company that does not exist is unclear.
 * [LAW: Recommendation 2003/361/EC annex; Law 346/2004 art. 4-4⁵] [S56][S70]
 */
export function smeCategoryOf(companyId: string, data: SmeData, { on, rules }: SmeOptions): SmeResult {
  const result = smeReader(data, rules)(companyId, on);
  return { ...result, steps: smeSteps(result, rules) };
}

/** The category of a company on a day, without the steps. */
export type SmeReader = (companyId: string, on: PlainDate) => SmeResult;

/**
 * Answers for many companies and days of one state of the data: holdings are read once a day, and each answer is kept.
 * The rows must not change while it is used.
 */
export function smeReader(data: SmeData, rules: CallProfile['sme']): SmeReader {
  const days = new Map<string, Day>();
  const results = new Map<string, SmeResult>();
  const holdings = new Map<string, Holding[]>();
  for (const holding of inOrder(data.holding)) {
    for (const node of new Set([holding.held, ownerNode(holding) ?? holding.held])) {
      const before = holdings.get(node);
      if (before) before.push(holding);
      else holdings.set(node, [holding]);
    }
  }
  const touching = (id: string): readonly Holding[] => holdings.get(id) ?? [];
  const holdingsOf = (id: string): readonly Holding[] => touching(id).filter(({ held }) => held === id);
  const holdingsKey = holdingDays(data);
  return (companyId, on) => {
    const company = data.company.get(companyId);
    if (!company) return unknownCompany(companyId, on);
    const dayKey = holdingsKey(on);
    const key = `${companyId} ${dayKey} ${yearKey(company, on, rules.accountsFrom.value)}`;
    const before = results.get(key);
    if (before) return before.on === on ? before : { ...before, on };
    const day = days.get(dayKey) ?? {
      map: enterprisesOn(data, on, rules, { throughPersons: true }),
      relatives: possibleRelatives(data, on),
    };
    days.set(dayKey, day);
    const result = decided({ company, data, rules, on, holdingsOf, touching, ...day });
    results.set(key, result);
    return result;
  };
}

/** The same for all days between which no holding begins or ends. */
function holdingDays(data: SmeData): (on: PlainDate) => string {
  const begins: PlainDate[] = [];
  const ends: PlainDate[] = [];
  for (const { from, until } of data.holding.values()) {
    if (from !== null) begins.push(from);
    if (until !== null) ends.push(until);
  }
  const [sortedBegins, sortedEnds] = [begins.sort(), ends.sort()];
  return on => `${placeIn(sortedBegins, day => day <= on)}-${placeIn(sortedEnds, day => day < on)}`;
}

/** How many at the front of a sorted list are before a day. */
function placeIn(days: readonly PlainDate[], isBefore: (day: PlainDate) => boolean): number {
  let [low, high] = [0, days.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const day = days[middle];
    if (day !== undefined && isBefore(day)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** All that the choice of a year asks of a day: its year, whether it is early in it, whether the last accounts were approved. */
function yearKey(company: Company, on: PlainDate, accountsFrom: string): string {
  const year = on.slice(0, 4);
  const approvedOn = figuresOf(company, Number(year) - 1)?.approvedOn ?? null;
  return `${year} ${on.slice(5) < accountsFrom} ${approvedOn !== null && approvedOn <= on}`;
}

/** A reader for whichever rules are asked by: made once for each. */
export type SmeSource = (rules: CallProfile['sme']) => SmeReader;

/** The reader of one state of the data, made when it is first asked for. The rows must not change while it is used. */
export function smeSource(data: SmeData): SmeSource {
  const readers = new Map<CallProfile['sme'], SmeReader>();
  return rules => {
    const before = readers.get(rules);
    if (before) return before;
    const reader = smeReader(data, rules);
    readers.set(rules, reader);
    return reader;
  };
}
function unknownCompany(company: string, on: PlainDate): SmeResult {
  const place = { table: 'company', id: company, field: 'name' } as const;
  const unclear: readonly SmeQuestion[] = [{ ...line('sme.ask.no-company', {}), place }];
  return {
    company,
    on,
    status: 'unclear',
    category: null,
    unclear,
    warnings: [],
    year: null,
    publicShare: 0,
    years: [],
    relations: [],
    steps: [],
    verified: false,
  };
}
