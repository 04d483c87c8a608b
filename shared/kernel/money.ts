export const minorDigits = { RON: 2, EUR: 2 } as const;
export type Currency = keyof typeof minorDigits;

/** An exact amount. `minor` counts the currency's smallest unit: 125,50 lei is 12550 bani. */
export type Money = { readonly minor: number; readonly currency: Currency };

/** Throws RangeError when the count is not a whole number that JavaScript holds exactly: a bug, not bad input. */
export function money(minor: number, currency: Currency): Money {
  if (!Number.isSafeInteger(minor)) throw new RangeError(`money: ${minor} is not a safe integer`);
  return { minor, currency };
}

/** Throws RangeError when the currencies differ. */
export function addMoney(a: Money, b: Money): Money {
  if (a.currency !== b.currency) throw new RangeError(`addMoney: ${a.currency} + ${b.currency}`);
  return money(a.minor + b.minor, a.currency);
}

/** Digits with a point, two places: `1234.56`. For writers of files; people see `romanianAmount`. */
export function toDecimal(amount: Money): string {
  const digits = minorDigits[amount.currency];
  const text = String(Math.abs(amount.minor)).padStart(digits + 1, '0');
  const sign = amount.minor < 0 ? '-' : '';
  return `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`;
}

/** `1.234,56`, the way Romanian papers write an amount. */
export function romanianAmount(amount: Money): string {
  const [whole = '', part = ''] = toDecimal(amount).split('.');
  return `${whole.replace(/\B(?=(\d{3})+$)/g, '.')},${part}`;
}

/**
 * An amount as people type it: `1.234,56`, `1234,56`, `1 234,56`, `1234.56`, `1,234.56`, `1234`. A single separator
 * followed by exactly three digits is a thousands separator (`1.234` is 1234). Null when it is not an amount, has more
 * than two decimals, or groups of digits that are not three.
 */
export function parseAmount(typed: string, currency: Currency): Money | null {
  const text = typed.trim().replace(/[\s\u00a0\u202f]/g, '');
  const parts =
    /^(-?)(\d+)(?:[.,](\d{1,2}))?$/.exec(text) ??
    /^(-?)(\d{1,3}(?:\.\d{3})+)(?:,(\d{1,2}))?$/.exec(text) ??
    /^(-?)(\d{1,3}(?:,\d{3})+)(?:\.(\d{1,2}))?$/.exec(text);
  if (!parts) return null;
  const whole = (parts[2] ?? '').replace(/[.,]/g, '');
  const minor = Number(`${whole}${(parts[3] ?? '').padEnd(minorDigits[currency], '0')}`);
  if (!Number.isSafeInteger(minor)) return null;
  return money(parts[1] === '-' && minor !== 0 ? -minor : minor, currency);
}
