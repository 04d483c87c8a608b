import { coveredAnswer, coverOf } from '../domain/covered-fields.ts';
import { maskCnp } from '../domain/identity/cnp.ts';
import { counties } from '../domain/place/place.ts';
import { tableFields } from '../domain/table-fields.ts';
import { type TableName, tableNames } from '../domain/tables.ts';
import { namesOf } from '../journal/path.ts';
import type { FieldSpec, FieldSpecs } from '../kernel/field.ts';
import { isJsonObject, type JsonValue } from '../kernel/json.ts';
import { money, romanianAmount } from '../kernel/money.ts';
import { parsePlainDate, romanianDate } from '../kernel/plain-date.ts';
import type { Facts } from '../kernel/problem.ts';
import type { Language } from '../kernel/translation.ts';
import type { CallProfile } from '../profiles/profile.ts';

/** What printing needs: the reader's language and words, the call's own lists, and the names of the rows that fields refer to. */
export type Printing = {
  readonly language: Language;
  readonly say: (key: string, facts?: Facts) => string;
  readonly profile: CallProfile;
  readonly nameOf: (table: string, id: string) => string;
};

/** A field of a table as a person knows it. `spec` is null for a field that this program does not know. */
export type FieldPlace = { readonly spec: FieldSpec | null; readonly label: string };

/** The field at a path, with its label: `domicile/county` is "Județ de domiciliu", `items/PAR-02/state` names the document. */
export function fieldPlace(table: string, path: string, { say, profile, language }: Printing): FieldPlace {
  const known = (tableNames as readonly string[]).includes(table) ? tableFields[table as TableName] : {};
  let fields: FieldSpecs = known;
  let spec: FieldSpec | null = null;
  const before: string[] = [];
  for (const name of namesOf(path)) {
    if (spec?.kind === 'map') {
      before.push(requirementName(name, profile, language));
      spec = spec.of;
    } else {
      spec = (Object.hasOwn(fields, name) ? fields[name] : undefined) ?? null;
      if (spec === null) return { spec, label: path };
    }
    fields = spec.kind === 'group' ? spec.fields : {};
  }
  if (spec === null) return { spec, label: path };
  const own = before.length > 0 && namesOf(path).length === 2 ? [] : [say(spec.label)];
  return { spec, label: [...before, ...own].join(': ') };
}

/** `PAR-02 Copie act de identitate`; the code alone when the call does not know it. */
function requirementName(code: string, { documents }: CallProfile, language: Language): string {
  const found = documents.find(requirement => requirement.code === code);
  return found ? `${code} ${found.name[language]}` : code;
}

/**
 * A stored value as people read it: days `31.12.2023`, amounts `1.234,56 RON`, yes and no, codes by their words, rows by
 * their names, lists with commas, groups as `label: value` parted by semicolons. Personal codes are masked, wherever they
 * stand, and sensitive answers are covered. Empty (null, absent, an empty list or text) is the empty text.
 */
export function printedValue(
  spec: FieldSpec | null,
  value: JsonValue | undefined,
  printing: Printing,
  path = '',
): string {
  if (value === undefined || value === null || value === '') return '';
  return withoutCnp(spec === null ? plain(value) : printed(spec, value, printing, path));
}

function printed(spec: FieldSpec, value: JsonValue, printing: Printing, path: string): string {
  const { say } = printing;
  const [table = '', ...names] = spec.label.split('.');
  const cover = coverOf(table, names.join('/'));
  if (cover === 'sensitive') return coveredAnswer;
  if (cover === 'cnp' && typeof value === 'string') return maskCnp(value);
  const inCall =
    typeof value === 'string' || typeof value === 'number' ? wordOfCall(path, String(value), printing) : null;
  if (inCall !== null) return inCall;
  if (spec.kind === 'flag' && typeof value === 'boolean') return say(value ? 'answer.yes' : 'answer.no');
  if (spec.kind === 'answer' && typeof value === 'string') return say(`answer.${value}`);
  if (spec.kind === 'choice' && typeof value === 'string') return say(`${spec.label}.${value}`);
  if (spec.kind === 'reference' && typeof value === 'string') return printing.nameOf(spec.table, value);
  if (spec.kind === 'date' && typeof value === 'string') {
    const day = parsePlainDate(value);
    return day === null ? value : romanianDate(day);
  }
  if (spec.kind === 'hundredths' && typeof value === 'number') return String(value / 100).replace('.', ',');
  if (spec.kind === 'money') return printedMoney(value);
  if (spec.kind === 'list' && Array.isArray(value)) {
    const items: readonly JsonValue[] = value;
    return items.map(item => printedItem(spec.of, item, printing)).join(', ');
  }
  if (spec.kind === 'group' && isJsonObject(value)) return parts(spec.fields, value, printing, path);
  if (spec.kind === 'map' && isJsonObject(value)) {
    return Object.entries(value)
      .map(
        ([key, item]) =>
          `${requirementName(key, printing.profile, printing.language)}: ${printed(spec.of, item, printing, '')}`,
      )
      .join('; ');
  }
  return plain(value);
}

/** A group inside a list is short: its values only, as `12.03.2023 7,5`. */
function printedItem(spec: FieldSpec, item: JsonValue, printing: Printing): string {
  if (spec.kind !== 'group' || !isJsonObject(item)) return printedValue(spec, item, printing);
  const values = Object.entries(spec.fields).map(([name, part]) => printedValue(part, item[name], printing));
  return values.filter(text => text !== '').join(' ');
}

function parts(
  fields: FieldSpecs,
  value: { readonly [name: string]: JsonValue },
  printing: Printing,
  path: string,
): string {
  return Object.entries(fields)
    .map(
      ([name, spec]) =>
        [printing.say(spec.label), printedValue(spec, value[name], printing, `${path}/${name}`)] as const,
    )
    .filter(([, text]) => text !== '')
    .map(([label, text]) => `${label}: ${text}`)
    .join('; ');
}

/** What the call or the map gives words to: target-group categories, levels of education, counties. */
function wordOfCall(path: string, value: string, { profile, language }: Printing): string | null {
  if (path === 'gtCategory')
    return profile.targetGroup.categories.find(({ key }) => key === value)?.name[language] ?? null;
  if (path === 'isced') {
    const found = profile.isced.find(({ level }) => String(level) === value);
    return found ? `${found.level} · ${found.name[language]}` : null;
  }
  if (path.toLowerCase().endsWith('county')) return counties.find(({ plate }) => plate === value)?.name ?? null;
  return null;
}

function printedMoney(value: JsonValue): string {
  if (!isJsonObject(value)) return plain(value);
  const { minor, currency } = value;
  if (typeof minor !== 'number' || (currency !== 'RON' && currency !== 'EUR')) return plain(value);
  return `${romanianAmount(money(minor, currency))} ${currency}`;
}

const plain = (value: JsonValue): string => (typeof value === 'string' ? value : JSON.stringify(value));

/** Thirteen digits that begin as a CNP does are masked in any field: they may have been typed into the wrong one. */
const withoutCnp = (text: string): string => text.replace(/(?<!\d)[1-9]\d{12}(?!\d)/g, maskCnp);
