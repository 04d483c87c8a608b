import { createHash } from 'node:crypto';
import { isJsonObject } from '#shared/kernel/json.ts';
import { headFile } from '../vault/layout.ts';
import type { Report } from './finding.ts';
import { readWhole, type Source } from './source.ts';
import type { JournalCheck } from './verify-journal.ts';

export type FoundMark = { readonly position: number; readonly hash: string };

/** Reads `journal/head.json`, byte for byte. Null when there is none or it is damaged, which is reported. */
export async function findMark(source: Source, isExpected: boolean, report: Report): Promise<FoundMark | null> {
  if (!source.files.has(headFile)) {
    if (isExpected) report('head.missing', { file: headFile });
    return null;
  }
  const text = (await readWhole(source, headFile, 1_000))?.toString('latin1') ?? '';
  const mark = markIn(text);
  if (mark === null) report('head.form', { file: headFile });
  return mark;
}

/** Compares the mark with the journal that was read: it may be behind, never beyond. */
export function checkMark({ position, hash }: FoundMark, journal: JournalCheck, report: Report): void {
  const met = journal.met(hash);
  if (met === position || met === null) return;
  const end = journal.end.position;
  if (met === undefined && (end === null || position > end)) {
    report('head.lost', { file: headFile, position }, { position, end: end ?? '?' });
    return;
  }
  report('head.hash', { file: headFile, position });
}

function markIn(text: string): FoundMark | null {
  try {
    const value: unknown = JSON.parse(text);
    if (!isJsonObject(value)) return null;
    const { position, hash } = value;
    if (typeof position !== 'number' || !Number.isSafeInteger(position) || position < 0) return null;
    if (typeof hash !== 'string' || !/^[0-9a-f]{64}$/.test(hash)) return null;
    const check = createHash('sha256').update(`${position} ${hash}`).digest('hex').slice(0, 16);
    return text === `${JSON.stringify({ position, hash, check }).padEnd(200)}\n` ? { position, hash } : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
