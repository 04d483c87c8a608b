import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newRecoveryKey, readRecoveryKey } from '#main/vault/crypt/recovery-key.ts';

const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

test('nine groups of four, with nothing that is mistaken for something else', () => {
  const key = newRecoveryKey();
  expect(key).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){8}[0-9A-HJKMNP-TV-Z]{4}$/);
  expect(readRecoveryKey(key)?.byteLength).toBe(20);
  expect(newRecoveryKey()).not.toBe(key);
});

test('read with other dashes, spaces, small letters, O for 0, I and l for 1', () => {
  for (let round = 0; round < 50; round += 1) {
    const key = newRecoveryKey();
    const typed = ` ${key.toLowerCase().replaceAll('-', ' – ').replaceAll('0', 'O').replaceAll('1', 'l')}\n`;
    expect(readRecoveryKey(typed)).toEqual(readRecoveryKey(key));
  }
});

test('one wrong letter, two that changed places, one missing or one too many: refused', () => {
  fc.assert(
    fc.property(fc.nat(35), fc.nat(31), fc.constantFrom('wrong', 'swap', 'missing', 'more'), (at, letter, kind) => {
      const key = newRecoveryKey().replaceAll('-', '');
      const put = letters[letter] ?? '0';
      const next = (at + 1) % 36;
      const [low, high] = [Math.min(at, next), Math.max(at, next)];
      const wrong = {
        wrong: key.slice(0, at) + put + key.slice(at + 1),
        swap: key.slice(0, low) + (key[high] ?? '') + key.slice(low + 1, high) + (key[low] ?? '') + key.slice(high + 1),
        missing: key.slice(0, at) + key.slice(at + 1),
        more: key.slice(0, at) + put + key.slice(at),
      }[kind];
      expect(readRecoveryKey(wrong) === null).toBe(wrong !== key);
    }),
    { numRuns: 500 },
  );
});

test('what is no key at all', () => {
  for (const text of ['', '-', 'parola mea', 'U'.repeat(36), '0'.repeat(36), '1'.repeat(100_000), '💥'.repeat(36)]) {
    expect(readRecoveryKey(text)).toBeNull();
  }
});
