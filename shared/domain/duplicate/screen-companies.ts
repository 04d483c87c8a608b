import { isOneSlipApart } from './edit-distance.ts';
import type { Likeness, PairReason } from './pair.ts';
import { lettersOf } from './person-name.ts';
import { type CompanyFacts, type ScreenedCompany, screenedCompany } from './screened-company.ts';
import { type BlockSizes, type Screening, screening } from './screening.ts';

/** Names shorter than this are not compared letter by letter: IMA and IMB are two firms. */
const shortestForSlip = 6;
const weights: { readonly [R in PairReason]?: number } = {
  'name-same': 50,
  'name-order': 40,
  'name-letter': 35,
  'cui-near': 35,
  register: 35,
  county: 15,
  phone: 15,
  email: 15,
};

/** Screens companies in small steps; see `screening`. */
export function* screenCompanies(
  companies: Iterable<CompanyFacts>,
  sizes?: BlockSizes,
): Generator<undefined, Screening> {
  const screened: ScreenedCompany[] = [];
  for (const facts of companies) screened.push(screenedCompany(facts));
  return yield* screening(screened, { keysOf, finerKeysOf: keysOf, compare: compareCompanies }, sizes);
}

/**
 * Whether two companies look like one; the same both ways.
 *
 * Exact   the same digits of the CUI, right or not.
 * Likely  the same name without legal form and diacritics (or its words in another order), in the same county or where one
 *         county is not known; or in two counties with the same phone, e-mail, register number, or a CUI with one slip. A
 *         name with one slip needs one of these, or the same known county.
 */
export function compareCompanies(a: ScreenedCompany, b: ScreenedCompany): Likeness | null {
  const name = companyLikeness(a, b);
  const isExact = a.cui !== null && a.cui === b.cui;
  if (!isExact && name === null) return null;
  const others = evidence(a, b);
  const named: readonly PairReason[] = name === null ? [] : [name];
  if (isExact) return { level: 'exact', score: 100, reasons: ['cui', ...named, ...others] };
  const countyMayBe = a.county === null || b.county === null;
  if (others.length === 0 && !(countyMayBe && name !== 'name-letter')) return null;
  const near = others.filter(reason => reason === 'cui-near');
  const reasons = [...near, ...named, ...others.filter(reason => reason !== 'cui-near')];
  const against = a.cui !== null && b.cui !== null && near.length === 0 ? 20 : 0;
  const sum = reasons.reduce((total, reason) => total + (weights[reason] ?? 0), 0) - against;
  return { level: 'likely', score: Math.min(99, Math.max(5, sum)), reasons };
}

function companyLikeness(a: ScreenedCompany, b: ScreenedCompany): PairReason | null {
  if (a.name === b.name) return 'name-same';
  if (a.parts.length === b.parts.length && a.parts.every((part, at) => part === b.parts[at])) return 'name-order';
  const isLong = Math.min(a.name.length, b.name.length) >= shortestForSlip;
  return isLong && isOneSlipApart(a.name, b.name) ? 'name-letter' : null;
}

function evidence(a: ScreenedCompany, b: ScreenedCompany): readonly PairReason[] {
  const found: PairReason[] = [];
  if (a.cui !== null && b.cui !== null && isOneSlipApart(a.cui, b.cui)) found.push('cui-near');
  for (const reason of ['phone', 'email', 'register', 'county'] as const) {
    if (a[reason] !== null && a[reason] === b[reason]) found.push(reason);
  }
  return found;
}

/**
 * The CUI, the letters of the name in order, and both halves of the name, of the two lengths that a name with one slip can
 * have in common with it.
 */
function keysOf({ cui, name, parts }: ScreenedCompany): readonly string[] {
  const keys = [...(cui === null ? [] : [`c ${cui}`]), `n ${lettersOf(parts)}`];
  if (name.length < shortestForSlip) return keys;
  const halves = new Set([Math.floor(name.length / 2), Math.floor((name.length - 1) / 2)]);
  for (const half of halves) keys.push(`${half} ${name.slice(0, half)}-`, `${half} -${name.slice(-half)}`);
  return keys;
}
