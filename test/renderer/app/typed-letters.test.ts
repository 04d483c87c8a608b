import { describe, expect, test } from 'vitest';
import { typedLetters } from '#renderer/app/typed-letters.ts';

const typing = (found: string, ...texts: readonly (readonly [text: string, kind?: string])[]) => {
  const letters = typedLetters(found);
  let shown = found;
  for (const [text, kind = 'insertText'] of texts) {
    letters.stands(shown);
    letters.typed(text, kind);
    shown = text;
  }
  return { letters, shown };
};

describe('the letters typed in a field', () => {
  test('are taken back word by word and done again', () => {
    const { letters } = typing('x', ['a'], ['an'], ['ana'], ['ana '], ['ana b'], ['ana bl']);
    expect(letters.back('ana bl')).toBe('ana ');
    expect(letters.back('ana ')).toBe('x');
    expect(letters.back('x')).toBe(null);
    expect(letters.again('x')).toBe('ana ');
    expect(letters.again('ana ')).toBe('ana bl');
    expect(letters.again('ana bl')).toBe(null);
  });
  test('what is deleted or pasted is a step of its own; typing after going back begins anew', () => {
    const { letters } = typing(
      '',
      ['ab'],
      ['a', 'deleteContentBackward'],
      ['a12', 'insertFromPaste'],
      ['a1212', 'insertFromPaste'],
    );
    expect(letters.back('a1212')).toBe('a12');
    expect(letters.back('a12')).toBe('a');
    letters.typed('ac', 'insertText');
    expect(letters.again('ac')).toBe(null);
    expect(letters.back('ac')).toBe('a');
    expect(letters.back('a')).toBe('ab');
  });
  test('a text that the program put there meanwhile is what is gone back to', () => {
    const { letters } = typing('', ['1.2.1980']);
    letters.stands('01.02.1980');
    letters.typed('5.6.1981', 'insertText');
    expect(letters.back('5.6.1981')).toBe('01.02.1980');
  });
});
