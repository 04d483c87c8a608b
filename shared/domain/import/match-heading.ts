import type { CallProfile } from '../../profiles/profile.ts';
import { companyMessagesEn, companyMessagesRo } from '../company/company.messages.ts';
import type { ImportKind } from '../import-run/import-run.ts';
import { participantMessagesEn, participantMessagesRo } from '../participant/participant.messages.ts';
import type { Heading } from './find-headings.ts';
import { headingKey, headingWords } from './heading-words.ts';
import { registerColumns } from './register-columns.ts';
import { singleFields, wordsOf } from './target.ts';

/** A target, or a column that the program makes itself (`computed`). `exact`: all words of the heading are accounted for. */
export type MatchedHeading = { readonly target: string; readonly computed: boolean; readonly exact: boolean };

/** Words that say that a column is about somebody else than the person or company of the row. */
const others = {
  participants: 'angajator firma reprezentant contact manager sot tata mama',
  companies: 'participant angajat cursant',
} as const;
/** One such word is enough in a longer heading: nothing else is called so. */
const telling = new Set('cnp email isced cor cui caen iban telefon dizabilitati'.split(' '));
/** What a person has at an employer, and what stands under "Angajator" therefore is of the person all the same. */
const ofEmployment = /^(?:employer|work|position$|contract\/)/;
const mostExtraWords = 8;

/** Finds what a heading of a list names. Make one for a list: it gathers all words first. */
export function headingMatcher(kind: ImportKind, profile: CallProfile): (heading: Heading) => MatchedHeading | null {
  const known = phrasesOf(kind, profile);
  const foreign = new Set(others[kind].split(' '));
  const phrases = [...known].filter(([key]) => key !== '').map(([key, found]) => ({ words: key.split(' '), found }));
  phrases.sort((a, b) => b.words.length - a.words.length);

  const within = (words: readonly string[]): MatchedHeading | null => {
    const has = new Set(words);
    const isForeign = words.some(word => foreign.has(word));
    const fits = phrases.find(
      ({ words: phrase }) =>
        (phrase.length >= 2 || telling.has(phrase[0] ?? '')) &&
        has.size - phrase.length <= mostExtraWords &&
        phrase.every(word => has.has(word)) &&
        (!isForeign || phrase.some(word => foreign.has(word))),
    );
    return fits ? { ...fits.found, exact: false } : null;
  };

  return ({ own, above }) => {
    const words = headingWords(own);
    const bare = headingWords(own.replace(/\([^)]*\)?/g, ' '));
    const under = above.flatMap(headingWords);
    if (words.length === 0) return null;
    const part = partOfAddress(known.get(headingKey(words))?.target ?? '', under);
    if (part !== null) return { target: part, computed: false, exact: true };
    for (const tried of [
      [...under, ...words],
      [...under, ...bare],
    ]) {
      const found = under.length > 0 ? known.get(headingKey(tried)) : undefined;
      if (found) return found;
    }
    // "Telefon" under "Angajator" is the firm's.
    if (under.some(word => foreign.has(word)) && !words.some(word => foreign.has(word))) {
      const plain = known.get(headingKey(words)) ?? known.get(headingKey(bare)) ?? within(words);
      return plain && ofEmployment.test(plain.target) ? plain : within([...under, ...words]);
    }
    return known.get(headingKey(words)) ?? known.get(headingKey(bare)) ?? within(bare) ?? within(words);
  };
}

/** "Localitate" under "Adresa de reședință" is a part of that address, and not an address and locality in one. */
function partOfAddress(target: string, under: readonly string[]): string | null {
  if (!target.startsWith('domicile/')) return null;
  if (under.includes('resedinta')) return target.replace('domicile/', 'residence/');
  return under.includes('domiciliu') || under.includes('adresa') ? target : null;
}

const labels = {
  participants: [participantMessagesRo, participantMessagesEn],
  companies: [companyMessagesRo, companyMessagesEn],
};

function phrasesOf(kind: ImportKind, profile: CallProfile): Map<string, MatchedHeading> {
  const known = new Map<string, MatchedHeading>();
  const add = (phrase: string, target: string, computed = false): void => {
    const key = headingKey(headingWords(phrase));
    if (key !== '' && !known.has(key)) known.set(key, { target, computed, exact: true });
  };
  if (kind === 'participants') {
    for (const { columns } of profile.reports) {
      for (const { key, heading } of columns) {
        const column = registerColumns[key];
        if (column === undefined) continue;
        for (const words of [heading.ro, heading.en]) add(words, column.target, column.computed);
      }
    }
  }
  for (const [target, phrases] of Object.entries(wordsOf(kind))) {
    for (const phrase of phrases.split('|')) add(phrase, target);
  }
  for (const [path, { label }] of singleFields(kind)) {
    for (const messages of labels[kind]) {
      const words: unknown = (messages as Readonly<Record<string, unknown>>)[label];
      if (typeof words === 'string') add(words, path);
    }
  }
  for (const phrase of ['id', 'identificator', 'identificator consorta', 'id consorta']) add(phrase, 'id');
  return known;
}
