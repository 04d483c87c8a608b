import { tableFields } from '#shared/domain/table-fields.ts';
import { tableNames } from '#shared/domain/tables.ts';
import { actMessagesRo } from '#shared/history/act.messages.ts';
import { sampleMessagesRo } from '#shared/history/sample.messages.ts';
import { say } from '#shared/i18n/say.ts';
import { answers, type FieldSpec, type FieldSpecs } from '#shared/kernel/field.ts';
import type { Facts } from '#shared/kernel/problem.ts';
import { type Language, languages } from '#shared/kernel/translation.ts';

/**
 * Names by key: `table.participant`, `participant.domicile/county`, `participant.gender=M`, `act.participant.added`. A key
 * that ends in `#` gives the unit of a figure: hundredths.
 */
export type ReaderWords = Readonly<Record<Language, Readonly<Record<string, string>>>>;

const attachmentActs = ['attachment.added', 'attachment.renamed', 'attachment.removed', 'attachment.put-back'];

/** What the reader page calls tables, fields, choices and acts. Parts that the data name (`items/PAR-02/state`) are `*`. */
export function readerWords(): ReaderWords {
  const [ro, en] = languages.map(language => Object.fromEntries(wordsIn(language)));
  return { ro: ro ?? {}, en: en ?? {} };
}

function* wordsIn(language: Language): Generator<[string, string]> {
  for (const table of tableNames) {
    yield [`table.${table}`, say(language, `table.${table}`)];
    yield* fieldWords(language, `${table}.`, tableFields[table]);
  }
  for (const key of [...Object.keys(actMessagesRo), ...Object.keys(sampleMessagesRo), ...attachmentActs]) {
    const sentence = template(language, key);
    if (sentence !== null) yield [`act.${key}`, sentence];
  }
}

function* fieldWords(language: Language, before: string, fields: FieldSpecs): Generator<[string, string]> {
  for (const [name, spec] of Object.entries(fields)) yield* specWords(language, `${before}${name}`, spec);
}

/** An amount has two columns in the page, so that it can be put in order. */
const partsOfMoney = {
  ro: { minor: 'sumă', currency: 'monedă' },
  en: { minor: 'amount', currency: 'currency' },
} as const satisfies Record<Language, object>;

function* specWords(language: Language, key: string, spec: FieldSpec): Generator<[string, string]> {
  const word = say(language, spec.label);
  if (word !== spec.label) yield [key, word];
  if (spec.kind === 'group') yield* fieldWords(language, `${key}/`, spec.fields);
  if (spec.kind === 'map') yield* specWords(language, `${key}/*`, spec.of);
  if (spec.kind === 'list' && spec.of.kind === 'group') yield* fieldWords(language, `${key}/`, spec.of.fields);
  if (spec.kind === 'hundredths') yield [`${key}#`, '0.01'];
  if (spec.kind === 'money') {
    yield [`${key}/minor#`, '0.01'];
    yield* Object.entries(partsOfMoney[language]).map(([part, name]): [string, string] => [`${key}/${part}`, name]);
  }
  const choices = spec.kind === 'choice' ? spec.values : spec.kind === 'answer' ? answers : [];
  const of = spec.kind === 'list' ? spec.of : null;
  for (const value of of?.kind === 'choice' ? of.values : choices) {
    const label = `${of?.kind === 'choice' ? of.label : spec.label}.${value}`;
    const found = [label, `answer.${value}`].map(each => ({ each, said: say(language, each) }));
    const named = found.find(({ each, said }) => each !== said);
    if (named !== undefined) yield [`${key}=${value}`, named.said];
  }
}

/**
 * The sentence of an act with `{name}` in the places of its facts. A message is a function of them: it is asked with figures
 * that stand for the facts, such as call for the plural. Null when it needs a fact of another kind, such as an instant: the
 * page then shows the key and the facts, and no backup fails for a sentence.
 */
function template(language: Language, key: string): string | null {
  const asked: string[] = [];
  const facts: Facts = new Proxy(
    {},
    {
      get: (_, name) => {
        // Whether an act was undone only in part is said by few.
        if (typeof name !== 'string' || name === 'part') return undefined;
        if (!asked.includes(name)) asked.push(name);
        return first + asked.indexOf(name);
      },
    },
  );
  let said: string;
  try {
    said = say(language, key, facts);
  } catch {
    return null;
  }
  return said.replace(/9000\d\d/g, figure => `{${asked[Number(figure) - first] ?? ''}}`);
}

/** Its last two digits call for the plural without „de”. */
const first = 900_002;
