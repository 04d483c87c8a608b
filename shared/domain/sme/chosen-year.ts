import { type PlainDate, romanianDate } from '../../kernel/plain-date.ts';
import type { Company } from '../company/company.ts';
import { line } from './sme-line.ts';
import type { SmeLine, SmeQuestion } from './sme-result.ts';
import { figuresOf, yearsOf } from './year-figures.ts';

export type ChosenYear = {
  /** Null when no year is there that could be used. */
  readonly year: number | null;
  readonly questions: readonly SmeQuestion[];
  readonly warnings: readonly SmeLine[];
};

/**
 * The year whose accounts decide on a day: the last ones approved before it, even if not filed yet [S70]. Of a year whose
 * day of approval is not known the accounts count from `accountsFrom` (`MM-DD`) of the next year; before that the year
 * before is used, with a warning [S56]. A new firm without accounts is judged by an estimate. [LAW: annex art. 4(3)]
 */
export function chosenYear(company: Company, on: PlainDate, accountsFrom: string): ChosenYear {
  const { id, name } = company;
  const last = Number(on.slice(0, 4)) - 1;
  const ask = (key: string, field: string, year: number): ChosenYear => ({
    year: yearsOf(company).find(known => known <= last) ?? null,
    questions: [{ ...line(`sme.ask.${key}`, { company: name, year }), place: { table: 'company', id, field } }],
    warnings: [],
  });
  const use = (year: number, ...warnings: readonly SmeLine[]): ChosenYear => ({ year, questions: [], warnings });
  const warning = (key: string, facts: SmeLine['facts']): SmeLine => line(`sme.warn.${key}`, facts);

  const estimate = yearsOf(company).find(year => figuresOf(company, year)?.estimated === true);
  const hasAccounts = yearsOf(company).some(year => year <= last && figuresOf(company, year)?.estimated !== true);
  if (!hasAccounts && estimate !== undefined && estimate <= last + 1) {
    return use(estimate, warning('estimated', { company: name, year: estimate }));
  }
  const newest = figuresOf(company, last);
  const approvedOn = newest?.approvedOn ?? null;
  if (newest !== null && approvedOn !== null && approvedOn <= on) return use(last);
  const early = on.slice(5) < accountsFrom;
  if (newest !== null && approvedOn === null && !early) return use(last);
  if (newest === null && !early) {
    const typed = company.averageStaff !== null || company.turnover !== null || company.totalAssets !== null;
    return typed && company.referenceYear === null
      ? ask('year', 'referenceYear', last)
      : ask('accounts', 'referenceYear', last);
  }
  if (figuresOf(company, last - 1) === null) {
    // The newer accounts would do, if somebody says that they were approved by then.
    return newest === null ? ask('accounts', 'referenceYear', last - 1) : ask('approval', 'approvedOn', last);
  }
  return approvedOn === null
    ? use(last - 1, warning('early', { company: name, year: last - 1, next: last }))
    : use(
        last - 1,
        warning('not-approved', { company: name, year: last - 1, next: last, on: romanianDate(approvedOn) }),
      );
}
