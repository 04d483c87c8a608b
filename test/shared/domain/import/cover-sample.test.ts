import { expect, test } from 'vitest';
import { coverSample } from '#shared/domain/import/cover-sample.ts';

test('a CNP in an example is covered, however it is spelled', () => {
  expect(coverSample('1850312120048', 'cnp')).toBe('•••••••••0048');
  expect(coverSample('1 850312 120048', null)).toBe('•••••••••0048');
  expect(coverSample('Pop Ana, CNP 1850312120048, Cluj', 'remarks')).toBe('Pop Ana, CNP •••••••••0048, Cluj');
  // A digit is missing: still most of a CNP.
  expect(coverSample('185031212004', 'cnp')).toBe('••••••••2004');
  // No CNP: a phone number, a day, an IBAN.
  expect(coverSample('0722 111 222', 'phone')).toBe('0722 111 222');
  expect(coverSample('RO49AAAA1B31007593840000', null)).toBe('RO49AAAA1B31007593840000');
});
