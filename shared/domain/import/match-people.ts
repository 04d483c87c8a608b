import { comparePeople } from '../duplicate/compare-people.ts';
import { currentIds } from '../duplicate/current-id.ts';
import type { Likeness } from '../duplicate/pair.ts';
import { lettersOf, nameKeys } from '../duplicate/person-name.ts';
import { type PersonFacts, type ScreenedPerson, screenedPerson } from '../duplicate/screened-person.ts';

/** A stored record that a row may be about, and why. */
export type Match = { readonly id: string; readonly likeness: Likeness };
/**
 * `one`: the record for sure, by CNP or id, or by name and birth date where no CNP says otherwise. `some`: records that look
 * like it; a person decides.
 */
export type Matched =
  | { readonly kind: 'none' }
  | { readonly kind: 'one'; readonly match: Match }
  | { readonly kind: 'some'; readonly matches: readonly Match[] };

const mostShown = 5;
const mostCompared = 200;

/** Finds the records that rows of a list are about. Merged ones are found under the record that took them in. */
export class PeopleIndex {
  readonly #people = new Map<string, ScreenedPerson>();
  readonly #byKey = new Map<string, string[]>();
  readonly #idNow: (id: string) => string | null;

  constructor(people: Iterable<PersonFacts & { readonly formerIds?: readonly string[] }>) {
    const all = [...people];
    this.#idNow = currentIds(all);
    for (const person of all) this.add(person);
  }

  add(facts: PersonFacts): void {
    const person = screenedPerson(facts);
    if (person === null) return;
    this.#people.set(person.id, person);
    for (const key of keysOf(person)) {
      const ids = this.#byKey.get(key);
      if (ids) ids.push(person.id);
      else this.#byKey.set(key, [person.id]);
    }
  }

  /** The record of an id, its own or one that it took in. */
  byId(id: string): string | null {
    const now = this.#idNow(id);
    return now !== null && this.#people.has(now) ? now : null;
  }

  find(facts: PersonFacts): Matched {
    const typed = screenedPerson(facts);
    if (typed === null) return { kind: 'none' };
    const ids = new Set(keysOf(typed).flatMap(key => (this.#byKey.get(key) ?? []).slice(0, mostCompared)));
    const matches: Match[] = [];
    for (const id of ids) {
      const other = this.#people.get(id);
      const likeness = other && id !== typed.id ? comparePeople(typed, other, true) : null;
      if (likeness) matches.push({ id, likeness });
    }
    matches.sort((a, b) => b.likeness.score - a.likeness.score || (a.id < b.id ? -1 : 1));
    return this.#judged(typed, matches);
  }

  #judged(typed: ScreenedPerson, matches: readonly Match[]): Matched {
    const exact = matches.filter(({ likeness }) => likeness.level === 'exact');
    const [only] = exact;
    if (only && exact.length === 1) {
      // The CNP of one person under the name of another: a row was shifted, or a CNP typed into the wrong line.
      const isNamed = only.likeness.reasons.some(reason => reason.startsWith('name-'));
      return isNamed || typed.name.parts.length === 0
        ? { kind: 'one', match: only }
        : { kind: 'some', matches: [only] };
    }
    if (exact.length > 1) return { kind: 'some', matches: exact.slice(0, mostShown) };
    const sure = matches.filter(match => isSure(match, typed, this.#people.get(match.id)));
    const [one] = sure;
    if (one && sure.length === 1) return { kind: 'one', match: one };
    return matches.length === 0 ? { kind: 'none' } : { kind: 'some', matches: matches.slice(0, mostShown) };
  }
}

/** The same name (in any order) and birth date, and not two CNPs that differ. */
function isSure({ likeness }: Match, typed: ScreenedPerson, other: ScreenedPerson | undefined): boolean {
  if (other === undefined || (typed.cnp !== null && other.cnp !== null)) return false;
  const { reasons } = likeness;
  const isName = reasons.includes('name-same') || reasons.includes('name-swapped') || reasons.includes('name-order');
  const isSameTyped = typed.typedCnp !== null && typed.typedCnp === other.typedCnp;
  return isName && (reasons.includes('birth') || isSameTyped);
}

function keysOf({ cnp, typedCnp, phone, email, name, birth }: ScreenedPerson): readonly string[] {
  const keys = [`n ${lettersOf(name.parts)}`];
  if (cnp !== null) keys.push(`c ${cnp}`);
  if (typedCnp !== null) keys.push(`z ${typedCnp.slice(-5)}`);
  if (phone !== null) keys.push(`p ${phone}`);
  if (email !== null) keys.push(`e ${email}`);
  if (birth !== null) for (const key of nameKeys(name)) keys.push(`b ${birth} ${key}`);
  return keys;
}
