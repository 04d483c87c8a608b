/** `country`: not a Romanian account; `characters`: the bank's four letters or the sixteen after them are something else. */
export const ibanErrors = ['country', 'length', 'characters', 'check-digits'] as const;
export type IbanError = (typeof ibanErrors)[number];

export type IbanReading = {
  /** In capitals without spaces, as stored; null when it is not right. */
  readonly iban: string | null;
  /** The first thing that is wrong, in the order of `ibanErrors`. */
  readonly error: IbanError | null;
  /** An account at the State Treasury (`TREZ`), as public bodies have. */
  readonly treasury: boolean;
};

/** A Romanian account number as typed, with or without spaces: RO, 2 check digits, 4 letters, 16 letters or digits. [LAW: ISO 13616] */
export function readIban(text: string): IbanReading {
  const typed = text.replace(/\s/g, '').toUpperCase();
  const error = errorOf(typed);
  return { iban: error === null ? typed : null, error, treasury: error === null && typed.slice(4, 8) === 'TREZ' };
}

function errorOf(typed: string): IbanError | null {
  if (!typed.startsWith('RO')) return 'country';
  if (typed.length !== 24) return 'length';
  if (!/^RO\d{2}[A-Z]{4}[A-Z0-9]{16}$/.test(typed)) return 'characters';
  return remainder97(`${typed.slice(4)}${typed.slice(0, 4)}`) === 1 ? null : 'check-digits';
}

/** The two check digits of a Romanian account: bank code of four letters and sixteen letters or digits, in capitals. */
export function ibanCheckDigits(account: string): string {
  if (!/^[A-Z]{4}[A-Z0-9]{16}$/.test(account)) throw new RangeError('ibanCheckDigits: not 4 letters and 16 characters');
  return String(98 - remainder97(`${account}RO00`)).padStart(2, '0');
}

/** Letters count as A = 10 … Z = 35; the number, far too long for arithmetic at once, modulo 97. */
function remainder97(text: string): number {
  let remainder = 0;
  for (const letter of text) {
    for (const digit of String(Number.parseInt(letter, 36))) remainder = (remainder * 10 + Number(digit)) % 97;
  }
  return remainder;
}
