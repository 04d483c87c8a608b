import { type Money, romanianAmount } from '../../kernel/money.ts';
import { romanianDate } from '../../kernel/plain-date.ts';
import type { CallProfile } from '../../profiles/profile.ts';
import { line } from './sme-line.ts';
import type { LimitCheck, SmeFigures, SmeLine, SmeResult, SmeYear } from './sme-result.ts';

/** `30`, `24,99`: hundredths as Romanian papers write them, without needless zeros. */
export function inHundredths(value: number): string {
  const [whole, part] = [
    Math.floor(value / 100),
    String(value % 100)
      .padStart(2, '0')
      .replace(/0+$/, ''),
  ];
  return part === '' ? String(whole) : `${whole},${part}`;
}

/** The working of a result, line by line: day and year, who counts, each year added up and held against the limits, the outcome. */
export function smeSteps(result: SmeResult, rules: CallProfile['sme']): readonly SmeLine[] {
  const { on, year, category, status, years, publicShare } = result;
  const step = (key: string, facts: SmeLine['facts'] = {}): SmeLine => line(`sme.step.${key}`, facts);
  const outcome =
    status === 'unclear'
      ? step('unclear', { questions: result.unclear.length })
      : category === 'not-sme-public'
        ? step('public', { percent: inHundredths(publicShare), limit: rules.publicFrom.value })
        : step('result', { category: category ?? '' });
  return [
    year === null ? step('no-year', { on: romanianDate(on) }) : step('year', { on: romanianDate(on), year }),
    ...(result.relations.length === 0 ? [step('autonomous')] : []),
    ...result.relations.map(({ relation, name, share, path }) =>
      step(relation, { name, percent: inHundredths(share), path: path.join(' → ') }),
    ),
    ...(publicShare > 0 && category !== 'not-sme-public'
      ? [step('some-public', { percent: inHundredths(publicShare) })]
      : []),
    ...(years.length > 0 ? [step('rounding')] : []),
    ...years.flatMap(yearSteps),
    ...(rules.twoYearRule.value && years.length > 1 ? [step('two-years')] : []),
    outcome,
  ];
}

const unknown = '?';
const amount = (value: Money | null): string => (value === null ? unknown : romanianAmount(value));
const figures = ({ staff, turnover, balance }: SmeFigures) => ({
  staff: staff === null ? unknown : inHundredths(staff),
  turnover: amount(turnover),
  balance: amount(balance),
});

function yearSteps({ year, additions, sum, complete, checks, byLimits, category }: SmeYear): readonly SmeLine[] {
  const told = (key: string, facts: SmeLine['facts']): SmeLine => line(`sme.step.${key}`, { year, ...facts });
  const incomplete = !complete.staff || !complete.turnover || !complete.balance;
  return [
    ...additions.map(({ name, share, added }) =>
      told('addition', { name, percent: inHundredths(share), ...figures(added) }),
    ),
    told(incomplete ? 'sum-incomplete' : 'sum', figures(sum)),
    ...checks.map(check => told(`${check.what}-${holdsWord(check)}`, compared(check))),
    told('by-limits', { category: byLimits ?? unknown }),
    told('held', { category: category ?? unknown }),
  ];
}

const holdsWord = ({ holds }: LimitCheck): string => (holds === null ? 'unknown' : holds ? 'within' : 'above');

function compared({ category, what, value, limit }: LimitCheck): SmeLine['facts'] {
  const inEur = (cents: number): string => romanianAmount({ minor: cents, currency: 'EUR' });
  const shown = (number: number): string => (what === 'staff' ? inHundredths(number) : inEur(number));
  return { category, value: value === null ? unknown : shown(value), limit: shown(limit) };
}
