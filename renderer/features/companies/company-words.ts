import type { Tone } from '#renderer/design/StatusLabel.tsx';
import type { Words } from '#renderer/services/words.ts';
import type { CompanyState } from '#shared/domain/company/company.ts';
import type { SmeOutcome } from '#shared/domain/sme/sme-result.ts';
import { type Money, romanianAmount } from '#shared/kernel/money.ts';
import type { companiesMessages } from './companies.messages.ts';

type Say = (key: string) => string;
type T = Words<(typeof companiesMessages)['ro']>;

export const stateTones: { readonly [S in CompanyState]: Tone } = {
  lead: 'none',
  contacted: 'none',
  agreed: 'warn',
  verified: 'ok',
  rejected: 'bad',
  withdrawn: 'bad',
  related: 'none',
};

/** `large` in one word, where there is no room for what it means. */
export const categoryWords = (category: string, say: Say, t: T): string =>
  category === 'large' ? t('category.large') : say(`company.smeCategory.${category}`);

export const stateWords = (state: CompanyState | null, say: Say, t: T): string =>
  state === null ? t('state.none') : state === 'related' ? t('state.related') : say(`company.state.${state}`);

/** A category as worked out, in a word or two. */
export function outcomeWords(outcome: SmeOutcome | null, isUnclear: boolean, say: Say, t: T): string {
  if (outcome === 'not-sme-public') return t('category.not-sme-public');
  if (outcome !== null) return categoryWords(outcome, say, t);
  return isUnclear ? t('category.unclear') : t('category.none');
}

/** Whole euros, in Romanian form; the cents are on the company's page. */
export const wholeEuros = ({ minor }: Money): string =>
  romanianAmount({ minor: Math.floor(minor / 100) * 100, currency: 'EUR' }).replace(/,00$/, '');
