import { isOneSlipApart } from './edit-distance.ts';
import type { Likeness, PairReason } from './pair.ts';
import { type NameLikeness, nameLikeness } from './person-name.ts';
import type { ScreenedPerson } from './screened-person.ts';

/** What each reason adds to the score of a likely pair. An exact pair has 100. */
const weights: { readonly [R in PairReason]?: number } = {
  'name-same': 50,
  'name-swapped': 45,
  'name-order': 45,
  'name-part': 35,
  'name-letter': 35,
  'name-only': -10,
  'cnp-near': 35,
  birth: 25,
  phone: 15,
  email: 15,
  employer: 5,
};

/**
 * Whether two participants look like one; the same both ways. The reasons for the weights are in the words of each reason.
 *
 * Exact   the same possible CNP, whatever else differs.
 * Likely  the names resemble each other, and so does something else: birth date, phone, e-mail, employer, or a CNP that is
 *         the same but for one slip. Or the names are the same (swapped, in another order) and one of the two has neither a
 *         possible CNP nor a birth date, by which it could be told from the other.
 * Never   two people who have different possible CNPs and different birth dates: sharing a name and an employer does not make
 *         father and son one. Nor two of different sex whose names differ by a letter (Daniel and Daniela).
 */
export function comparePeople(a: ScreenedPerson, b: ScreenedPerson, typing = false): Likeness | null {
  const name = nameLikeness(a.name, b.name);
  const isExact = a.cnp !== null && a.cnp === b.cnp;
  if (!isExact && (name === null || !mayBeOne(a, b, name))) return null;
  const others = evidence(a, b);
  if (isExact) return { level: 'exact', score: 100, reasons: ['cnp', ...named(name), ...others] };
  if (others.length > 0) return likely([...others.filter(isCnp), ...named(name), ...others.filter(not(isCnp))], a, b);
  if (!(a.bare || b.bare) || !(typing || isWhole(name))) return null;
  return likely([...named(name), 'name-only'], a, b);
}

const named = (name: NameLikeness | null): readonly PairReason[] => (name === null ? [] : [`name-${name}`]);
const isCnp = (reason: PairReason): boolean => reason === 'cnp-near';
const not =
  <T>(test: (value: T) => boolean) =>
  (value: T): boolean =>
    !test(value);
const isWhole = (name: NameLikeness | null): boolean => name === 'same' || name === 'swapped' || name === 'order';

function mayBeOne(a: ScreenedPerson, b: ScreenedPerson, name: NameLikeness): boolean {
  if (name === 'letter' && a.gender !== null && b.gender !== null && a.gender !== b.gender) return false;
  const birthsDiffer = a.birth !== null && b.birth !== null && a.birth !== b.birth;
  return !(birthsDiffer && cnpsDiffer(a, b) && !isNear(a, b));
}

const cnpsDiffer = (a: ScreenedPerson, b: ScreenedPerson): boolean =>
  a.cnp !== null && b.cnp !== null && a.cnp !== b.cnp;

/** Typed CNPs with one slip between them, or the same impossible one. */
const isNear = ({ typedCnp: one }: ScreenedPerson, { typedCnp: other }: ScreenedPerson): boolean =>
  one !== null && other !== null && (one === other || isOneSlipApart(one, other));

function evidence(a: ScreenedPerson, b: ScreenedPerson): readonly PairReason[] {
  const found: PairReason[] = [];
  if (a.cnp !== b.cnp || a.cnp === null) if (isNear(a, b)) found.push('cnp-near');
  for (const reason of ['birth', 'phone', 'email', 'employer'] as const) {
    if (a[reason] !== null && a[reason] === b[reason]) found.push(reason);
  }
  return found;
}

/** What speaks against it: possible CNPs or birth dates that differ. */
function likely(reasons: readonly PairReason[], a: ScreenedPerson, b: ScreenedPerson): Likeness {
  const against = (cnpsDiffer(a, b) ? 20 : 0) + (a.birth !== null && b.birth !== null && a.birth !== b.birth ? 10 : 0);
  const sum = reasons.reduce((total, reason) => total + (weights[reason] ?? 0), 0) - against;
  return { level: 'likely', score: Math.min(99, Math.max(5, sum)), reasons };
}
