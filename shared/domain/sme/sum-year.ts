import { addMoney, type Money, money } from '../../kernel/money.ts';
import type { CallProfile } from '../../profiles/profile.ts';
import type { SmeCategory } from '../company/company.ts';
import { limitChecks, possibleCategories } from './limits.ts';
import type { Counted } from './relations.ts';
import { line } from './sme-line.ts';
import type { SmeAddition, SmeData, SmeFigures, SmeQuestion, SmeYear } from './sme-result.ts';
import { figuresOf, type MissingFigure, readYear, roundedShare } from './year-figures.ts';

/** A year added up; its place in the two-year rule comes after. */
export type SummedYear = Omit<SmeYear, 'category'> & {
  readonly possible: readonly SmeCategory[];
  /** What is missing from the sums, as questions. */
  readonly missing: readonly SmeQuestion[];
};

/**
 * Adds a year up: own figures and those of what is linked in full, of partners by their share. Each share of a figure is
 * rounded to the hundredth of an annual work unit or the cent, half away from zero; nothing else is rounded but the
 * conversion of lei. What is not known is left out of the sums and makes them incomplete. [LAW: annex art. 6]
 */
export function sumYear(
  year: number,
  counted: readonly Counted[],
  data: SmeData,
  nameOf: (node: string) => string,
  limits: CallProfile['sme']['limits']['value'],
): SummedYear {
  const missing: SmeQuestion[] = [];
  let estimated = false;
  const additions = counted.map((one): SmeAddition => {
    const { node, relation, share } = one;
    const company = data.company.get(node);
    const read = company ? readYear(company, year) : null;
    if (read?.estimated) estimated = true;
    const own = read?.figures ?? { staff: null, turnover: null, balance: null };
    missing.push(...questionsOf(one, year, data, nameOf(node), read?.missing ?? []));
    return { company: company?.id ?? null, name: nameOf(node), relation, share, own, added: shareOf(own, share) };
  });
  const complete = {
    staff: additions.every(({ own }) => own.staff !== null),
    turnover: additions.every(({ own }) => own.turnover !== null),
    balance: additions.every(({ own }) => own.balance !== null),
  };
  const sum = {
    staff: additions.reduce((total, { added }) => total + (added.staff ?? 0), 0),
    turnover: additions.reduce((total, { added }) => addMoney(total, added.turnover ?? none), none),
    balance: additions.reduce((total, { added }) => addMoney(total, added.balance ?? none), none),
  };
  const checks = limitChecks({ sum, complete }, limits);
  const possible = possibleCategories(checks);
  const byLimits = possible.length === 1 ? (possible[0] ?? null) : null;
  return { year, estimated, additions, sum, complete, checks, byLimits, possible, missing };
}

const none = money(0, 'EUR');
const whole = 10_000;

function shareOf({ staff, turnover, balance }: SmeFigures, share: number): SmeFigures {
  const part = (amount: Money | null): Money | null =>
    amount === null ? null : money(roundedShare(amount.minor, share, whole), 'EUR');
  return {
    staff: staff === null ? null : roundedShare(staff, share, whole),
    turnover: part(turnover),
    balance: part(balance),
  };
}

function questionsOf(
  { node, holdings }: Counted,
  year: number,
  data: SmeData,
  name: string,
  missing: readonly MissingFigure[],
): readonly SmeQuestion[] {
  const company = data.company.get(node);
  const facts = { company: name, year };
  if (!company) {
    // Only named: its figures can be told once it is a company of the workspace.
    const place = { table: 'holding', id: holdings.at(-1) ?? '', field: 'owner' } as const;
    return [{ ...line('sme.ask.owner-figures', facts), place }];
  }
  if (missing.length === 0) return [];
  const isMain = company.referenceYear === year;
  const at = (field: string) => ({ table: 'company', id: company.id, field }) as const;
  if (figuresOf(company, year) === null) {
    const free = company.referenceYear === null;
    return [{ ...line('sme.ask.figures', facts), place: at(free ? 'referenceYear' : 'otherYears') }];
  }
  return missing.map(figure => ({
    ...line(`sme.ask.${figure}`, facts),
    place: at(isMain ? figure : `otherYears/${year}/${figure}`),
  }));
}
