import type { Content } from 'pdfmake';
import { sayIn } from '#shared/kernel/translation.ts';
import type { ReportDocument } from '#shared/reports/model/report-document.ts';
import { exportsMessagesEn, exportsMessagesRo } from '../exports.messages.ts';
import { inks, paper } from './paper.ts';
import { signatureBlock } from './signature-block.ts';
import { totalsTable, totalsWidth } from './totals-table.ts';
import type { Typeface } from './typeface.ts';

const columnGap = 28;
/** A longer last note is cut, so that its end can stay with the signatures. */
const longestKeptNote = 500;
/** Lines of the totals that stay with the signatures when everything is longer than a page. */
const keptTotals = 4;

/**
 * What stands below the table on one page: totals, notes beside them (below, when the totals are wide), signatures. Null
 * when the document has none of them.
 */
export function closingContent(document: ReportDocument, face: Typeface): Content | null {
  const { totals, notes, signatures, language } = document;
  if (!totals && notes.length === 0 && signatures.length === 0) return null;
  const above: Content[] = [];
  const table = totals && totalsTable(totals, totals.lines, face, language);
  if (totals && table && notes.length > 0 && totalsWidth(totals) < paper.inner * 0.62) {
    const columns = [
      { width: totalsWidth(totals), stack: [table] },
      { width: paper.inner - totalsWidth(totals) - columnGap, stack: notesStack(document, notes, face) },
    ];
    above.push({ columns, columnGap });
  } else {
    if (table) above.push(table);
    if (notes.length > 0) above.push({ stack: notesStack(document, notes, face), margin: [0, table ? 10 : 0, 0, 0] });
  }
  return { stack: [...above, signatureBlock(signatures, face, language)] };
}

/**
 * The same for what is longer than a page: one after another, flowing over pages, with the end of the last part and the
 * signatures kept together.
 */
export function longClosingContent(document: ReportDocument, face: Typeface): Content {
  const { totals, signatures, language } = document;
  const flowing: Content[] = [];
  const kept: Content[] = [];
  const notes = document.notes.flatMap((note, at, all) => (at === all.length - 1 ? cutNote(note) : [note]));
  if (totals) {
    const cut = notes.length > 0 ? totals.lines.length : Math.max(0, totals.lines.length - keptTotals);
    if (cut > 0) flowing.push(totalsTable(totals, totals.lines.slice(0, cut), face, language));
    if (cut < totals.lines.length) kept.push(totalsTable(totals, totals.lines.slice(cut), face, language));
  }
  if (notes.length > 0) {
    const texts = notesStack(document, notes, face);
    flowing.push({ stack: texts.slice(0, -1), margin: [0, totals ? 10 : 0, 0, 0] });
    kept.push(...texts.slice(-1));
  }
  return {
    stack: [...flowing, { stack: [...kept, signatureBlock(signatures, face, language)], unbreakable: true }],
  };
}

function cutNote(note: string): string[] {
  const from = note.length - longestKeptNote;
  if (from <= 0) return [note];
  const space = note.indexOf(' ', from);
  const at = space < 0 ? from : space;
  return [note.slice(0, at), note.slice(at).trimStart()];
}

function notesStack({ language }: ReportDocument, notes: readonly string[], face: Typeface): Content[] {
  const title = sayIn(language === 'ro' ? exportsMessagesRo : exportsMessagesEn, 'print.notes');
  return [
    { text: title, bold: true, fontSize: 8, margin: [0, 1.6, 0, 3] },
    ...notes.map(note => ({
      text: face.printable(note),
      fontSize: 8,
      color: inks.muted,
      margin: [0, 0, 0, 3] as [number, number, number, number],
    })),
  ];
}
