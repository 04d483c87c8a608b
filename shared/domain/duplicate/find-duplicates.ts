import { comparePeople } from './compare-people.ts';
import type { Duplicate } from './duplicate.ts';
import { byLikeness, type Likeness, type Pair } from './pair.ts';
import { inOrder } from './pair-id.ts';
import { compareCompanies, screenCompanies } from './screen-companies.ts';
import { screenPeople } from './screen-people.ts';
import { type CompanyFacts, screenedCompany } from './screened-company.ts';
import { type PersonFacts, type ScreenedPerson, screenedPerson } from './screened-person.ts';
import type { FoundPair, Screening } from './screening.ts';

type Table = Duplicate['table'];

/**
 * The participants that look like one, the likeliest first, each pair with what was decided of it. A pair that was decided
 * stays in the list under its status; those that were merged are there no more, since one of the two is gone.
 */
export const findDuplicatePeople = (people: Iterable<PersonFacts>, decisions: Iterable<Duplicate>): readonly Pair[] =>
  withDecisions('participant', allOf(screenPeople(people)).pairs, decisions);

/** The same of companies. */
export const findDuplicateCompanies = (
  companies: Iterable<CompanyFacts>,
  decisions: Iterable<Duplicate>,
): readonly Pair[] => withDecisions('company', allOf(screenCompanies(companies)).pairs, decisions);

/** What a screening found, done at one go. */
export function allOf(steps: Generator<undefined, Screening>): Screening {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** Pairs with what was decided of each, the likeliest first. */
export function withDecisions(
  table: Table,
  pairs: readonly FoundPair[],
  decisions: Iterable<Duplicate>,
): readonly Pair[] {
  const decided = new Map<string, Duplicate>();
  for (const row of decisions) if (row.table === table) decided.set(inOrder(row.one, row.other).join(' '), row);
  return pairs
    .map((pair): Pair => {
      const decision = decided.get(inOrder(pair.one, pair.other).join(' ')) ?? null;
      return { ...pair, table, decision, status: decision?.decision ?? 'open' };
    })
    .sort(byLikeness);
}

/** Somebody who is already there and looks like the one being typed. */
export type Likely = Likeness & { readonly id: string };

/**
 * The participants that look like one who is being typed, the likeliest first, at most `most`. While nothing but a name is
 * there, one that resembles it in any way is enough. `people` are read once with `screenedPerson`. The draft's own id is
 * left out.
 */
export function duplicatesOf(draft: PersonFacts, people: Iterable<ScreenedPerson>, most = 5): readonly Likely[] {
  const typed = screenedPerson(draft);
  return typed === null ? [] : likeliest(typed, people, (a, b) => comparePeople(a, b, true), most);
}

/** The same of a company. */
export const duplicateCompaniesOf = (
  draft: CompanyFacts,
  companies: Iterable<ReturnType<typeof screenedCompany>>,
  most = 5,
): readonly Likely[] => likeliest(screenedCompany(draft), companies, compareCompanies, most);

function likeliest<T extends { readonly id: string }>(
  typed: T,
  others: Iterable<T>,
  compare: (a: T, b: T) => Likeness | null,
  most: number,
): readonly Likely[] {
  const found: Likely[] = [];
  for (const other of others) {
    const likeness = other.id === typed.id ? null : compare(typed, other);
    if (likeness) found.push({ id: other.id, ...likeness });
  }
  return found.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1)).slice(0, most);
}
