/** `digits`: nothing, or something other than digits; `length`: not 2 to 10, or a leading zero. */
export const cuiErrors = ['digits', 'length', 'check-digit'] as const;
export type CuiError = (typeof cuiErrors)[number];

export type CuiReading = {
  /** Without `RO`, spaces and dashes; null when it is not right. */
  readonly digits: string | null;
  /** The first thing that is wrong, in the order of `cuiErrors`. */
  readonly error: CuiError | null;
  /** Written with `RO`: registered for VAT. A hint for the form; `vatPayer` is what counts. */
  readonly vatPrefix: boolean;
};

const weights = [7, 5, 3, 2, 1, 7, 5, 3, 2] as const;

/** A company's tax number (CUI / CIF), with or without `RO`, spaces and dashes: 2 to 10 digits, no leading zero. [S55] */
export function readCui(text: string): CuiReading {
  const typed = text.replace(/[\s-]/g, '').toUpperCase();
  const vatPrefix = typed.startsWith('RO');
  const digits = vatPrefix ? typed.slice(2) : typed;
  const error = errorOf(digits);
  return { digits: error === null ? digits : null, error, vatPrefix };
}

function errorOf(digits: string): CuiError | null {
  if (!/^\d+$/.test(digits)) return 'digits';
  if (digits.length < 2 || digits.length > 10 || digits.startsWith('0')) return 'length';
  return cuiCheckDigit(digits.slice(0, -1)) === digits.slice(-1) ? null : 'check-digit';
}

/** The last digit for the one to nine before it: ten times their weighted sum, modulo 11, modulo 10. [S55] Throws RangeError otherwise. */
export function cuiCheckDigit(body: string): string {
  if (!/^\d{1,9}$/.test(body)) throw new RangeError('cuiCheckDigit: not one to nine digits');
  const padded = body.padStart(9, '0');
  const sum = weights.reduce((total, weight, at) => total + weight * Number(padded.charAt(at)), 0);
  return String(((10 * sum) % 11) % 10);
}
