import { type Language, sayIn } from '#shared/kernel/translation.ts';
import type { ReportSignature } from '#shared/reports/model/report-document.ts';
import { exportsMessagesEn, exportsMessagesRo } from '../../exports.messages.ts';
import { inks } from '../paper.ts';
import type { PdfFile } from '../pdf-file.ts';
import type { Band } from './band.ts';
import { sheet, type } from './sheet.ts';
import { drawLines, leadingOf, setText } from './text-lines.ts';

const between = 24;
const perRow = 3;
const labelRoom = 46;
const places = [
  ['print.name', 20],
  ['print.date', 20],
  ['print.signature', 30],
] as const;
const height = 2 * leadingOf(type.body) + 4 + places.reduce((sum, [, each]) => sum + each, 0);

/** Who signs: act and role, then open places for name, date and signature. Up to three beside one another. */
export function signatureBands(signatures: readonly ReportSignature[], file: PdfFile, language: Language): Band[] {
  const bands: Band[] = [];
  for (let from = 0; from < signatures.length; from += perRow) {
    bands.push(rowOf(signatures.slice(from, from + perRow), file, language));
  }
  return bands;
}

function rowOf(signatures: readonly ReportSignature[], { regular, medium }: PdfFile, language: Language): Band {
  const messages = language === 'ro' ? exportsMessagesRo : exportsMessagesEn;
  const width = (sheet.inner - (perRow - 1) * between) / perRow;
  const bold = { face: medium, size: type.body };
  const plain = { face: regular, size: type.body };
  const small = { face: regular, size: type.small };
  return {
    height,
    gap: 20,
    draw: (ink, top) => {
      for (const [at, { act, role, name }] of signatures.entries()) {
        const x = sheet.left + at * (width + between);
        drawLines(ink, setText(act, width, bold).lines.slice(0, 1), { x, top }, { ...bold, colour: inks.title });
        const below = top + leadingOf(type.body);
        drawLines(
          ink,
          setText(role, width, plain).lines.slice(0, 1),
          { x, top: below },
          { ...plain, colour: inks.muted },
        );
        let y = below + leadingOf(type.body) + 4;
        for (const [key, room] of places) {
          y += room;
          const label = y - leadingOf(type.small) - 2;
          drawLines(ink, [sayIn(messages, key)], { x, top: label }, { ...small, colour: inks.muted });
          if (key === 'print.name' && name !== null) {
            const lines = setText(name, width - labelRoom, plain).lines.slice(0, 1);
            drawLines(ink, lines, { x: x + labelRoom, top: label - 2 }, { ...plain, colour: inks.text });
          }
          ink.rule(x + labelRoom, y - 2, width - labelRoom, inks.muted);
        }
      }
    },
  };
}
