import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writePdf } from '#main/exports/pdf/write-pdf.ts';
import type { WriteOptions } from '#main/exports/write-options.ts';
import type { ReportDocument } from '#shared/reports/model/report-document.ts';

/** The whole file that the writer makes. */
export async function pdfOf(document: ReportDocument, options: WriteOptions = {}): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const part of writePdf(document, options)) parts.push(part);
  return Buffer.concat(parts);
}

/** What a poppler program (`pdftotext`, `pdfinfo`, `pdffonts`) says about a PDF; `-` as the output where it takes one. */
export function poppler(program: string, bytes: Buffer, before: readonly string[] = [], after: readonly string[] = []) {
  const folder = mkdtempSync(join(tmpdir(), 'consorta-pdf-'));
  try {
    const path = join(folder, 'report.pdf');
    writeFileSync(path, bytes);
    return execFileSync(program, [...before, path, ...after], {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
      env: { ...process.env, TZ: 'UTC' },
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Text of every page, lines as they stand on paper. */
export function pagesOf(bytes: Buffer): string[] {
  const pages = poppler('pdftotext', bytes, ['-layout', '-enc', 'UTF-8'], ['-']).split('\f');
  return pages.slice(0, -1);
}

export type PlacedWord = {
  readonly page: number;
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
};

/** Every word with its place in points from the upper left corner of its page. */
export function wordsOf(bytes: Buffer): PlacedWord[] {
  const words: PlacedWord[] = [];
  let page = 0;
  for (const line of poppler('pdftotext', bytes, ['-bbox', '-enc', 'UTF-8'], ['-']).split('\n')) {
    if (line.includes('<page ')) page += 1;
    const parts = /<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*)<\/word>/.exec(line);
    if (!parts) continue;
    const [left = 0, top = 0, right = 0, bottom = 0] = parts.slice(1, 5).map(Number);
    words.push({ page, text: parts[5] ?? '', left, right, top, bottom });
  }
  return words;
}
