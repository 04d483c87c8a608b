import fc from 'fast-check';
import { expect, test } from 'vitest';
import { romanianOrder } from '#shared/reports/participant-register/name-order.ts';

const sorted = (names: readonly string[]): string[] =>
  names
    .map(name => ({ name, key: romanianOrder(name) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ name }) => name);

test('names stand in the order of the Romanian alphabet: A Ă Â B … I Î J … S Ș T Ț', () => {
  const right = ['Ardelean', 'Azoiței', 'Ănescu', 'Âlea', 'Barbu', 'Ion', 'Izvor', 'Înțelept', 'Jora'];
  const more = ['Pop', 'Pop Ana', 'Popa', 'Sandu', 'Suciu', 'Șandru', 'Șerban', 'Toma', 'Tudor', 'Țăran', 'Udrea'];
  const names = [...right, ...more];
  expect(sorted([...names].reverse())).toEqual(names);
});

test('capitals, cedillas, foreign accents and hyphens do not part what is the same', () => {
  expect(romanianOrder('ŞERBAN')).toBe(romanianOrder('Șerban'));
  expect(romanianOrder('André')).toBe(romanianOrder('Andre'));
  expect(romanianOrder('Ionescu-Popa')).toBe(romanianOrder('ionescu  popa '));
  expect(romanianOrder('Șerban')).not.toBe(romanianOrder('Serban'));
});

test('composed and decomposed letters are the same', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('ă', 'Â', 'î', 'Ș', 'ț', 'é', 'a', 'Z', '-', ' ') }), text => {
      expect(romanianOrder(text.normalize('NFD'))).toBe(romanianOrder(text.normalize('NFC')));
    }),
  );
});
