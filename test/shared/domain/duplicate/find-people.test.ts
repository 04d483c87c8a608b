import { describe, expect, test } from 'vitest';
import type { Duplicate } from '#shared/domain/duplicate/duplicate.ts';
import { isOneSlipApart } from '#shared/domain/duplicate/edit-distance.ts';
import { duplicatesOf, findDuplicatePeople } from '#shared/domain/duplicate/find-duplicates.ts';
import { pairId } from '#shared/domain/duplicate/pair-id.ts';
import { type PersonFacts, screenedPerson } from '#shared/domain/duplicate/screened-person.ts';
import { person } from './people.ts';

/* Worked examples. The CNPs are the invented ones of the CNP rules; 1850312120043 is 1850312120048 with another last figure. */
const found = (a: Partial<PersonFacts>, b: Partial<PersonFacts>) => {
  const [pair] = findDuplicatePeople(
    [person({ ...(a as object), id: 'a' }), person({ ...(b as object), id: 'b' })],
    [],
  );
  return pair ? `${pair.level} ${pair.score}: ${pair.reasons.join(' ')}` : null;
};
const born = { birthDate: '1985-03-12' as never };

describe('exact', () => {
  test('the same possible CNP, whatever the names are', () => {
    const cnp = '1850312120048';
    expect(found({ cnp, lastName: 'Popescu' }, { cnp: ' 1850312120048 ', lastName: 'Ionescu' })).toBe(
      'exact 100: cnp birth',
    );
    // Apostrophe and spaces of a worksheet do not make it another one.
    expect(found({ cnp }, { cnp: "'1850312 120048", lastName: 'Ionescu', firstName: 'Ana' })).toBe(
      'exact 100: cnp birth',
    );
  });
  test('not the same impossible one: nobody has it', () => {
    expect(found({ cnp: '0000000000000', lastName: 'Marin' }, { cnp: '0000000000000', lastName: 'Dobre' })).toBeNull();
    expect(found({ cnp: '1850312120043' }, { cnp: '1850312120043' })).toBe('likely 85: cnp-near name-same');
  });
});

describe('likely by name and something else', () => {
  test.each([
    ['no diacritics, cedilla, capitals', 'Ștefănescu', 'Ţiţa', 'STEFANESCU', 'Tita', 'likely 75: name-same birth'],
    ['hyphen, space, nothing', 'Pop', 'Ana-Maria', 'Pop', 'Anamaria', 'likely 75: name-same birth'],
    ['first and last name swapped', 'Marin', 'Dobre', 'Dobre', 'Marin', 'likely 70: name-swapped birth'],
    ['given names in another order', 'Pop', 'Maria Ana', 'Pop', 'Ana Maria', 'likely 70: name-order birth'],
    ['double-barrelled turned round', 'Pop-Rus', 'Ana', 'Rus Pop', 'Ana', 'likely 70: name-order birth'],
    ['married: one of two family names', 'Pop-Rus', 'Ana', 'Rus', 'Ana', 'likely 60: name-part birth'],
    ['one given name of two', 'Rus', 'Ana Maria', 'Rus', 'Maria', 'likely 60: name-part birth'],
    ['one letter another', 'Popescu', 'Mihai', 'Popescu', 'Mihau', 'likely 60: name-letter birth'],
    ['one letter less', 'Popescu', 'Ana', 'Popscu', 'Ana', 'likely 60: name-letter birth'],
    ['two letters swapped', 'Popescu', 'Ana', 'Popesuc', 'Ana', 'likely 60: name-letter birth'],
  ])('%s', (_, lastName, firstName, lastName2, firstName2, expected) => {
    expect(found({ lastName, firstName, ...born }, { lastName: lastName2, firstName: firstName2, ...born })).toBe(
      expected,
    );
  });
  test('a letter makes another name of a short one, and of a man a woman', () => {
    expect(found({ firstName: 'Ion', ...born }, { firstName: 'Ian', ...born })).toBeNull();
    expect(
      found({ firstName: 'Daniel', gender: 'M', ...born }, { firstName: 'Daniela', gender: 'F', ...born }),
    ).toBeNull();
    expect(found({ firstName: 'Daniel', ...born }, { firstName: 'Daniela', gender: 'F', ...born })).toBe(
      'likely 60: name-letter birth',
    );
  });
  test('a phone by its last nine figures, an e-mail without capitals, an employer', () => {
    const known = { cnp: null, birthDate: '1985-03-12' as never };
    const other = { birthDate: '1985-03-21' as never };
    expect(found({ ...known, phone: '0722 111 222' }, { ...other, phone: '+40722111222' })).toBe(
      'likely 55: name-same phone',
    );
    expect(found({ ...known, email: 'Ion@Exemplu.ro' }, { ...other, email: 'ion@exemplu.ro ' })).toBe(
      'likely 55: name-same email',
    );
    expect(found({ ...known, employer: 'c1' }, { ...other, employer: 'c1' })).toBe('likely 45: name-same employer');
    expect(found(known, other)).toBeNull();
  });
  test('a CNP with one figure another, two swapped, or one lost; only with the name', () => {
    const cnp = '1850312120048';
    for (const slip of ['1850312120043', '1850321120048', '850312120048', '1850312102048']) {
      expect(found({ cnp }, { cnp: slip })).toMatch(/^likely 85: cnp-near name-same$/);
      expect(found({ cnp }, { cnp: slip, lastName: 'Dobre', firstName: 'Vlad' })).toBeNull();
    }
  });
  test('father and son at one firm, with one phone, are two; a birth date alone that differs is only less likely', () => {
    const father = { cnp: '1630615123457', employer: 'c1', phone: '0722111222' };
    const son = { cnp: '1850312120048', employer: 'c1', phone: '0722111222' };
    expect(found(father, son)).toBeNull();
    expect(found(father, { ...son, cnp: null, birthDate: '1985-03-12' as never })).toBe(
      'likely 60: name-same phone employer',
    );
  });
  test('a name alone, when nothing tells the two apart', () => {
    expect(found({ cnp: '1850312120048' }, {})).toBe('likely 40: name-same name-only');
    expect(found({ cnp: '1850312120048', firstName: 'Mihai' }, { firstName: 'Mihaj' })).toBeNull();
    expect(found({ lastName: '-', firstName: '.' }, { lastName: '…', firstName: '-' })).toBeNull();
  });
});

test('what was decided is the status of the pair, in any order of the two; erased people are nobody', () => {
  const two = [person({ id: 'b', ...born }), person({ id: 'a', ...born })];
  const row: Duplicate = {
    id: pairId('participant', 'b', 'a'),
    table: 'participant',
    one: 'a',
    other: 'b',
    decision: 'different',
    by: 'Ana',
    on: null,
    reason: 'rude',
  };
  expect(findDuplicatePeople(two, []).map(({ status }) => status)).toEqual(['open']);
  expect(findDuplicatePeople(two, [row])).toMatchObject([{ one: 'a', other: 'b', status: 'different', decision: row }]);
  expect(findDuplicatePeople(two, [{ ...row, table: 'company' }])).toMatchObject([{ status: 'open' }]);
  const anonymous = { erasedOn: null, counted: null, ageBand: null, region: null, certifiedInTime: null, person: null };
  expect(findDuplicatePeople([person({ id: 'b' }), person({ id: 'a', anonymous })], [])).toEqual([]);
});

test('the id of a pair is an id, the same both ways, another for other records', () => {
  const [a, b] = ['5c1f3a52-9a1e-4b8e-8d51-0f7f6d1a2b3c', '5c1f3a52-9a1e-4b8e-8d51-0f7f6d1a2b3d'];
  expect(pairId('participant', a, b)).toMatch(/^pair-[0-9a-f]{32}$/);
  expect(pairId('participant', a, b)).toBe(pairId('participant', b, a));
  const ids = new Set<string>();
  for (let at = 0; at < 3_000; at += 1)
    for (const table of ['participant', 'company'] as const) ids.add(pairId(table, `x-${at}`, `x-${at + 1}`));
  expect(ids.size).toBe(6_000);
});

test('while typing: who looks like it, the likeliest first, never itself', () => {
  const people = [
    person({ id: 'a', lastName: 'Dobre', firstName: 'Vlad', cnp: '1850312120048' }),
    person({ id: 'b', lastName: 'Dobre', firstName: 'Vladd', cnp: '1630615123457' }),
    person({ id: 'c', lastName: 'Marin', firstName: 'Ana', cnp: '2660721401238' }),
  ].flatMap(facts => screenedPerson(facts) ?? []);
  const typing = (typed: Partial<PersonFacts>, id = 'new') =>
    duplicatesOf(person({ ...(typed as object), id }), people).map(({ id: of }) => of);
  expect(typing({ lastName: 'Dobre', firstName: '' })).toEqual([]);
  expect(typing({ lastName: 'dobre', firstName: 'vlad' })).toEqual(['a', 'b']);
  expect(typing({ lastName: 'X', firstName: 'Y', cnp: '2660721401238' })).toEqual(['c']);
  expect(typing({ lastName: 'Dobre', firstName: 'Vlad' }, 'a')).toEqual(['b']);
});

test.each([
  ['abc', 'abc', false],
  ['abc', 'abd', true],
  ['abc', 'acb', true],
  ['abcd', 'abc', true],
  ['bc', 'abc', true],
  ['abc', 'cab', false],
  ['abcd', 'badc', false],
  ['', 'a', true],
  ['', '', false],
])('%s and %s: one slip apart is %s', (a, b, expected) => {
  expect(isOneSlipApart(a, b)).toBe(expected);
  expect(isOneSlipApart(b, a)).toBe(expected);
});
