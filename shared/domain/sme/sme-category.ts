import type { PlainDate } from '../../kernel/plain-date.ts';
import type { CallProfile } from '../../profiles/profile.ts';
import type { Company } from '../company/company.ts';
import type { Holding } from '../holding/holding.ts';
import { inOrder } from '../row-order.ts';
import { chosenYear } from './chosen-year.ts';
import { type EnterpriseMap, enterprisesOn } from './enterprise-map.ts';
import { type Node, nodeName, ownerNode } from './holding-edges.ts';
import { possibleRelatives } from './person-links.ts';
import { publicShareOf } from './public-share.ts';
import { relationQuestions, relationWarnings } from './relation-questions.ts';
import { type Counted, countedWith } from './relations.ts';
import type { SmeData, SmeLine, SmeOptions, SmeQuestion, SmeResult, SmeYear } from './sme-result.ts';
import { smeSteps } from './sme-steps.ts';
import { type SummedYear, sumYear } from './sum-year.ts';
import { afterTwoYears } from './two-years.ts';
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
  const days = new Map<PlainDate, Day>();
  const results = new Map<string, SmeResult>();
  const holdings = new Map<string, Holding[]>();
  for (const holding of inOrder(data.holding)) {
    for (const node of new Set([holding.held, ownerNode(holding) ?? holding.held])) {
      const before = holdings.get(node);
      if (before) before.push(holding);
      else holdings.set(node, [holding]);
    }
  }
  return (companyId, on) => {
    const key = `${on} ${companyId}`;
    const before = results.get(key);
    if (before) return before;
    const day = days.get(on) ?? {
      map: enterprisesOn(data, on, rules, { throughPersons: true }),
      relatives: possibleRelatives(data, on),
    };
    days.set(on, day);
    const company = data.company.get(companyId);
    const touching = (id: string): readonly Holding[] => holdings.get(id) ?? [];
    const holdingsOf = (id: string): readonly Holding[] => touching(id).filter(({ held }) => held === id);
    const result = company
      ? decided({ company, data, rules, on, holdingsOf, touching, ...day })
      : unknownCompany(companyId, on);
    results.set(key, result);
    return result;
  };
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
type Day = { readonly map: EnterpriseMap; readonly relatives: ReadonlyMap<Node, Node> };

export type SmeSubject = Day & {
  readonly company: Company;
  readonly data: SmeData;
  readonly rules: CallProfile['sme'];
  readonly on: PlainDate;
  /** Holdings of others in a company. */
  readonly holdingsOf: (company: string) => readonly Holding[];
  /** Those, and what it holds itself. */
  readonly touching: (company: string) => readonly Holding[];
};

function decided(subject: SmeSubject): SmeResult {
  const { company, data, rules, on, map, holdingsOf } = subject;
  const chosen = chosenYear(company, on, rules.accountsFrom.value);
  const counted = countedWith(company.id, map, rules.partnerFrom.value);
  const nameOf = (node: Node): string => nodeName(node, data, data.holding.values());
  const years = chosen.year === null ? [] : yearsUsed(company, chosen.year);
  const summed = years.map(year => sumYear(year, counted, data, nameOf, rules.limits.value));
  const after = rules.twoYearRule.value ? afterTwoYears(summed.map(({ possible }) => possible)) : null;
  const last = (after ?? summed.map(({ possible }) => possible)).at(-1) ?? [];

  const missing = summed.flatMap(year => year.missing);
  const about = relationQuestions(subject, counted, chosen.year);
  const decides = last.length !== 1;
  const ownPublic = publicShareOf(company.id, data, on, holdingsOf, rules);
  const isPublic = ownPublic.controlled || ownPublic.share >= rules.publicFrom.value * 100;
  const asked = isPublic
    ? about.filter(({ place }) => ownPublic.rows.some(({ id }) => id === place.id))
    : [...chosen.questions, ...about, ...(decides ? missing : [])];
  const unclear = eachOnce(asked);
  const warnings = [
    ...chosen.warnings,
    ...relationWarnings(subject, counted),
    ...(years.length === 1 && rules.twoYearRule.value && !isEstimated(summed) ? [oneYear(company, years[0] ?? 0)] : []),
    ...(decides || isPublic ? [] : missing.map(({ facts }): SmeLine => ({ key: 'sme.warn.not-needed', facts }))),
  ];
  const status = unclear.length > 0 || (!isPublic && decides) ? 'unclear' : 'clear';
  return {
    company: company.id,
    on,
    status,
    category: status === 'unclear' ? null : isPublic ? 'not-sme-public' : (last[0] ?? null),
    unclear,
    warnings: eachOnce(warnings),
    year: chosen.year,
    publicShare: ownPublic.share,
    years: summed.map((year, at) => finished(year, after?.[at] ?? year.possible)).reverse(),
    relations: counted.flatMap(one => relationOf(one, data, nameOf)),
    steps: [],
    verified: [
      rules.limits,
      rules.partnerFrom,
      rules.linkedAbove,
      rules.publicFrom,
      rules.accountsFrom,
      rules.twoYearRule,
    ].every(({ verified }) => verified),
  };
}

/** The year and those before it, as far back as the company's own figures go without a gap; oldest first. */
function yearsUsed(company: Company, last: number): readonly number[] {
  const years: number[] = [];
  for (let year = last; figuresOf(company, year) !== null; year -= 1) years.unshift(year);
  return years;
}

const isEstimated = (years: readonly SummedYear[]): boolean => years.some(({ estimated }) => estimated);
const oneYear = ({ name }: Company, year: number): SmeLine => ({
  key: 'sme.warn.one-year',
  facts: { company: name, year, before: year - 1 },
});

function finished({ possible: _, missing: __, ...year }: SummedYear, held: SummedYear['possible']): SmeYear {
  return { ...year, category: held.length === 1 ? (held[0] ?? null) : null };
}

function relationOf(
  { node, relation, share, path, holdings }: Counted,
  data: SmeData,
  nameOf: (node: Node) => string,
): SmeResult['relations'] {
  if (relation === 'itself') return [];
  const company = data.company.has(node) ? node : null;
  return [{ company, name: nameOf(node), relation, share, path: path.map(nameOf), holdings }];
}

function eachOnce<T extends SmeLine>(lines: readonly T[]): readonly T[] {
  const seen = new Set<string>();
  return lines.filter(line => {
    const key = JSON.stringify(line);
    return seen.has(key) ? false : seen.add(key);
  });
}

function unknownCompany(company: string, on: PlainDate): SmeResult {
  const place = { table: 'company', id: company, field: 'name' } as const;
  const unclear: readonly SmeQuestion[] = [{ key: 'sme.ask.no-company', facts: {}, place }];
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
