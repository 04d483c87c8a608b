import { withCommaBelow } from '../../kernel/search-text.ts';

/** Behind every unmarked letter and before the next one: Ă after A, Â after Ă, B after both. */
const marks: Readonly<Record<string, string>> = { ă: 'a~', â: 'a\u007f', î: 'i~', ș: 's~', ț: 't~' };

/**
 * A text that sorts by code units as a Romanian alphabet does: A Ă Â B … I Î J … S Ș T Ț, whatever the capitals; cedillas
 * count as commas, other marks (é, ö) as the bare letter, hyphens as spaces. No locale of the machine is asked, so that
 * every machine gives the same order.
 */
export function romanianOrder(text: string): string {
  return withCommaBelow(text.normalize('NFC'))
    .toLowerCase()
    .replace(/[ăâîșț]/g, letter => marks[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[\s-]+/g, ' ')
    .trim();
}
