import { type Messages, sayIn } from '#shared/kernel/translation.ts';
import type { ReportDocument } from '#shared/reports/model/report-document.ts';
import { type Span, sharesOf, spanOf, spansOf } from './sheet-geometry.ts';
import type { SheetPen } from './sheet-pen.ts';
import { styles, totalLabel } from './sheet-styles.ts';

/** Widths in characters. */
const labelRoom = 44;
const noteRoom = 120;
const signatureRoom = 34;

/** What follows the table: totals, notes and the block of signatures. */
export function drawEnding(pen: SheetPen, document: ReportDocument, messages: Messages): void {
  drawTotals(pen, document);
  if (document.notes.length > 0) {
    pen.down();
    const span = spanOf(pen.widths, 0, noteRoom);
    pen.write(span, sayIn(messages, 'print.notes'), styles.section);
    pen.height(18);
    pen.down();
    for (const note of document.notes) {
      pen.write(span, note, styles.note);
      pen.heightFor([{ text: note, width: span.width * 0.98 }]);
      pen.down();
    }
  }
  drawSignatures(pen, document, messages);
}

function drawTotals(pen: SheetPen, { totals }: ReportDocument): void {
  if (totals === null) return;
  const rooms = totals.headings.map(heading => Math.max(12, Math.ceil(heading.length / 2) + 4));
  const [labels, ...values] = spansOf(pen.widths, 0, [labelRoom, ...rooms]);
  if (!labels) return;
  pen.down();
  pen.write(labels, totals.title, styles.section);
  pen.height(18);
  pen.down();
  pen.write(labels, '', styles.totalHeading);
  values.forEach((span, at) => {
    pen.write(span, totals.headings[at] ?? '', styles.totalHeading);
  });
  pen.heightFor(
    values.map((span, at) => ({ text: totals.headings[at] ?? '', width: span.width * 0.9 })),
    4,
  );
  pen.down();
  for (const line of totals.lines) {
    pen.write(labels, line.label, totalLabel(line.indent));
    values.forEach((span, at) => {
      pen.write(span, line.values[at] ?? '', styles.total);
    });
    pen.heightFor([{ text: line.label, width: (labels.width - line.indent) * 0.95 }]);
    pen.down();
  }
}

/** One column for each signature, with room for a hand and a date under it. */
function drawSignatures(pen: SheetPen, { signatures }: ReportDocument, messages: Messages): void {
  if (signatures.length === 0) return;
  pen.down(2);
  // Between two signatures stays a column of at least two characters.
  const rooms = signatures.flatMap((_, at) => (at === 0 ? [signatureRoom] : [2, signatureRoom]));
  const beside = spansOf(pen.widths, 0, rooms).filter((_, at) => at % 2 === 0);
  // A table too narrow for that is shared out, so that the signatures do not make the paper wider than the table.
  const fits = (beside.at(-1)?.to ?? 0) < pen.widths.length;
  const spans = fits ? beside : (sharesOf(pen.widths, signatures.length) ?? beside);
  const line = (texts: readonly string[], style: Parameters<SheetPen['write']>[2], points: number | null) => {
    const all: { text: string; width: number }[] = [];
    spans.forEach((span: Span, at) => {
      pen.write(span, texts[at] ?? '', style);
      all.push({ text: texts[at] ?? '', width: span.width * 0.95 });
    });
    if (points === null) pen.heightFor(all);
    else pen.height(points);
    pen.down();
  };
  const each = (key: string) => signatures.map(() => `${sayIn(messages, key)}:`);
  line(
    signatures.map(({ act }) => act),
    styles.act,
    null,
  );
  line(
    signatures.map(({ role }) => role),
    styles.note,
    null,
  );
  line(
    signatures.map(({ name }) => name ?? ''),
    styles.value,
    null,
  );
  line(each('print.signature'), styles.signed, 34);
  line(each('print.date'), styles.signed, 24);
}
