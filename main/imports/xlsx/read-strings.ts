import type { ReadBudget } from '../read-limits.ts';
import type { PackagePart } from './package-parts.ts';
import { scanPart } from './scan-part.ts';

/** The texts that cells refer to by number: rich text joined, readings of ideographs left out. */
export async function readStrings(part: PackagePart | null, budget: ReadBudget): Promise<readonly string[]> {
  if (part === null) return [];
  const strings: string[] = [];
  const text = new TextGatherer();
  await scanPart(
    part,
    {
      open: name => text.open(name),
      close: name => {
        text.close(name);
        if (name !== 'si') return;
        strings.push(text.take(budget));
        budget.spend('textLength', 8);
      },
      text: piece => text.piece(piece),
    },
    budget,
  );
  return strings;
}

/** Joins what stands in the `t` elements of a rich text, but not in those of `rPh`. */
export class TextGatherer {
  #text = '';
  #isText = false;
  #phonetic = 0;

  open(name: string): void {
    if (name === 'rPh') this.#phonetic += 1;
    else if (name === 't') this.#isText = this.#phonetic === 0;
  }

  close(name: string): void {
    if (name === 'rPh') this.#phonetic -= 1;
    else if (name === 't') this.#isText = false;
  }

  piece(text: string): void {
    if (this.#isText) this.#text += text;
  }

  take(budget: ReadBudget): string {
    const text = ownText(this.#text);
    this.#text = '';
    budget.spend('textLength', text.length);
    return text;
  }
}

/**
 * A text as it is meant: `_x000D_` is the character that it names. Made to stand by itself: a slice of a larger text keeps
 * all of it in memory.
 */
export function ownText(text: string): string {
  const meant = text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;
  return meant.length < 13 ? meant : ` ${meant}`.slice(1);
}
