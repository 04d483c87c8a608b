const space = /[ \t\r\n]*/y;
// A string holds any UTF-16 unit from the space on, but the quote and the backslash. No repetition of alternatives: the
// engine would remember each character of a string of millions.
const plainText = /[ !#-[\]-\uffff]*/y;
const escaped = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const plain = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

/**
 * Where text stops being JSON: an offset into it, or null when it is JSON. `JSON.parse` says so too, but its message
 * quotes the text around the place, and that may be a person's data. The text must be of bounded depth (recursion).
 */
export function findJsonError(json: string): number | null {
  let at = 0;
  let failedAt: number | null = null;
  const eat = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    if (!pattern.test(json)) return false;
    at = pattern.lastIndex;
    return true;
  };
  const failHere = (): false => {
    failedAt ??= at;
    return false;
  };
  const eatChar = (char: string): boolean => {
    eat(space);
    if (json[at] !== char) return false;
    at += 1;
    return true;
  };
  const text = (): boolean => {
    const begin = at;
    if (json[at] !== '"') return false;
    at += 1;
    do eat(plainText);
    while (eat(escaped));
    if (json[at] === '"') {
      at += 1;
      return true;
    }
    at = begin;
    return false;
  };
  const members = (close: string, member: () => boolean): boolean => {
    if (eatChar(close)) return true;
    do {
      if (!member()) return failHere();
    } while (eatChar(','));
    return eatChar(close) || failHere();
  };
  const value = (): boolean => {
    eat(space);
    if (eatChar('[')) return members(']', value);
    if (eatChar('{')) return members('}', () => eat(space) && text() && eatChar(':') && value());
    return text() || eat(plain) || failHere();
  };
  if (!value()) return failedAt ?? at;
  eat(space);
  return at === json.length ? null : at;
}
