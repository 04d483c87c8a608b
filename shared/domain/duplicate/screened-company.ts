import { foldForSearch } from '../../kernel/search-text.ts';
import type { Company } from '../company/company.ts';
import { emailOf, phoneOf } from './screened-person.ts';

/** What screening reads of a company. */
export type CompanyFacts = Pick<
  Company,
  'id' | 'name' | 'cui' | 'tradeRegisterNo' | 'county' | 'contactPhone' | 'contactEmail'
>;

/** A company made comparable; null is "not known". */
export type ScreenedCompany = {
  readonly id: string;
  /** The name's words without its legal form, in order of the alphabet. */
  readonly parts: readonly string[];
  /** The same as one word, in the order of the name. */
  readonly name: string;
  /** Digits of the CUI without `RO`, right or not. */
  readonly cui: string | null;
  readonly register: string | null;
  readonly county: string | null;
  readonly phone: string | null;
  readonly email: string | null;
};

/** Legal forms as they are written, points and spaces taken out. [LAW: 31/1990 art. 2; OUG 44/2008] */
const legalForms: ReadonlySet<string> = new Set([
  'srl',
  'srld',
  'sa',
  'sc',
  'snc',
  'scs',
  'sca',
  'pfa',
  'ii',
  'if',
  'ra',
  'scm',
  'scoop',
  'societate',
  'societatea',
  'comerciala',
]);

export function screenedCompany(facts: CompanyFacts): ScreenedCompany {
  const words = nameWords(facts.name);
  return {
    id: facts.id,
    parts: [...words].sort(),
    name: words.join(''),
    cui: cuiDigits(facts.cui),
    register: registerOf(facts.tradeRegisterNo),
    county: facts.county,
    phone: phoneOf(facts.contactPhone),
    email: emailOf(facts.contactEmail),
  };
}

/** The words of a company's name without its legal form: `S.C. Atelierul Someș S.R.L.` is `atelierul somes`. */
export function nameWords(name: string): readonly string[] {
  // The letters of `S.R.L.` or `S C` become one word; points between others part them.
  const joined = foldForSearch(name.replace(/(?<=[\s.]s\.?r\.?l\.?)[\s-]+d\.?$/i, '')).replace(
    /(?<![\p{L}\p{N}])(?:\p{L}[.\s]+){1,4}\p{L}(?![\p{L}\p{N}])\.?/gu,
    short => short.replace(/[.\s]/g, ''),
  );
  const words = joined.split(/[^\p{L}\p{N}]+/u).filter(word => word !== '');
  const own = words.filter(word => !legalForms.has(word));
  // A company that is called by nothing but a legal form keeps it.
  return own.length > 0 ? own : words;
}

function cuiDigits(typed: string | null): string | null {
  const digits = (typed ?? '').replace(/[\s.-]/g, '').replace(/^RO/i, '');
  return /^\d{2,10}$/.test(digits) ? digits : null;
}

function registerOf(typed: string | null): string | null {
  const letters = (typed ?? '').replace(/[^\p{L}\p{N}]/gu, '').toUpperCase();
  return letters.length < 4 ? null : letters;
}
