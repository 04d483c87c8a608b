import type { FieldSpec } from '../../kernel/field.ts';
import { foldForSearch } from '../../kernel/search-text.ts';
import type { CallProfile } from '../../profiles/profile.ts';
import { companyMessagesEn, companyMessagesRo } from '../company/company.messages.ts';
import {
  participantChoiceMessagesEn,
  participantChoiceMessagesRo,
} from '../participant/participant-choices.messages.ts';
import { counties, findCounty, findCountyByName } from '../place/place.ts';
import { type CellContext, type CellReading, cellText, leftOut, nothing, taken } from './cell-reading.ts';
import { answerWords, choiceWords, countryWords, iscedWords } from './choice-words.ts';
import type { Cell } from './sheet.ts';

const messages: readonly Readonly<Record<string, unknown>>[] = [
  participantChoiceMessagesRo,
  participantChoiceMessagesEn,
  companyMessagesRo,
  companyMessagesEn,
];

/** A text of choices made comparable: no diacritics, no signs, single spaces. */
export const phraseOf = (text: string): string =>
  foldForSearch(text.slice(0, 300))
    .replace(/[^a-z0-9✓✔]+/g, ' ')
    .trim();

const phrasesOf = (words: string): readonly string[] => words.split('|').map(phraseOf);

type ChoiceSpec = { readonly label: string; readonly values: readonly string[] };
const known = new Map<string, ReadonlyMap<string, string>>();

/** The value of a choice by any of its words. */
function choicesOf({ label, values }: ChoiceSpec): ReadonlyMap<string, string> {
  const made = known.get(label);
  if (made) return made;
  const words = new Map<string, string>();
  const add = (phrase: string, value: string): void => {
    if (phrase !== '' && !words.has(phrase)) words.set(phrase, value);
  };
  for (const value of values) {
    add(phraseOf(value), value);
    for (const each of messages) {
      const text = each[`${label}.${value}`];
      if (typeof text !== 'string') continue;
      add(phraseOf(text), value);
      add(phraseOf(text.replace(/\([^)]*\)/g, ' ')), value);
    }
    for (const phrase of phrasesOf(choiceWords[label]?.[value] ?? '')) add(phrase, value);
  }
  known.set(label, words);
  return words;
}

/** One of a choice's values by its words in Romanian or English. */
export function readChoiceCell(cell: Cell, spec: ChoiceSpec): CellReading {
  const text = cellText(cell);
  if (text === '') return nothing;
  const value = choicesOf(spec).get(phraseOf(text));
  return value === undefined ? leftOut('import.no-choice') : taken(value);
}

/** Several of a choice's values, parted by commas, semicolons, slashes or lines. All must be known. */
export function readChoicesCell(cell: Cell, spec: ChoiceSpec): CellReading {
  const text = cellText(cell);
  if (text === '') return nothing;
  const words = choicesOf(spec);
  const whole = words.get(phraseOf(text));
  if (whole !== undefined) return taken([whole]);
  const parts = text.split(/[,;/\n]/).map(part => words.get(phraseOf(part)));
  const values = parts.filter((value): value is string => value !== undefined);
  return values.length === parts.length ? taken([...new Set(values)]) : leftOut('import.no-choice');
}

const answers: ReadonlyMap<string, 'yes' | 'no' | 'refused'> = new Map(
  (['yes', 'no', 'refused'] as const).flatMap(answer =>
    [answer, ...phrasesOf(answerWords[answer])].map(phrase => [phrase, answer] as const),
  ),
);

/** The answer that a text is, in any of its words; null for none. */
export const answerOf = (text: string): 'yes' | 'no' | 'refused' | null => answers.get(phraseOf(text)) ?? null;

/** Yes, no or, where it may be, a refusal. */
export function readAnswerCell(cell: Cell, spec: Extract<FieldSpec, { kind: 'answer' | 'flag' }>): CellReading {
  const text = cellText(cell);
  if (text === '') return nothing;
  const answer = answers.get(phraseOf(text));
  if (answer === undefined || (answer === 'refused' && spec.kind === 'flag')) return leftOut('import.no-answer');
  if (answer === 'refused' && spec.kind === 'answer' && !spec.mayRefuse) return leftOut('import.no-answer');
  return taken(spec.kind === 'flag' ? answer === 'yes' : answer);
}

const levels: ReadonlyMap<string, number> = new Map(
  Object.entries(iscedWords).flatMap(([level, words]) => phrasesOf(words).map(phrase => [phrase, Number(level)])),
);

/** A level of education 0..8: "6", "ISCED 6", "6 – licență", or its words. "Studii superioare" may be 5 to 8: left out. */
export function readIscedCell(cell: Cell, profile: CallProfile): CellReading {
  const text = cellText(cell);
  if (text === '') return nothing;
  const phrase = phraseOf(text);
  const numbered = /^(?:nivel )?(?:isced )?(?:nivel )?(\d{1,2})(?: |$)/.exec(phrase);
  const words = levels.get(phrase) ?? levels.get(phrase.replace(/ ?isced ?\d$/, ''));
  const named = profile.isced.find(({ name }) => phraseOf(name.ro) === phrase || phraseOf(name.en) === phrase);
  const level =
    named?.level ?? words ?? (numbered ? Number(numbered[1]) : Number(/isced (\d)$/.exec(phrase)?.[1] ?? -1));
  if (level < 0) return leftOut(phrase.includes('superioare') ? 'import.isced-open' : 'import.no-isced');
  return level <= 8 ? taken(level) : leftOut('import.no-isced');
}

const countries: ReadonlyMap<string, string> = new Map(
  Object.entries(countryWords).flatMap(([code, words]) => phrasesOf(words).map(phrase => [phrase, code])),
);

/** A country by its code, its name or the word for its people. */
export function readCountryCell(cell: Cell): CellReading {
  const text = cellText(cell);
  if (text === '') return nothing;
  const code = countryCode(text);
  return code === null ? leftOut('import.no-country') : taken(code);
}
export const countryCode = (text: string): string | null =>
  countries.get(phraseOf(text)) ?? (/^[A-Za-z]{2}$/.test(text.trim()) ? text.trim().toUpperCase() : null);

/** What lists write of counties repeats; the bound keeps a hostile list from filling the memory. */
const plates = new Map<string, string | null>();
export function countyPlate(text: string): string | null {
  const known = plates.get(text);
  if (known !== undefined) return known;
  const plate = plateOf(text);
  if (plates.size < 5_000 && text.length < 100) plates.set(text, plate);
  return plate;
}

/** A county's plate code by plate, name, NUTS 3 code, or a sector of Bucharest; null when it is none. */
function plateOf(text: string): string | null {
  const bare = text.trim();
  const phrase = phraseOf(bare);
  if (/^(?:municipiul |mun )?bucuresti\b/.test(phrase) || /^sector(?:ul)? [1-6]$/.test(phrase)) return 'B';
  const nuts = counties.find(({ nuts3 }) => nuts3 === bare.toUpperCase());
  return (nuts ?? findCountyByName(bare) ?? findCounty(bare))?.plate ?? null;
}

/** A county where only a plate code can stand. */
export function readCountyCell(cell: Cell): CellReading {
  const text = cellText(cell);
  if (text === '') return nothing;
  const plate = countyPlate(text);
  return plate === null ? leftOut('import.no-county') : taken(plate);
}

/** One of the call's categories, by key or name. */
export function readCategoryCell(cell: Cell, profile: CallProfile): CellReading {
  const text = cellText(cell);
  if (text === '') return nothing;
  const phrase = phraseOf(text);
  const found = profile.targetGroup.categories.find(({ key, name }) =>
    [key, name.ro, name.en].some(word => phraseOf(word) === phrase),
  );
  return found ? taken(found.key) : leftOut('import.no-choice');
}

/** A partner by id, code (`P1`, `L`) or name, or both as registers print them. */
export function readPartnerCell(cell: Cell, { partners }: CellContext): CellReading {
  const text = cellText(cell);
  if (text === '') return nothing;
  const phrase = phraseOf(text);
  const found = partners.find(({ id, code, name }) =>
    [id, code, name, `${code} ${name}`].some(word => phraseOf(word) === phrase),
  );
  return found ? taken(found.id) : leftOut('import.no-partner');
}
