export type TradeRegisterReading = {
  /** In capitals without spaces. */
  readonly text: string;
  /** `old`: `J40/1234/2015`; `new`: the fourteen characters used since 2024; null: neither. Never more than a warning. */
  readonly known: 'old' | 'new' | null;
};

/**
 * What form a trade register number has: letter J, F or C, county 1–41, 51 or 52, serial and year [S55]; or the form of
 * fourteen characters used since 2024, whose parts are not confirmed [INFERRED]. Any other text is taken as well, with
 * a warning, because not every form is known.
 */
export function readTradeRegisterNo(text: string): TradeRegisterReading {
  const number = text.replace(/\s/g, '').toUpperCase();
  const county = Number(/^[JFC](\d{1,2})\/\d{1,7}\/(?:19|20)\d{2}$/.exec(number)?.[1] ?? 0);
  if ((county >= 1 && county <= 41) || county === 51 || county === 52) return { text: number, known: 'old' };
  return { text: number, known: /^[JFC]\d{13}$/.test(number) ? 'new' : null };
}
