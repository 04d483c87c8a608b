import { type ReadBudget, Unreadable } from '../read-limits.ts';
import { type PackagePart, shortName, unpacked } from './package-parts.ts';
import { BrokenXml, type XmlListener, XmlScanner } from './xml-scanner.ts';

/** Reads a part of a package as XML, piece by piece. Throws Unreadable that names the part when it does not hold together. */
export async function scanPart(part: PackagePart, listener: XmlListener, budget: ReadBudget): Promise<void> {
  const scanner = new XmlScanner(listener);
  let decoder: TextDecoder | null = null;
  try {
    for await (const chunk of unpacked(part, budget)) {
      decoder ??= new TextDecoder(encodingOf(chunk), { fatal: true });
      scanner.push(decoder.decode(chunk, { stream: true }));
    }
    scanner.push(decoder?.decode() ?? '');
    scanner.end();
  } catch (error) {
    if (error instanceof BrokenXml || isBadText(error)) {
      throw new Unreadable('import.broken-part', { part: shortName(part) });
    }
    throw error;
  }
}

const isBadText = (error: unknown): boolean =>
  error instanceof TypeError && (error as NodeJS.ErrnoException).code === 'ERR_ENCODING_INVALID_ENCODED_DATA';

const encodingOf = (bytes: Uint8Array): string =>
  bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
