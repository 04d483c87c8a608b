/** What a scanner tells. Names come without their prefix; `attributes` as written, for `attributeOf`. */
export type XmlListener = {
  readonly open: (name: string, attributes: string) => void;
  readonly close: (name: string) => void;
  readonly text: (text: string) => void;
};

/** The XML does not hold together, or has what no part of a workbook has (a document type with entities of its own). */
export class BrokenXml extends Error {
  override readonly name = 'BrokenXml';
}

const longestPiece = 4 * 1024 * 1024;
const deepest = 200;
const tag = /<([^\s/>"'=<!?][^\s/>"'=<]*)((?:\s+[^\s=>/"'<]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/y;
const closing = /<\/([^\s/>"'=<]+)\s*>/y;

/**
 * Reads XML as it comes, in pieces, holding no more than the piece that is not finished. Refuses tags that do not match, a
 * document type, and anything else than the five entities and numbered characters. Throws BrokenXml.
 */
export class XmlScanner {
  readonly #listener: XmlListener;
  readonly #open: string[] = [];
  #rest = '';
  #ended = false;

  constructor(listener: XmlListener) {
    this.#listener = listener;
  }

  push(piece: string): void {
    const text = this.#rest === '' ? piece : this.#rest + piece;
    const end = this.#scan(text);
    this.#rest = text.slice(end);
    if (this.#rest.length > longestPiece) throw new BrokenXml('too long a piece');
  }

  end(): void {
    if (this.#rest.trim() !== '' || this.#open.length > 0 || !this.#ended) throw new BrokenXml('unfinished');
  }

  /** Where the piece that is not finished begins. */
  #scan(text: string): number {
    let at = 0;
    for (;;) {
      const next = text.indexOf('<', at);
      if (next === -1) return at;
      if (next > at) this.#say(text.slice(at, next));
      const end = this.#markup(text, next);
      if (end === -1) return next;
      at = end;
    }
  }

  #say(text: string): void {
    if (this.#open.length > 0) this.#listener.text(decodeXml(text));
    else if (text.replace(/^\ufeff/, '').trim() !== '') throw new BrokenXml('text outside');
  }

  /** The end of the markup at a place; -1 when it is not all there yet. */
  #markup(text: string, at: number): number {
    const second = text.charCodeAt(at + 1);
    if (second === 47) {
      closing.lastIndex = at;
      const found = closing.exec(text);
      if (!found) return this.#later(text, at);
      if (this.#open.pop() !== found[1]) throw new BrokenXml('a tag that does not match');
      this.#ended = this.#open.length === 0;
      this.#listener.close(localName(found[1] ?? ''));
      return closing.lastIndex;
    }
    if (second === 33 || second === 63) return this.#special(text, at);
    tag.lastIndex = at;
    const found = tag.exec(text);
    if (!found) return this.#later(text, at);
    const [, name = '', attributes = '', empty] = found;
    if (this.#ended || this.#open.length >= deepest) throw new BrokenXml('a second root, or too deep');
    const local = localName(name);
    this.#listener.open(local, attributes);
    if (empty === '/') {
      this.#ended = this.#open.length === 0;
      this.#listener.close(local);
    } else this.#open.push(name);
    return tag.lastIndex;
  }

  #special(text: string, at: number): number {
    const through = (mark: string): number => {
      const end = text.indexOf(mark, at);
      return end === -1 ? -1 : end + mark.length;
    };
    if (text.startsWith('<!--', at)) return through('-->');
    if (text.startsWith('<?', at)) return through('?>');
    if (text.startsWith('<![CDATA[', at)) {
      const end = through(']]>');
      if (end !== -1 && this.#open.length > 0) this.#listener.text(text.slice(at + 9, end - 3));
      return end;
    }
    // The longest of these beginnings may still be on its way.
    if (text.length - at < 9 && '<![CDATA['.startsWith(text.slice(at))) return -1;
    if (text.length - at < 4 && '<!--'.startsWith(text.slice(at))) return -1;
    throw new BrokenXml('a document type');
  }

  /** A tag that is whole and cannot be read is broken; one that goes on in the next piece is not. */
  #later(text: string, at: number): number {
    const end = text.indexOf('>', at);
    const another = text.indexOf('<', at + 1);
    if (another !== -1 || (end !== -1 && text.length - at > 65_536)) throw new BrokenXml('a tag that cannot be read');
    return -1;
  }
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** The value of an attribute by its name without prefix; null when it is not there. */
export function attributeOf(attributes: string, name: string): string | null {
  if (attributes === '') return null;
  const found = patternOf(name).exec(attributes);
  return found ? decodeXml(found[1] ?? found[2] ?? '') : null;
}

const patterns = new Map<string, RegExp>();
function patternOf(name: string): RegExp {
  const known = patterns.get(name);
  if (known) return known;
  const made = new RegExp(`\\s(?:[^\\s=:]+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`);
  patterns.set(name, made);
  return made;
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Text with its entities read. Throws BrokenXml for one that XML itself does not know. */
export function decodeXml(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&([^;&\s]{0,12});?/g, (whole, name: string) => {
    const known = whole.endsWith(';') ? (entities[name] ?? numbered(name)) : undefined;
    if (known === undefined) throw new BrokenXml('an unknown entity');
    return known;
  });
}

function numbered(name: string): string | undefined {
  const hex = /^#x([0-9a-fA-F]{1,6})$/.exec(name);
  const decimal = /^#(\d{1,7})$/.exec(name);
  const code = hex ? Number.parseInt(hex[1] ?? '', 16) : decimal ? Number(decimal[1]) : -1;
  if (code < 0 || code > 0x10ffff) return undefined;
  return code >= 0xd800 && code <= 0xdfff ? '\ufffd' : String.fromCodePoint(code);
}
