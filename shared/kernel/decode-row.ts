import type { DecodedRow, FieldProblem, FieldProblemCode, FieldSpec, FieldSpecs } from './field.ts';
import { answers } from './field.ts';
import type { JsonValue } from './json.ts';
import { minorDigits } from './money.ts';
import { parsePlainDate } from './plain-date.ts';
import type { Facts } from './problem.ts';
import { fail, ok, type Result } from './result.ts';

/** A longer list or map is not a record of one person, company or course: bounds what a hostile file can make us hold. */
export const maxItems = 1_000;
/** A row with more problems than this is not a row; reading it further helps nobody. */
export const maxProblemsPerRow = 200;
/**
 * Ids are also parts of paths, file names and messages, hence the narrow alphabet; and what looks like a CNP is refused,
 * because ids, unlike personal data, are shown and logged.
 */
export const idPattern = /^(?!\d{13}$)[A-Za-z0-9._-]{1,64}$/;

/**
 * Reads one stored or received row by the description of its fields.
 *
 * Takes    any JSON value; `specs` describes every field but `id`, which each row must have.
 * Returns  the row in normal form: every field present, absent or null as null (list [], map {}), texts trimmed and in
 *          Unicode NFC, an empty text null, a group with nothing in it null. Or every problem, with the path of the
 *          value (`domicile/county`); at most `maxProblemsPerRow`.
 * Never    throws, recurses deeper than the description, or puts a value into a problem: values may be personal.
 */
export function decodeRow(specs: FieldSpecs, value: unknown): Result<DecodedRow, readonly FieldProblem[]> {
  const problems: FieldProblem[] = [];
  const refuse: Refuse = (at, code, facts = {}) => {
    if (problems.length < maxProblemsPerRow) problems.push({ at, code, facts });
    return null;
  };
  if (!isRecord(value)) {
    refuse('', 'field.type', { expected: 'group' });
    return fail(problems);
  }
  const id = readId(own(value, 'id'), refuse);
  const row = { id, ...readParts({ ...specs, id: idSpec }, value, '', refuse, 'id') };
  return problems.length === 0 ? ok(row) : fail(problems);
}

type Refuse = (at: string, code: FieldProblemCode, facts?: Facts) => null;
type Parts = { readonly [part: string]: unknown };

const idSpec: FieldSpec = { kind: 'code', label: 'row.id', maxLength: 64 };
const isRecord = (value: unknown): value is Parts =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const own = (parts: Parts, name: string): unknown => (Object.hasOwn(parts, name) ? parts[name] : undefined);
/** Names are written as in JSON Pointer, and cut: a name in a file can be of any length. */
const within = (at: string, name: string): string => {
  const part = name.slice(0, 64).replace(/~/g, '~0').replace(/\//g, '~1');
  return at === '' ? part : `${at}/${part}`;
};

function readId(value: unknown, refuse: Refuse): string | null {
  if (value === undefined || value === null || value === '') return refuse('id', 'field.required');
  if (typeof value !== 'string') return refuse('id', 'field.type', { expected: 'code' });
  return idPattern.test(value) ? value : refuse('id', 'field.pattern');
}

function readParts(specs: FieldSpecs, value: Parts, at: string, refuse: Refuse, leaveOut?: string): DecodedRow {
  for (const name of Object.keys(value)) {
    if (!Object.hasOwn(specs, name)) refuse(within(at, name), 'field.unknown');
  }
  const read: { [part: string]: JsonValue } = {};
  for (const [name, spec] of Object.entries(specs)) {
    // The names of described fields need no escaping, and every field of every row comes by here.
    if (name !== leaveOut) read[name] = readField(spec, own(value, name), at === '' ? name : `${at}/${name}`, refuse);
  }
  return read;
}

function readField(spec: FieldSpec, value: unknown, at: string, refuse: Refuse): JsonValue {
  const read = value === undefined || value === null ? null : readValue(spec, value, at, refuse);
  if (read !== null) return read;
  if (spec.kind === 'list') return [];
  if (spec.kind === 'map') return {};
  if (spec.required && (value === undefined || value === null || isBlank(value))) refuse(at, 'field.required');
  return null;
}

const isBlank = (value: unknown): boolean => typeof value === 'string' && value.trim() === '';

function readValue(spec: FieldSpec, value: unknown, at: string, refuse: Refuse): JsonValue {
  switch (spec.kind) {
    case 'integer':
    case 'hundredths':
      return readNumber(value, spec, at, refuse);
    case 'flag':
      return typeof value === 'boolean' ? value : refuse(at, 'field.type', { expected: spec.kind });
    case 'money':
      return readMoney(value, at, refuse);
    case 'group':
      return readGroup(spec.fields, spec.required === true, value, at, refuse);
    case 'list':
      return readList(spec.of, value, at, refuse);
    case 'map':
      return readMap(spec.of, patternOf(spec.keyPattern), value, at, refuse);
    default:
      if (typeof value !== 'string') return refuse(at, 'field.type', { expected: spec.kind });
      return readString(spec, value, at, refuse);
  }
}

type StringSpec = Extract<FieldSpec, { kind: 'text' | 'code' | 'date' | 'choice' | 'answer' | 'reference' }>;

function readString(spec: StringSpec, value: string, at: string, refuse: Refuse): JsonValue {
  switch (spec.kind) {
    case 'text':
      return readText(value, spec.maxLength, spec.multiline === true, at, refuse);
    case 'code': {
      const text = readText(value, spec.maxLength, false, at, refuse);
      if (text === null || spec.pattern === undefined || patternOf(spec.pattern).test(text)) return text;
      return refuse(at, 'field.pattern');
    }
    case 'date':
      return parsePlainDate(value) ?? refuse(at, 'field.date');
    case 'choice':
      return spec.values.includes(value) ? value : refuse(at, 'field.choice', { choices: spec.values.join(', ') });
    case 'answer': {
      const allowed = answers.filter(answer => answer !== 'refused' || spec.mayRefuse);
      const answer = allowed.find(one => one === value);
      return answer ?? refuse(at, 'field.choice', { choices: allowed.join(', ') });
    }
    case 'reference':
      return idPattern.test(value) ? value : refuse(at, 'field.pattern');
  }
}

/** Characters that no name or remark has and that a workbook or PDF cannot hold; lone surrogates among them. */
const unprintable = /[\p{Cc}\p{Surrogate}\u{FFFE}\u{FFFF}]/u;
const unprintableInLines = /[^\P{Cc}\n\t]|[\p{Surrogate}\u{FFFE}\u{FFFF}]/u;

function readText(value: string, maxLength: number, multiline: boolean, at: string, refuse: Refuse): string | null {
  // The raw length first: normalising a hundred megabytes to say "too long" would be work for nothing.
  if (value.length > maxLength * 4 + 64) return refuse(at, 'field.too-long', { max: maxLength });
  const text = (multiline ? value.replace(/\r\n?/g, '\n') : value).normalize('NFC').trim();
  if (text.length > maxLength) return refuse(at, 'field.too-long', { max: maxLength });
  if ((multiline ? unprintableInLines : unprintable).test(text)) return refuse(at, 'field.pattern');
  return text === '' ? null : text;
}

function readNumber(
  value: unknown,
  spec: { readonly kind: string; readonly min: number; readonly max: number },
  at: string,
  refuse: Refuse,
): number | null {
  if (typeof value !== 'number' || !Number.isSafeInteger(value)) {
    return refuse(at, 'field.type', { expected: spec.kind });
  }
  if (value < spec.min || value > spec.max) return refuse(at, 'field.range', { min: spec.min, max: spec.max });
  return value + 0; // -0 becomes 0, as it would when stored
}

function readMoney(value: unknown, at: string, refuse: Refuse): JsonValue {
  if (!isRecord(value)) return refuse(at, 'field.type', { expected: 'money' });
  const { minor, currency } = { minor: own(value, 'minor'), currency: own(value, 'currency') };
  if (typeof minor !== 'number' || !Number.isSafeInteger(minor)) {
    return refuse(within(at, 'minor'), 'field.type', { expected: 'integer' });
  }
  if (typeof currency !== 'string' || !Object.hasOwn(minorDigits, currency)) {
    return refuse(within(at, 'currency'), 'field.choice', { choices: Object.keys(minorDigits).join(', ') });
  }
  for (const name of Object.keys(value)) {
    if (name !== 'minor' && name !== 'currency') refuse(within(at, name), 'field.unknown');
  }
  return { minor: minor + 0, currency };
}

function readGroup(fields: FieldSpecs, keep: boolean, value: unknown, at: string, refuse: Refuse): JsonValue {
  if (!isRecord(value)) return refuse(at, 'field.type', { expected: 'group' });
  const read = readParts(fields, value, at, refuse);
  return !keep && Object.values(read).every(part => part === null) ? null : read;
}

function readList(of: FieldSpec, value: unknown, at: string, refuse: Refuse): JsonValue {
  if (!Array.isArray(value)) return refuse(at, 'field.type', { expected: 'list' });
  if (value.length > maxItems) return refuse(at, 'field.too-long', { max: maxItems });
  const each: FieldSpec = { ...of, required: true };
  return value.map((item: unknown, index) => readField(each, item, `${at}/${index}`, refuse));
}

function readMap(of: FieldSpec, keys: RegExp, value: unknown, at: string, refuse: Refuse): JsonValue {
  if (!isRecord(value)) return refuse(at, 'field.type', { expected: 'map' });
  const entries = Object.entries(value);
  if (entries.length > maxItems) return refuse(at, 'field.too-long', { max: maxItems });
  const each: FieldSpec = { ...of, required: true };
  const read: { [key: string]: JsonValue } = {};
  for (const [key, item] of entries) {
    if (!keys.test(key)) refuse(within(at, key), 'field.key');
    else read[key] = readField(each, item, within(at, key), refuse);
  }
  return read;
}

/** Patterns come from field descriptions, a few dozen in all; compiling one per value would cost more than reading it. */
const patterns = new Map<string, RegExp>();
function patternOf(source: string): RegExp {
  const known = patterns.get(source);
  if (known) return known;
  const made = new RegExp(source, 'u');
  patterns.set(source, made);
  return made;
}
