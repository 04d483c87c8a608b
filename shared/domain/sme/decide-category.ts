import type { PlainDate } from '../../kernel/plain-date.ts';
import type { CallProfile } from '../../profiles/profile.ts';
import type { Company } from '../company/company.ts';
import type { Holding } from '../holding/holding.ts';
import { chosenYear } from './chosen-year.ts';
import type { EnterpriseMap } from './enterprise-map.ts';
import { type Node, nodeName } from './holding-edges.ts';
import { publicShareOf } from './public-share.ts';
import { relationQuestions, relationWarnings } from './relation-questions.ts';
import { type Counted, countedWith } from './relations.ts';
import { line } from './sme-line.ts';
import type { SmeData, SmeLine, SmeResult, SmeYear } from './sme-result.ts';
import { type SummedYear, sumYear } from './sum-year.ts';
import { afterTwoYears } from './two-years.ts';
import { figuresOf } from './year-figures.ts';

/** What is the same for every company on a day. */
export type Day = { readonly map: EnterpriseMap; readonly relatives: ReadonlyMap<Node, Node> };

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

/** The category of one company, without the steps. */
export function decided(subject: SmeSubject): SmeResult {
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
    ...(decides || isPublic ? [] : missing.map(({ facts }): SmeLine => line('sme.warn.not-needed', facts))),
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
  ...line('sme.warn.one-year', { company: name, year, before: year - 1 }),
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
