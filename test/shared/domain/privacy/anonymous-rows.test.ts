import { expect, test } from 'vitest';
import { ageBandOf } from '#shared/domain/participant/age.ts';
import { participantFields } from '#shared/domain/participant/participant.fields.ts';
import { anonymousParticipant, anonymousParticipation, toMonth } from '#shared/domain/privacy/anonymous-rows.ts';
import { cellSize } from '#shared/domain/privacy/small-cell.ts';
import { decodeRow } from '#shared/kernel/decode-row.ts';
import { aProfile } from '#test/support/a-profile.ts';
import { aCase, aParticipant, aParticipation, day } from '#test/support/some-people.ts';

const today = day('2024-05-20');

test.each([
  [24, 'below-25'],
  [25, '25-54'],
  [54, '25-54'],
  [55, '55-64'],
  [64, '55-64'],
  [65, 'above-64'],
])('at %i: %s', (age, band) => expect(ageBandOf(age)).toBe(band));

test('a day becomes the first of its month', () => {
  expect(toMonth(day('2022-03-15'), { today, notBefore: null })).toBe('2022-03-01');
  expect(toMonth(null, { today, notBefore: null })).toBe(null);
});
test('never one before the project began, when the day itself was after', () => {
  expect(toMonth(day('2022-03-15'), { today, notBefore: day('2022-03-10') })).toBe('2022-03-10');
  expect(toMonth(day('2022-03-05'), { today, notBefore: day('2022-03-10') })).toBe('2022-03-01');
});
test('a day still to come stays one', () => {
  expect(toMonth(day('2024-05-25'), { today, notBefore: null })).toBe('2024-05-31');
});
test('what holds of the day holds of the one that stands for it: six months after 25.11 have not passed on 20.05', () => {
  const passed = (on: string) => on <= '2023-11-20';
  expect(toMonth(day('2023-11-25'), { today, notBefore: null, same: passed })).toBe('2023-11-30');
  expect(toMonth(day('2023-11-15'), { today, notBefore: null, same: passed })).toBe('2023-11-01');
});

const secret = {
  lastName: 'Secretescu',
  firstName: 'Ana',
  cnp: '2670315410048',
  birthDate: day('1967-03-15'),
  email: 'ana@example.ro',
  phone: '0722000111',
  otherDisadvantagedWhich: 'text liber',
  reportedIn: 'RT 3',
};
const subject = aCase({
  ...secret,
  gender: 'F',
  entryDate: day('2022-03-16'),
  exitDate: day('2022-06-30'),
  disability: 'yes',
  minority: 'refused',
  certificate: {
    type: 'ANC',
    series: 'K',
    number: '000111',
    on: day('2022-07-20'),
    issuer: 'X',
    recognition: 'national',
  },
});

test('what remains is what totals are counted from, and is a row that may be stored', () => {
  const remains = anonymousParticipant(subject, aProfile(), { today, counted: 'countable', person: 'p1' });
  expect(decodeRow(participantFields, remains)).toMatchObject({ ok: true });
  const text = JSON.stringify(remains);
  for (const value of Object.values(secret)) expect(text).not.toContain(value);
  expect(remains).toMatchObject({
    id: subject.participant.id,
    lastName: 'Șters la cerere',
    gender: 'F',
    disability: 'yes',
    minority: null,
    employer: null,
    entryDate: '2022-03-01',
    exitDate: '2022-06-01',
    certificate: { on: '2022-07-01', number: null, issuer: null },
    // Born 15.03.1967: 55 on 15.03.2022, so 55 on entry. The certificate came 20 days after leaving, within 28.
    anonymous: { erasedOn: '2024-05-20', counted: 'countable', ageBand: '55-64', certifiedInTime: true, person: 'p1' },
  });
});

test('of a course remain the months and the result', () => {
  const taken = aParticipation({
    startOn: day('2022-04-11'),
    endOn: day('2022-05-13'),
    attendance: [{ on: day('2022-04-11'), hours: 800 }],
    result: 'passed',
  });
  expect(anonymousParticipation(taken, today)).toMatchObject({
    course: taken.course,
    startOn: '2022-04-01',
    endOn: '2022-05-01',
    attendance: [],
    result: 'passed',
  });
});

test('the size of a cell is everybody who looks the same, the person included', () => {
  const looks = (one: ReturnType<typeof aParticipant>) => one;
  const people = [
    aParticipant({ id: 'p1', gender: 'F' }),
    aParticipant({ id: 'p2', gender: 'F' }),
    aParticipant({ id: 'p3', gender: 'M' }),
  ];
  expect(cellSize(aParticipant({ id: 'p1', gender: 'F' }), people, looks)).toBe(2);
});
