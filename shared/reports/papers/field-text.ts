import { findCounty } from '../../domain/place/place.ts';
import type { FieldSpec, FieldSpecs } from '../../kernel/field.ts';
import { isJsonObject, type JsonValue } from '../../kernel/json.ts';
import { romanianAmount } from '../../kernel/money.ts';
import { parsePlainDate, romanianDate } from '../../kernel/plain-date.ts';
import type { Facts } from '../../kernel/problem.ts';

/** The words of a paper, and the names of the rows that others refer to. */
export type FieldReader = {
  readonly say: (key: string, facts?: Facts) => string;
  /** Name of a row of a table; null when there is none. */
  readonly nameOf: (table: string, id: string) => string | null;
};

/** The field at a path such as `contract/on`; null when the table has none. */
export function specAt(specs: FieldSpecs, path: string): FieldSpec | null {
  const [name = '', ...rest] = path.split('/');
  const spec = Object.hasOwn(specs, name) ? specs[name] : undefined;
  if (spec === undefined) return null;
  if (rest.length === 0) return spec;
  return spec.kind === 'group' ? specAt(spec.fields, rest.join('/')) : null;
}

/** The value at such a path; null when something on the way is not there. */
export function valueAtPath(row: unknown, path: string): JsonValue {
  let value: unknown = row;
  for (const name of path.split('/')) {
    value = isJsonObject(value) && Object.hasOwn(value, name) ? value[name] : null;
  }
  return (value ?? null) as JsonValue;
}

const counties = /(?:^|\/)(?:county|workCounty)$/;
const countries = /(?:^|\/)(?:country|nationality)$/;

/**
 * A stored value as a paper shows it in one line: days `zz.ll.aaaa`, hours and amounts `1.234,56`, choices and answers in
 * words, counties by name, references by the name of what they mean. Null when nothing is filled in. Groups and maps have
 * no line of their own.
 */
export function textOfField(spec: FieldSpec, value: JsonValue, path: string, reader: FieldReader): string | null {
  if (value === null || value === '') return null;
  const { say, nameOf } = reader;
  switch (spec.kind) {
    case 'choice':
      return say(`${spec.label}.${value}`);
    case 'flag':
      return say(value === true ? 'answer.yes' : 'answer.no');
    case 'answer':
      return say(`answer.${value}`);
    case 'date': {
      const day = typeof value === 'string' ? parsePlainDate(value) : null;
      return day === null ? String(value) : romanianDate(day);
    }
    case 'hundredths':
      return typeof value === 'number' ? hundredths(value) : String(value);
    case 'money':
      return moneyText(value);
    case 'reference':
      return typeof value === 'string' ? (nameOf(spec.table, value) ?? value) : null;
    case 'list':
      return listText(spec.of, value, path, reader);
    case 'group':
    case 'map':
      return null;
    default:
      return plainText(path, String(value), say);
  }
}

function plainText(path: string, text: string, say: FieldReader['say']): string {
  if (counties.test(path)) return findCounty(text)?.name ?? text;
  return countries.test(path) && text === 'RO' ? say('column.country.RO') : text;
}

const hundredths = (value: number): string => romanianAmount({ minor: value, currency: 'RON' }).replace(/,?0+$/, '');

function moneyText(value: JsonValue): string {
  const { minor, currency } = isJsonObject(value) ? value : {};
  if (typeof minor !== 'number' || (currency !== 'RON' && currency !== 'EUR')) return JSON.stringify(value);
  return `${romanianAmount({ minor, currency })} ${currency}`;
}

/** Parts of a list after commas; of a list of groups, the values of each in its order. */
function listText(of: FieldSpec, value: JsonValue, path: string, reader: FieldReader): string | null {
  if (!Array.isArray(value) || value.length === 0) return null;
  const texts = value.map((item: JsonValue): string | null => {
    if (of.kind !== 'group') return textOfField(of, item, path, reader);
    if (!isJsonObject(item)) return null;
    const parts = Object.entries(of.fields).map(([name, field]) =>
      textOfField(field, item[name] ?? null, name, reader),
    );
    return parts.filter(part => part !== null).join(' · ');
  });
  return texts.filter(text => text !== null && text !== '').join(', ') || null;
}
