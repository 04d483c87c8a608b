import { comparePeople } from './compare-people.ts';
import { lettersOf, nameKeys } from './person-name.ts';
import { type PersonFacts, type ScreenedPerson, screenedPerson } from './screened-person.ts';
import { type BlockSizes, type Screen, type Screening, screening } from './screening.ts';

/** Screens participants in small steps; see `screening`. Erased ones are left out. */
export function* screenPeople(people: Iterable<PersonFacts>, sizes?: BlockSizes): Generator<undefined, Screening> {
  const screened: ScreenedPerson[] = [];
  let read = 0;
  for (const facts of people) {
    const person = screenedPerson(facts);
    if (person) screened.push(person);
    read += 1;
    if (read % 100 === 0) yield;
  }
  return yield* screening(screened, screenOf(screened), sizes);
}

function screenOf(people: readonly ScreenedPerson[]): Screen<ScreenedPerson> {
  // Names alone matter only where one of the two has nothing else; the names of everybody would be large blocks for nothing.
  const bareNames = new Set(people.filter(({ bare }) => bare).map(({ name }) => lettersOf(name.parts)));
  return {
    keysOf: person => keysOf(person, bareNames),
    finerKeysOf: person => [...(person.cnp === null ? [] : [`c ${person.cnp}`]), ...nameKeys(person.name)],
    compare: comparePeople,
  };
}

/**
 * The keys of everything that two records must share beside the name. A slip in a CNP leaves either its first six or its
 * last five figures as they are, wherever it is.
 */
function keysOf(person: ScreenedPerson, bareNames: ReadonlySet<string>): readonly string[] {
  const { cnp, typedCnp, birth, phone, email, employer, name } = person;
  const keys: string[] = [];
  if (cnp !== null) keys.push(`c ${cnp}`);
  if (typedCnp !== null) keys.push(`a ${typedCnp.slice(0, 6)}`, `z ${typedCnp.slice(-5)}`);
  if (birth !== null) keys.push(`b ${birth}`);
  if (phone !== null) keys.push(`p ${phone}`);
  if (email !== null) keys.push(`e ${email}`);
  if (employer !== null) keys.push(`w ${employer}`);
  const letters = bareNames.size === 0 ? '' : lettersOf(name.parts);
  if (bareNames.has(letters)) keys.push(`n ${letters}`);
  return keys;
}
