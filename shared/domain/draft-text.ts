import type { FieldProblem, FieldSpec } from '../kernel/field.ts';
import { isJsonObject, type JsonValue } from '../kernel/json.ts';
import { money, parseAmount, romanianAmount } from '../kernel/money.ts';
import { type PlainDate, parseTypedDate, romanianDate } from '../kernel/plain-date.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import { foldForSearch, withCommaBelow } from '../kernel/search-text.ts';

/**
 * One stored value as a form shows it: days `31.12.2023`, hundredths `7,5`, amounts `1.234,56` (lei) or
 * `1.234,56 EUR`, flags `yes` or `no`, choices by their value. Null is an empty text.
 */
export function writtenText(spec: FieldSpec, value: JsonValue): string {
  if (value === null) return '';
  if (spec.kind === 'flag') return value === true ? 'yes' : 'no';
  if (spec.kind === 'date') return romanianDate(String(value) as PlainDate);
  if (spec.kind === 'hundredths' && typeof value === 'number') return writtenHundredths(value);
  if (spec.kind === 'money' && isJsonObject(value)) {
    const { minor, currency } = value;
    if (typeof minor !== 'number' || (currency !== 'RON' && currency !== 'EUR')) return '';
    const amount = romanianAmount(money(minor, currency));
    return currency === 'RON' ? amount : `${amount} ${currency}`;
  }
  return String(value);
}

/** Hundredths as a form shows them: `750` is `7,5`. */
export function writtenHundredths(value: number): string {
  const [whole = '', part = ''] = romanianAmount(money(value, 'RON')).split(',');
  const decimals = part.replace(/0+$/, '');
  return decimals === '' ? whole : `${whole},${decimals}`;
}

/** One typed text as the value it means; null when nothing is typed. What it may be is for `decodeRow` to say. */
export function typedText(spec: FieldSpec, typed: string): Result<JsonValue, Pick<FieldProblem, 'code' | 'facts'>> {
  const text = typed.trim();
  if (text === '') return ok(null);
  switch (spec.kind) {
    case 'text':
      return ok(withCommaBelow(text.normalize('NFC')));
    case 'code':
      return ok(inCapitals(spec.pattern, text));
    case 'integer':
      return /^-?\d{1,15}$/.test(text) ? ok(Number(text)) : unread(spec.kind);
    case 'hundredths': {
      const amount = parseAmount(text, 'RON');
      return amount ? ok(amount.minor) : unread(spec.kind);
    }
    case 'money':
      return typedMoney(text);
    case 'date': {
      const day = parseTypedDate(text);
      return day ? ok(day) : fail({ code: 'field.date', facts: {} });
    }
    case 'flag': {
      const answer = typedAnswers[foldForSearch(text)];
      return answer === undefined ? unread(spec.kind) : ok(answer === 'yes');
    }
    case 'answer':
      return ok(typedAnswers[foldForSearch(text)] ?? text);
    default:
      return ok(text);
  }
}

/** A code that has its form in capitals only (`ro` of a country) is meant so. */
function inCapitals(pattern: string | undefined, text: string): string {
  if (pattern === undefined) return text;
  const form = new RegExp(pattern);
  const capitals = text.toUpperCase();
  return !form.test(text) && form.test(capitals) ? capitals : text;
}

const unread = (expected: string) => fail({ code: 'field.type', facts: { expected } } as const);

const typedAnswers: { readonly [folded: string]: 'yes' | 'no' | undefined } = {
  yes: 'yes',
  da: 'yes',
  true: 'yes',
  no: 'no',
  nu: 'no',
  false: 'no',
};

function typedMoney(text: string): Result<JsonValue, Pick<FieldProblem, 'code' | 'facts'>> {
  const parts = /^(eur|ron|lei|€)?([^a-z€]+?)(eur|ron|lei|€)?$/i.exec(text);
  const named = (parts?.[1] ?? parts?.[3] ?? 'lei').toLowerCase();
  const twice = parts?.[1] !== undefined && parts[3] !== undefined;
  const amount = parts && !twice ? parseAmount(parts[2] ?? '', named === 'eur' || named === '€' ? 'EUR' : 'RON') : null;
  return amount ? ok({ minor: amount.minor, currency: amount.currency }) : unread('money');
}
