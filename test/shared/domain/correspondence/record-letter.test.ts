import { expect, test } from 'vitest';
import { answeredLetter, type LetterFacts, newLetter } from '#shared/domain/correspondence/record-letter.ts';
import { aLetter } from '#test/support/a-chase.ts';
import { day } from '#test/support/some-people.ts';

const today = day('2022-06-10');
const facts = (changes: Partial<LetterFacts> = {}): LetterFacts => ({
  company: 'c1',
  direction: 'out',
  channel: 'phone',
  subject: 'missing-documents',
  on: today,
  by: ' Ana Punte ',
  addressee: ' ',
  requested: [{ participant: 'p1', code: 'PAR-05' }],
  answerBy: day('2022-06-11'),
  remarks: '',
  ...changes,
});
const codeOf = (changes: Partial<LetterFacts>) => {
  const made = newLetter('l9', facts(changes), today);
  return made.ok ? null : made.error.code;
};

test('keeps what was asked for, by whom and until when; blanks are nothing', () => {
  expect(newLetter('l9', facts(), today)).toEqual({
    ok: true,
    value: {
      id: 'l9',
      company: 'c1',
      direction: 'out',
      channel: 'phone',
      subject: 'missing-documents',
      on: '2022-06-10',
      by: 'Ana Punte',
      addressee: null,
      requested: [{ participant: 'p1', code: 'PAR-05' }],
      answerBy: '2022-06-11',
      answeredOn: null,
      remarks: null,
    },
  });
});

test('refuses tomorrow, a sender without a name, and an answer wanted on the day itself', () => {
  expect(codeOf({ on: day('2022-06-11'), answerBy: null })).toBe('correspondence.refused.later');
  expect(codeOf({ by: '  ' })).toBe('correspondence.refused.nobody');
  expect(codeOf({ by: '', direction: 'in' })).toBe(null);
  expect(codeOf({ answerBy: today })).toBe('correspondence.refused.answer-before');
});

test('an answer comes on the day of the letter at the earliest, and today at the latest', () => {
  const at = (text: string | null) => {
    const made = answeredLetter(aLetter(), text === null ? null : day(text), today);
    return made.ok ? made.value.answeredOn : made.error.code;
  };
  expect(at('2022-05-25')).toBe('2022-05-25');
  expect(at('2022-05-24')).toBe('correspondence.refused.answered-before');
  expect(at('2022-06-10')).toBe('2022-06-10');
  expect(at('2022-06-11')).toBe('correspondence.refused.later');
  expect(at(null)).toBeNull();
});
