import type { PlainDate } from '../../kernel/plain-date.ts';
import type { Facts } from '../../kernel/problem.ts';
import { readCui } from '../identity/cui.ts';
import type { Company } from './company.ts';
import { stateNeedsReason } from './company-state.ts';

/** Something about a company's own data. Message key `companyCheck.<what>`. */
export type CompanyRemark = {
  readonly what: string;
  /** `wrong`: to be mended; `missing`: to be filled in; `notice`: to be known. */
  readonly weight: 'wrong' | 'missing' | 'notice';
  readonly facts: Facts;
  /** Path of the field to mend. */
  readonly field: string;
  /** Ids of other companies that it is about. */
  readonly others: readonly string[];
};

type Surroundings = {
  /** Other companies with the same tax number. */
  readonly sameCui: readonly string[];
  readonly today: PlainDate;
};

/**
 * What a company's state asks of its other fields, and whether it is there twice. Its codes are looked at by the rules about
 * data (DATA-CUI, DATA-TRN, DATA-IBAN). [INFERRED]
 */
export function checkCompany(company: Company, { sameCui, today }: Surroundings): readonly CompanyRemark[] {
  const found: CompanyRemark[] = [];
  const say = (what: string, weight: CompanyRemark['weight'], field: string, others: readonly string[] = []): void => {
    found.push({ what, weight, facts: {}, field, others });
  };
  const { agreementOn, state = null, stateReason = null } = company;
  if (sameCui.length > 0) say('cui-twice', 'wrong', 'cui', sameCui);
  if (agreementOn === null && (state === 'agreed' || state === 'verified')) {
    say('agreement-missing', 'missing', 'agreementOn');
  }
  if (agreementOn !== null && agreementOn > today) say('agreement-later', 'wrong', 'agreementOn');
  if (agreementOn !== null && (state === 'lead' || state === 'contacted')) say('agreement-there', 'notice', 'state');
  if (state !== null && stateNeedsReason(state) && stateReason === null)
    say('reason-missing', 'missing', 'stateReason');
  return found;
}

/** What a tax number is compared by: its digits when it is right, otherwise as typed without spaces. */
export const cuiKey = (cui: string): string => readCui(cui).digits ?? cui.replace(/\s/g, '').toUpperCase();

/** Ids of companies by tax number, for finding those that share one. */
export function companiesByCui(
  companies: Iterable<Pick<Company, 'id' | 'cui'>>,
): ReadonlyMap<string, readonly string[]> {
  const ids = new Map<string, string[]>();
  for (const { id, cui } of companies) {
    if (cui === null) continue;
    const key = cuiKey(cui);
    const same = ids.get(key);
    if (same) same.push(id);
    else ids.set(key, [id]);
  }
  return ids;
}
