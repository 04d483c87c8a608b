/** An element of XML as found: its name, its attributes, its children and the text directly in it. */
export type XmlElement = {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  readonly text: string;
};

const allowed = (code: number) =>
  code === 9 ||
  code === 10 ||
  code === 13 ||
  (code >= 0x20 && code <= 0xd7ff) ||
  (code >= 0xe000 && code <= 0xfffd) ||
  code >= 0x10000;
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/**
 * Reads XML the way a strict program does: bytes that are not UTF-8, characters that XML 1.0 forbids, an unknown entity,
 * a bare `&` or `<`, tags that do not match or attributes given twice make it throw. No DTD, comments or CDATA: a
 * workbook of ours has none. Written for the tests, so that a writer is not read back by its own maker.
 */
export function readXml(bytes: Uint8Array): XmlElement {
  const xml = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes);
  for (const character of xml) {
    const code = character.codePointAt(0) ?? 0;
    if (!allowed(code)) throw new Error(`character ${code.toString(16)} is not XML`);
  }
  const body = xml.replace(/^<\?xml[^>]*\?>\s*/, '');
  const tag = /<(\/?)([A-Za-z_][\w:.-]*)((?:\s+[A-Za-z_][\w:.-]*="[^"<]*")*)\s*(\/?)>/y;
  type Open = { name: string; attributes: Map<string, string>; children: XmlElement[]; text: string };
  const root: Open = { name: '', attributes: new Map(), children: [], text: '' };
  const stack: Open[] = [root];
  let at = 0;
  while (at < body.length) {
    const top = stack.at(-1);
    if (!top) throw new Error('more ends than beginnings');
    const next = body.indexOf('<', at);
    const text = body.slice(at, next === -1 ? undefined : next);
    if (text !== '') top.text += decoded(text);
    if (next === -1) break;
    tag.lastIndex = next;
    const found = tag.exec(body);
    if (!found) throw new Error(`not a tag: ${body.slice(next, next + 60)}`);
    const [, closing, name = '', attributes = '', empty] = found;
    if (closing) {
      if (top.name !== name) throw new Error(`</${name}> ends <${top.name}>`);
      stack.pop();
    } else {
      const opened: Open = { name, attributes: attributesOf(attributes), children: [], text: '' };
      top.children.push(opened);
      if (!empty) stack.push(opened);
    }
    at = tag.lastIndex;
  }
  const [only, ...others] = root.children;
  if (stack.length !== 1 || !only || others.length > 0 || root.text.trim() !== '')
    throw new Error('not one whole element');
  return only;
}

function attributesOf(text: string): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name = '', value = ''] of text.matchAll(/([A-Za-z_][\w:.-]*)="([^"]*)"/g)) {
    if (attributes.has(name)) throw new Error(`${name} given twice`);
    attributes.set(name, decoded(value));
  }
  return attributes;
}

function decoded(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/&([^;&]*;?)/g, (_, reference: string) => {
    const entity = entities[reference.slice(0, -1)];
    if (!reference.endsWith(';') || entity === undefined) throw new Error(`&${reference} is not an entity`);
    return entity;
  });
}

/** All elements of this name below an element, in order. */
export function elementsOf(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.flatMap(child => (child.name === name ? [child] : elementsOf(child, name)));
}
