import { createHash, randomBytes } from 'node:crypto';

/**
 * The recovery key: 160 random bits and 20 bits of check, written as 36 letters and digits in nine groups of four,
 * `7XK2-M4QP-…`. Crockford's base 32: no I, L, O or U, so that nothing is mistaken for 1, 0 or V on paper.
 */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const secretBytes = 20;
const secretLetters = 32;
const checkLetters = 4;
export const groupLength = 4;
export const groupCount = (secretLetters + checkLetters) / groupLength;

/** A new recovery key, as it is shown to the person. */
export function newRecoveryKey(): string {
  return written(randomBytes(secretBytes));
}

/**
 * Reads what a person typed: spaces, dashes and case do not matter, O is read as 0 and I, L as 1. Null when a letter is
 * wrong or missing: the check finds all but one in a million such mistakes.
 */
export function readRecoveryKey(text: string): Uint8Array | null {
  if (text.length > 500) return null;
  const typed = text
    .toUpperCase()
    .replace(/[\s\p{Dash_Punctuation}]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  if (typed.length !== secretLetters + checkLetters || !/^[0-9A-HJKMNP-TV-Z]+$/.test(typed)) return null;
  const secret = bytesOf(typed.slice(0, secretLetters));
  return typed === lettersOf(secret) + checkOf(secret) ? secret : null;
}

function written(secret: Uint8Array): string {
  const all = lettersOf(secret) + checkOf(secret);
  return Array.from({ length: groupCount }, (_, at) => all.slice(at * groupLength, (at + 1) * groupLength)).join('-');
}

function checkOf(secret: Uint8Array): string {
  const hash = createHash('sha256').update('consorta recovery key').update(secret).digest();
  return lettersOf(hash.subarray(0, 5)).slice(0, checkLetters);
}

/** Five bits a letter, the highest first. The length must be a multiple of five bytes. */
function lettersOf(bytes: Uint8Array): string {
  let bits = 0n;
  for (const byte of bytes) bits = (bits << 8n) | BigInt(byte);
  const count = (bytes.byteLength * 8) / 5;
  return Array.from({ length: count }, (_, at) => letters[Number((bits >> BigInt(5 * (count - 1 - at))) & 31n)]).join(
    '',
  );
}

function bytesOf(text: string): Uint8Array {
  let bits = 0n;
  for (const letter of text) bits = (bits << 5n) | BigInt(letters.indexOf(letter));
  const count = (text.length * 5) / 8;
  return Uint8Array.from({ length: count }, (_, at) => Number((bits >> BigInt(8 * (count - 1 - at))) & 255n));
}
