import { foldForSearch } from '../../kernel/search-text.ts';
import { isOneSlipApart } from './edit-distance.ts';

/** A name made comparable: no diacritics (comma or cedilla), no capitals, parted at spaces, hyphens and points. */
export type ComparableName = {
  /** Without anything between the parts: "Ana-Maria" and "Anamaria" are the same. */
  readonly last: string;
  readonly first: string;
  /** All parts of both names, in order of the alphabet. */
  readonly parts: readonly string[];
};

/** How two names resemble each other, the nearest first. */
export const nameLikenesses = ['same', 'swapped', 'order', 'part', 'letter'] as const;
export type NameLikeness = (typeof nameLikenesses)[number];

/** Longer names are compared by this many parts; nobody has more. */
const mostParts = 8;
/** One letter makes another name of a short one (Ion and Ian, Ana and Ada). */
const shortestForSlip = 4;

export function comparableName(lastName: string, firstName: string): ComparableName {
  const [last, first] = [partsOf(lastName), partsOf(firstName)];
  return { last: last.join(''), first: first.join(''), parts: [...last, ...first].slice(0, mostParts).sort() };
}

const partsOf = (name: string): readonly string[] =>
  foldForSearch(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(part => part !== '');

/**
 * How two names resemble each other; null when they do not. `same` but for diacritics, capitals, hyphens and spaces;
 * `swapped` first and last name; `order`: the same parts in another order; `part`: all parts of one are in the other, at
 * least two (Popescu Ana and Popescu-Ionescu Ana Maria); `letter`: one part has one slip, and is not short.
 */
export function nameLikeness(a: ComparableName, b: ComparableName): NameLikeness | null {
  if (a.parts.length === 0 || b.parts.length === 0) return null;
  if (a.last === b.last && a.first === b.first) return 'same';
  if (a.last === b.first && a.first === b.last) return 'swapped';
  const [short, long] = a.parts.length <= b.parts.length ? [a.parts, b.parts] : [b.parts, a.parts];
  const [unmatched, left] = without(short, long);
  if (unmatched.length === 0) return left.length === 0 ? 'order' : short.length >= 2 ? 'part' : null;
  if (unmatched.length !== 1 || left.length !== 1 || short.length < 2) return null;
  const [one = '', other = ''] = [unmatched[0], left[0]];
  if (Math.min(one.length, other.length) < shortestForSlip) return null;
  return isOneSlipApart(one, other) ? 'letter' : null;
}

/** The parts of one that the other does not have, and the other way round; both are in order. */
function without(short: readonly string[], long: readonly string[]): readonly [readonly string[], readonly string[]] {
  const unmatched: string[] = [];
  const left: string[] = [];
  let [i, j] = [0, 0];
  while (i < short.length || j < long.length) {
    const [one, other] = [short[i], long[j]];
    if (one !== undefined && one === other) {
      i += 1;
      j += 1;
    } else if (other === undefined || (one !== undefined && one < other)) {
      unmatched.push(one ?? '');
      i += 1;
    } else {
      left.push(other);
      j += 1;
    }
  }
  return [unmatched, left];
}

/**
 * Keys of a name, such that any two names that resemble each other have one in common: its letters in order (same, swapped,
 * order, two letters swapped), every two parts together (part), and all parts but one with an end of that one (letter).
 */
export function nameKeys({ parts }: ComparableName): readonly string[] {
  if (parts.length === 0) return [];
  const keys = [lettersOf(parts)];
  for (const [at, part] of parts.entries()) {
    for (const other of parts.slice(at + 1)) keys.push(`${part}+${other}`);
    if (part.length < shortestForSlip || parts.length < 2) continue;
    const rest = parts.filter((_, place) => place !== at).join(' ');
    keys.push(`${rest} ${part.slice(0, 2)}-`, `${rest} -${part.slice(-2)}`);
  }
  return keys;
}

/** The key that names have in common which are the same, swapped, or in another order. */
export const lettersOf = (parts: readonly string[]): string => [...parts.join('')].sort().join('');
