import { type JsonValue, sameJson } from '../../kernel/json.ts';
import { foldForSearch, withCommaBelow } from '../../kernel/search-text.ts';
import { nameWords } from '../duplicate/screened-company.ts';

/**
 * Whether a value of a list says what is stored already. Texts that differ in capitals alone are the same, and so is one
 * that only lacks the stored one's diacritics: a list without them is no reason to lose them. Phone numbers go by digits, names of
 * companies by their words without the legal form.
 */
export function sameValue(path: string, stored: JsonValue | undefined, given: JsonValue): boolean {
  const now = stored ?? null;
  if (typeof now !== 'string' || typeof given !== 'string') return sameJson(now, given);
  if (now === given) return true;
  if (/phone$/i.test(path)) return phoneDigits(now) === phoneDigits(given);
  if (path === 'name' && nameWords(now).join(' ') === nameWords(given).join(' ')) return true;
  if (path === 'cui') return now.replace(/^RO|[\s-]/gi, '') === given;
  const [a, b] = [now, given].map(text =>
    withCommaBelow(text.normalize('NFC')).toLowerCase().replace(/\s+/g, ' ').trim(),
  );
  return a === b || (foldForSearch(now) === foldForSearch(given) && foldForSearch(given) === b);
}

const phoneDigits = (text: string): string => text.replace(/\D/g, '').replace(/^(?:0040|40)(?=\d{9}$)/, '0');
