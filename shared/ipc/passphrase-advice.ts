/** Fewer than this and a computer that guesses finds it in hours; the vault refuses it as well. */
export const shortestPassphrase = 10;
const fewestSigns = 5;

/** What can honestly be said of a passphrase, from its length first. */
export type PassphraseAdvice = 'empty' | 'short' | 'plain' | 'fair' | 'good' | 'strong';

/**
 * Advice about a passphrase. There are no rules about capitals, digits or signs: those make people write it on a note
 * beside the screen. `short` and `plain` (hardly any different signs, such as `aaaaaaaaaa`) are refused, the others are taken.
 */
export function passphraseAdvice(passphrase: string): PassphraseAdvice {
  const signs = [...passphrase.normalize('NFKC')];
  if (signs.length === 0) return 'empty';
  if (signs.length < shortestPassphrase || passphrase.trim() === '') return 'short';
  if (new Set(signs.map(sign => sign.toLowerCase())).size < fewestSigns || isRun(signs)) return 'plain';
  if (signs.length < 14) return 'fair';
  return signs.length < 20 ? 'good' : 'strong';
}

/** Signs that follow each other, such as `1234567890` or `abcdefghij`. */
function isRun(signs: readonly string[]): boolean {
  const codes = signs.map(sign => sign.codePointAt(0) ?? 0);
  const steps = codes.slice(1).map((code, at) => code - (codes[at] ?? 0));
  const regular = steps.filter(step => Math.abs(step) === 1).length;
  return regular >= steps.length - 1;
}

export const isAcceptable = (advice: PassphraseAdvice): boolean => ['fair', 'good', 'strong'].includes(advice);
