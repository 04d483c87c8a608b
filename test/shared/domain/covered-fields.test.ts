import { describe, expect, test } from 'vitest';
import { coveredAnswer, coverOf } from '#shared/domain/covered-fields.ts';
import { coverCnps } from '#shared/domain/identity/mask-cnp.ts';
import { participantFields } from '#shared/domain/participant/participant.fields.ts';
import { fieldPlace, type Printing, printedValue } from '#shared/history/printed-value.ts';
import { say } from '#shared/i18n/say.ts';
import type { JsonValue } from '#shared/kernel/json.ts';
import { findProfile } from '#shared/profiles/registry.ts';

test('the personal code and every question that may be refused are covered, with what explains them; nothing else is', () => {
  const mayBeRefused = Object.entries(participantFields).flatMap(([path, spec]) =>
    spec.kind === 'answer' && spec.mayRefuse ? [path] : [],
  );
  expect(mayBeRefused.length).toBe(6);
  const covered = Object.keys(participantFields).filter(path => coverOf('participant', path) !== null);
  expect(covered.sort()).toEqual(['cnp', ...mayBeRefused, 'otherDisadvantagedWhich'].sort());
  expect(coverOf('participant', 'cnp')).toBe('cnp');
  expect([coverOf('company', 'cnp'), coverOf('__proto__', 'constructor'), coverOf('participant', 'toString')]).toEqual([
    null,
    null,
    null,
  ]);
});

test.each([
  ['1800101410017', '•••••••••0017'],
  ['CNP: 2660721401238, tel. 0722123456', 'CNP: •••••••••1238, tel. 0722123456'],
  ['1800101410017 și 2660721401238', '•••••••••0017 și •••••••••1238'],
  ['IBAN RO49AAAA1B31007593840000', 'IBAN RO49AAAA1B31007593840000'],
  ['12345678901234', '12345678901234'],
  ['0800101410017', '0800101410017'],
  ['', ''],
])('in the text %j: %j', (text, covered) => {
  expect(coverCnps(text)).toBe(covered);
});

describe('the history', () => {
  const profile = findProfile('pocu-860-3-12');
  if (!profile) throw new Error('no profile');
  const printing: Printing = {
    language: 'ro',
    say: (key, facts) => say('ro', key, facts ?? {}),
    profile,
    nameOf: (_, id) => id,
  };
  const shown = (path: string, value: JsonValue): string =>
    printedValue(fieldPlace('participant', path, printing).spec, value, printing, path);
  test.each([
    ['cnp', '1800101410017', '•••••••••0017'],
    ['disability', 'refused', coveredAnswer],
    ['minority', 'yes', coveredAnswer],
    ['otherDisadvantagedWhich', 'ceva', coveredAnswer],
    ['disability', null, ''],
    ['thirdCountry', 'no', 'nu'],
    ['reportedIn', 'RT 3, 1800101410017', 'RT 3, •••••••••0017'],
  ])('prints %s %j as %j', (path, value, expected) => {
    expect(shown(path, value).toLowerCase()).toBe(expected.toLowerCase());
  });
});
