import type { Sheet, SheetRow } from '#shared/domain/import/sheet.ts';
import { type Problem, problem } from '#shared/kernel/problem.ts';
import { type ReadBudget, Unreadable } from '../read-limits.ts';
import { decodeText } from './decode-text.ts';

export type ReadCsv = { readonly sheet: Sheet; readonly warnings: readonly Problem[] };

/**
 * Reads a table of text: separator `;`, `,`, tab or `|` by what parts the first lines most evenly, quotes as in RFC 4180
 * (line breaks within them too), any line ends. Every value is text. Throws Unreadable over the limits.
 */
export function readCsv(bytes: Uint8Array, name: string, budget: ReadBudget): ReadCsv {
  const { text, encoding, guessed } = decodeText(bytes);
  budget.spend('textLength', text.length);
  const marked = /^sep=(.)\r?\n/i.exec(text);
  const body = marked ? text.slice(marked[0].length) : text;
  const separator = marked?.[1] ?? guessSeparator(body);
  const rows: SheetRow[] = [];
  let columns = 0;
  let line = marked ? 1 : 0;
  for (const cells of recordsOf(body, separator, budget)) {
    line += 1;
    while (cells.length > 0 && cells.at(-1) === '') cells.pop();
    if (cells.length === 0) continue;
    if (cells.length > budget.limits.columns) throw new Unreadable('import.too-many-columns');
    budget.spend('rows', 1);
    budget.spend('cells', cells.length);
    if (cells.length > columns) columns = cells.length;
    rows.push({ row: line, hidden: false, cells: cells.map(cell => (cell === '' ? null : cell)) });
  }
  const sheet: Sheet = { name, hidden: false, rows, columns, merged: [], from1904: false };
  return { sheet, warnings: guessed ? [problem('import.encoding-guessed', { encoding })] : [] };
}

/** The records of a text. A quote that is never closed takes the rest of the text, as every reader does. */
function* recordsOf(text: string, separator: string, budget: ReadBudget): Generator<string[]> {
  const marks = new RegExp(`[${separator === '\t' ? '\\t' : `\\${separator}`}\\r\\n]`, 'g');
  let record: string[] = [];
  let at = 0;
  let count = 0;
  while (at <= text.length) {
    let value: string;
    let end: number;
    if (text.charCodeAt(at) === 34) [value, end] = quoted(text, at, marks);
    else {
      marks.lastIndex = at;
      end = marks.exec(text)?.index ?? text.length;
      value = text.slice(at, end).trim();
    }
    record.push(value);
    if (record.length > budget.limits.columns + 1) throw new Unreadable('import.too-many-columns');
    if (end >= text.length) {
      yield record;
      return;
    }
    if (text[end] === separator) {
      at = end + 1;
      continue;
    }
    yield record;
    record = [];
    count += 1;
    if (count % 1_024 === 0) budget.checkTime();
    at = text[end] === '\r' && text[end + 1] === '\n' ? end + 2 : end + 1;
  }
}

/** A quoted value from its opening quote, and where it ends; what follows the closing quote up to the separator belongs to it. */
function quoted(text: string, at: number, marks: RegExp): [string, number] {
  let value = '';
  let from = at + 1;
  for (;;) {
    const quote = text.indexOf('"', from);
    if (quote === -1) return [value + text.slice(from), text.length];
    value += text.slice(from, quote);
    if (text[quote + 1] !== '"') {
      marks.lastIndex = quote + 1;
      const end = marks.exec(text)?.index ?? text.length;
      return [(value + text.slice(quote + 1, end)).trim(), end];
    }
    value += '"';
    from = quote + 2;
  }
}

/** The separator that stands in the most of the first lines, outside of quotes, and as often in each. */
function guessSeparator(text: string): string {
  const lines = text
    .slice(0, 64 * 1024)
    .replace(/"(?:[^"]|"")*"/g, '')
    .split(/\r\n?|\n/)
    .filter(line => line.trim() !== '')
    .slice(0, 50);
  const scores = [';', '\t', ',', '|'].map(separator => {
    const counts = lines.map(line => line.split(separator).length - 1).filter(count => count > 0);
    const usual = counts.sort((a, b) => a - b)[Math.floor(counts.length / 2)] ?? 0;
    return { separator, score: counts.filter(count => count === usual).length * Math.min(usual, 20) };
  });
  return scores.reduce((best, next) => (next.score > best.score ? next : best)).separator;
}
