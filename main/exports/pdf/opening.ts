import type { Content, TableCell } from 'pdfmake';
import type { ReportDocument, ReportLine } from '#shared/reports/model/report-document.ts';
import { inks, paper } from './paper.ts';
import type { Typeface } from './typeface.ts';

/** What stands above the table: the title, the heading lines in two columns, and the sentence of an empty report. */
export function openingContent(document: ReportDocument, face: Typeface): Content {
  const { printable } = face;
  const content: Content[] = [
    { text: printable(document.title), fontSize: 15, bold: true, color: inks.title, margin: [0, 0, 0, 7] },
  ];
  const { heading, rows, empty } = document;
  if (heading.length > 0) content.push(headingTable(heading, face));
  if (rows.length === 0 && empty !== null) {
    content.push({ text: printable(empty), fontSize: 10.5, color: inks.text, margin: [0, 26, 0, 18] });
  }
  return { stack: content };
}

const fontSize = 8.5;
const widestLabel = 150;
const gaps = { afterLabel: 10, afterValue: 24 };

/** Label and value pairs, read down the left half and then down the right one. All widths are fixed: words break. */
function headingTable(heading: readonly ReportLine[], face: Typeface): Content {
  const half = Math.ceil(heading.length / 2);
  const pair = (line: ReportLine | undefined): TableCell[] => [
    { text: face.printable(line?.label ?? ''), color: inks.muted },
    { text: face.printable(line?.value ?? ''), color: inks.text },
  ];
  const widths = [heading.slice(0, half), heading.slice(half)].flatMap(lines => {
    const label = labelWidth(lines, face);
    return [label, paper.inner / 2 - label - gaps.afterLabel - gaps.afterValue];
  });
  return {
    fontSize,
    table: { widths, body: heading.slice(0, half).map((line, at) => [...pair(line), ...pair(heading[half + at])]) },
    layout: {
      hLineWidth: () => 0,
      vLineWidth: () => 0,
      paddingLeft: () => 0,
      paddingRight: column => (column % 2 === 0 ? gaps.afterLabel : gaps.afterValue),
      paddingTop: () => 1.2,
      paddingBottom: () => 1.2,
    },
  };
}

/** As wide as the longest label, but never so wide that no room is left for the values. */
function labelWidth(lines: readonly ReportLine[], face: Typeface): number {
  const widths = lines.map(line => (face.width(face.printable(line.label).replaceAll('\n', ' ')) * fontSize) / 1000);
  return Math.min(widestLabel, Math.max(20, ...widths) + 0.5);
}
