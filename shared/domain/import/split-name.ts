/** A name in one text as its two fields. `sure`: its form says where one ends; otherwise the first word was taken for the last name. */
export type SplitName = { readonly last: string; readonly first: string; readonly sure: boolean };

const isCapitals = (word: string): boolean => /\p{Lu}{2}/u.test(word) && word === word.toUpperCase();

/**
 * Parts `POPESCU Ana Maria`, `Popescu, Ana`, `Popescu Ana`, `Popescu-Ionescu Ana`. Sure with a comma, with one part in
 * capitals and the other not, and with two words. With more words in one writing nobody can know: the last name is taken
 * to be one word, and the person is asked to look.
 */
export function splitName(text: string, firstNameFirst: boolean): SplitName {
  const clean = text
    .replace(/\s*-\s*/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
  const comma = /^([^,]+),\s*([^,]+)$/.exec(clean);
  if (comma) return { last: (comma[1] ?? '').trim(), first: (comma[2] ?? '').trim(), sure: true };
  const words = clean.split(' ');
  const capitals = words.map(isCapitals);
  const count = capitals.filter(Boolean).length;
  // The words in capitals stand together, at one end.
  const isTogether = capitals.indexOf(true) === 0 || capitals.lastIndexOf(true) === words.length - 1;
  if (count > 0 && count < words.length && isTogether) {
    const part = (of: boolean): string => words.filter((_, at) => capitals[at] === of).join(' ');
    if (capitals.lastIndexOf(true) - capitals.indexOf(true) + 1 === count) {
      return { last: part(true), first: part(false), sure: true };
    }
  }
  if (words.length < 2) return { last: clean, first: '', sure: false };
  if (firstNameFirst)
    return { last: words.at(-1) ?? '', first: words.slice(0, -1).join(' '), sure: words.length === 2 };
  return { last: words[0] ?? '', first: words.slice(1).join(' '), sure: words.length === 2 };
}
