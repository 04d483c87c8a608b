import type { JsonValue } from '../../kernel/json.ts';
import { type Problem, problem } from '../../kernel/problem.ts';
import { foldForSearch, withCommaBelow } from '../../kernel/search-text.ts';
import { comparableName } from '../duplicate/person-name.ts';
import type { Address, Participant } from '../participant/participant.ts';
import { findCounty } from '../place/place.ts';
import { answerOf, countryCode, countyPlate, phraseOf } from './read-choice.ts';
import { contractNumberAndDay, localityAndCounty } from './read-pairs.ts';
import { splitName } from './split-name.ts';

/** What one column brings for several fields: values by path, and what should be looked at. Empty when nothing changes. */
export type JoinedReading = {
  readonly sets: readonly (readonly [path: string, value: JsonValue])[];
  readonly notes: readonly Problem[];
};
const unchanged: JoinedReading = { sets: [], notes: [] };
/** `heading`: as written, since "Prenume și nume" says the order. `current`: the record that the row is about. */
export type JoinedCell = {
  readonly target: string;
  readonly text: string;
  readonly heading: string;
  readonly current: Participant | null;
};

/**
 * Reads a column that brings several fields in one. What says the same as the record says already, printed as registers
 * print it, changes nothing: parts that were joined for reading cannot be told apart for sure.
 */
export function readJoined({ target, text: written, heading, current }: JoinedCell): JoinedReading {
  const text = withCommaBelow(written.normalize('NFC'));
  const domicile = current?.domicile ?? null;
  switch (target) {
    case 'fullName':
      return nameOf(text, heading, current);
    case 'domicileAddress':
      return saysSame(text, addressText(domicile)) ? unchanged : addressParts(text, 'domicile');
    case 'residenceAddress':
      return saysSame(text, addressText(current?.residence ?? domicile)) ? unchanged : addressParts(text, 'residence');
    case 'domicileCounty':
      return saysSame(text, countyText(domicile)) ? unchanged : countyParts(text, 'domicile');
    case 'residenceCounty':
      return saysSame(text, countyText(current?.residence ?? domicile)) ? unchanged : countyParts(text, 'residence');
    case 'domicileLocality':
      return saysSame(text, joined(domicile?.locality, countyName(domicile)))
        ? unchanged
        : { sets: localityAndCounty(text, 'domicile'), notes: [] };
    case 'contractNumberOn':
      return { sets: contractNumberAndDay(text), notes: [] };
    case 'position':
      return positionOf(text, current);
    case 'idDoc':
      return documentOf(text);
    case 'otherDisadvantaged':
      return disadvantagedOf(text);
    default:
      return unchanged;
  }
}

const saysSame = (text: string, printed: string): boolean => printed !== '' && phraseOf(text) === phraseOf(printed);
const joined = (...parts: readonly (string | null | undefined)[]): string =>
  parts.filter(part => part !== null && part !== undefined && part !== '').join(', ');
const addressText = (address: Address | null): string => joined(address?.street, address?.locality);
function countyName(address: Address | null): string | null {
  const county = address?.county ?? null;
  return county === null ? null : (findCounty(county)?.name ?? county);
}
function countyText(address: Address | null): string {
  const country = address?.country ?? null;
  return joined(countyName(address), country === 'RO' ? 'România' : country);
}

function nameOf(text: string, heading: string, current: Participant | null): JoinedReading {
  if (current) {
    const known = comparableName(current.lastName, current.firstName).parts.join(' ');
    if (known === comparableName(text, '').parts.join(' ')) return unchanged;
  }
  const { last, first, sure } = splitName(
    text,
    /prenume\S*\s+(?:si|și|\/)?\s*nume|first.*last/i.test(foldForSearch(heading)),
  );
  const sets: [string, JsonValue][] = [['lastName', last]];
  if (first !== '') sets.push(['firstName', first]);
  return { sets, notes: sure ? [] : [problem('import.name-split')] };
}

const countySign = /^jud(?:e[tț]ul?|e[tț])?\.?\s+/i;
const localitySign = /^(?:loc(?:alitatea)?|mun(?:icipiul)?|or(?:a[sș](?:ul)?)?|com(?:una)?|sat(?:ul)?)\.?\s+/i;

function addressParts(text: string, of: 'domicile' | 'residence'): JoinedReading {
  const parts = text
    .split(/[,;\n]/)
    .map(part => part.trim())
    .filter(part => part !== '');
  const street: string[] = [];
  let [county, locality]: [string | null, string | null] = [null, null];
  for (const part of parts) {
    if (countySign.test(part) && countyPlate(part) !== null) county = countyPlate(part);
    else if (localitySign.test(part) && locality === null) locality = part.replace(localitySign, '');
    else street.push(part);
  }
  const last = street.at(-1) ?? '';
  const isGuess = locality === null && street.length > 1 && !/\d/.test(last);
  if (isGuess) locality = street.pop() ?? null;
  const sets: [string, JsonValue][] = [];
  if (street.length > 0) sets.push([`${of}/street`, street.join(', ')]);
  if (locality !== null) sets.push([`${of}/locality`, locality]);
  if (county !== null) sets.push([`${of}/county`, county]);
  return { sets, notes: locality === null ? [problem('import.address-one')] : [] };
}

function countyParts(text: string, of: 'domicile' | 'residence'): JoinedReading {
  const sets: [string, JsonValue][] = [];
  for (const part of text
    .split(/[,;/\n]/)
    .map(each => each.trim())
    .filter(each => each !== '')) {
    const plate = countyPlate(part);
    // "B" and "CJ" are counties before they are countries.
    const country = plate === null ? countryCode(part) : null;
    if (country === null) sets.push([`${of}/county`, plate ?? part]);
    else sets.push([`${of}/country`, country]);
  }
  return { sets, notes: [] };
}

function positionOf(text: string, current: Participant | null): JoinedReading {
  const found = /^(.*?)[\s(,–-]*(?:cod\s*)?(?:cor\s*:?\s*)?(\d{6})\)?$/i.exec(text);
  const [position, cor] = found ? [(found[1] ?? '').trim(), found[2] ?? null] : [text, null];
  const { contract = null } = current ?? {};
  const printed = contract?.position && contract.cor ? `${contract.position} (${contract.cor})` : '';
  if (saysSame(text, printed)) return unchanged;
  const sets: [string, JsonValue][] = [];
  if (position !== '') sets.push(['contract/position', position]);
  if (cor !== null) sets.push(['contract/cor', cor]);
  return { sets, notes: [] };
}

function documentOf(text: string): JoinedReading {
  const found = /\b([A-Z]{2})\s*[.,]?\s*(?:nr\.?|num[aă]r(?:ul)?|no\.?)?\s*[:.]?\s*(\d{6,7})\b/i.exec(
    text.replace(/\b(?:c\.?i\.?|b\.?i\.?|seria?|carte de identitate)\b\.?:?/gi, ' '),
  );
  if (!found) return { sets: [['idDoc/number', text]], notes: [problem('import.document-one')] };
  return {
    sets: [
      ['idDoc/series', (found[1] ?? '').toUpperCase()],
      ['idDoc/number', found[2] ?? ''],
    ],
    notes: [],
  };
}

/** `Da: mamă singură`, `Nu`, or a refusal. */
function disadvantagedOf(text: string): JoinedReading {
  const [head = '', ...rest] = text.split(/\s*[:,–-]\s*/);
  const answer = answerOf(text) ?? answerOf(head);
  if (answer === null) return { sets: [], notes: [problem('import.no-answer')] };
  const which = text.slice(head.length).replace(/^[\s:,–-]+/, '');
  const sets: [string, JsonValue][] = [['otherDisadvantaged', answer]];
  if (answer === 'yes' && rest.length > 0 && which !== '') sets.push(['otherDisadvantagedWhich', which]);
  return { sets, notes: [] };
}
