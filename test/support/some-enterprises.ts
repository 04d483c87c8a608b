import type { Company } from '#shared/domain/company/company.ts';
import type { Holding } from '#shared/domain/holding/holding.ts';
import { smeCategoryOf } from '#shared/domain/sme/sme-category.ts';
import type { SmeResult } from '#shared/domain/sme/sme-result.ts';
import { money } from '#shared/kernel/money.ts';
import type { PlainDate } from '#shared/kernel/plain-date.ts';
import type { CallProfile } from '#shared/profiles/profile.ts';
import { findProfile } from '#shared/profiles/registry.ts';

/** The limits of the call that the program ships. */
export function theCall(): CallProfile {
  const profile = findProfile('pocu-860-3-12');
  if (profile === null) throw new Error('the profile of the call is missing');
  return profile;
}

/** Average staff, and turnover and balance-sheet total in EUR. */
export type Figures = readonly [staff: number | null, turnover: number | null, balance: number | null];

const eur = (whole: number | null) => (whole === null ? null : money(Math.round(whole * 100), 'EUR'));
const year = ([staff, turnover, balance]: Figures) => ({
  averageStaff: staff === null ? null : Math.round(staff * 100),
  turnover: eur(turnover),
  totalAssets: eur(balance),
});

/** A company by its letter, with figures in EUR: the reference year 2021, and any others. */
export function enterprise(
  id: string,
  figures: Figures,
  more: Partial<Company> = {},
  others: Record<string, Figures> = {},
): Company {
  return {
    id,
    name: id,
    cui: null,
    tradeRegisterNo: null,
    smeCategory: null,
    ...year(figures),
    referenceYear: 2021,
    caenMain: null,
    caenEligible: null,
    sector: null,
    county: null,
    locality: null,
    legalRepresentative: null,
    contactName: null,
    contactEmail: null,
    contactPhone: null,
    agreementOn: null,
    recruitedBy: null,
    otherYears: Object.fromEntries(
      Object.entries(others).map(([of, told]) => [
        of,
        { ...year(told), eurRate: null, estimated: null, approvedOn: null },
      ]),
    ),
    ...more,
  };
}

let serial = 0;
/** `owner` holds `percent` of capital and votes of `held`, as an enterprise unless said otherwise. */
export function holds(
  owner: string | null,
  held: string,
  percent: number | null,
  more: Partial<Holding> = {},
): Holding {
  serial += 1;
  const share = percent === null ? null : Math.round(percent * 100);
  return {
    id: `h${String(serial).padStart(4, '0')}`,
    held,
    ownerKind: 'enterprise',
    owner,
    ownerName: null,
    investorKind: null,
    capital: share,
    votes: share,
    controls: [],
    sameMarket: null,
    from: null,
    until: null,
    decision: null,
    decidedBy: null,
    decisionReason: null,
    ...more,
  };
}

export const mapOf = <T extends { readonly id: string }>(rows: readonly T[]): ReadonlyMap<string, T> =>
  new Map(rows.map(row => [row.id, row]));

/** The category of the first company on a day of autumn 2022, when the accounts of 2021 count. */
export function categoryOf(
  companies: readonly Company[],
  holdings: readonly Holding[] = [],
  on = '2022-10-01',
): SmeResult {
  const data = { company: mapOf(companies), holding: mapOf(holdings) };
  return smeCategoryOf(companies[0]?.id ?? '', data, { on: on as PlainDate, rules: theCall().sme });
}
