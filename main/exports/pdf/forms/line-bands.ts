import type { FormLine, FormQuestion } from '#shared/reports/model/form.ts';
import type { PageInk } from '../page-ink.ts';
import { inks } from '../paper.ts';
import type { PdfFile } from '../pdf-file.ts';
import type { Band } from './band.ts';
import { sheet, type } from './sheet.ts';
import { drawLines, leadingOf, piecesOf, setText } from './text-lines.ts';

const labelPart = 0.37;
const inset = 5;
const labelWidth = sheet.inner * labelPart;
const valueLeft = sheet.left + labelWidth;
const valueRoom = sheet.inner - labelWidth - 2 * inset;
const padding = 5.4;
/** High enough for a hand. */
const openHeight = 18;

/** A frame with the label on a pale ground at the left. */
function drawFrame(ink: PageInk, top: number, height: number): void {
  ink.box(sheet.left, top, labelWidth, height, inks.pale);
  for (const x of [sheet.left, valueLeft, sheet.right]) ink.box(x - 0.2, top, 0.4, height, inks.faint);
  ink.rule(sheet.left, top, sheet.inner, inks.faint);
  ink.rule(sheet.left, top + height, sheet.inner, inks.faint);
}

/** A label and its value, or an open place to write in. */
export function lineBands({ label, value }: FormLine, { regular }: PdfFile): Band[] {
  const size = { face: regular, size: type.body };
  const name = setText(label, labelWidth - 2 * inset, size);
  const text = value === null ? null : setText(value, valueRoom, size);
  return piecesOf(text?.lines ?? []).map((lines, piece): Band => {
    const labelLines = piece === 0 ? name.lines : [];
    const least = value === null ? openHeight : 0;
    const height = Math.max(least, Math.max(labelLines.length, lines.length, 1) * leadingOf(type.body) + padding);
    return {
      height,
      gap: 0,
      draw: (ink, top) => {
        drawFrame(ink, top, height);
        drawLines(ink, labelLines, { x: sheet.left + inset, top: top + padding / 2 }, { ...size, colour: inks.muted });
        drawLines(ink, lines, { x: valueLeft + inset, top: top + padding / 2 }, { ...size, colour: inks.text });
      },
    };
  });
}

const boxSide = 7.6;
const afterBox = 4;
const betweenChoices = 13;

type PlacedChoice = {
  readonly x: number;
  readonly line: number;
  readonly lines: readonly string[];
  readonly chosen: boolean;
};

/** A question: its boxes beside one another as far as there is room, those chosen with a cross. */
export function questionBand({ label, choices }: FormQuestion, { regular }: PdfFile): Band {
  const size = { face: regular, size: type.body };
  const leading = leadingOf(type.body) + 1.5;
  const name = setText(label, labelWidth - 2 * inset, size);
  const placed: PlacedChoice[] = [];
  let x = 0;
  let line = 0;
  for (const { label: words, chosen } of choices) {
    const { lines } = setText(words, valueRoom - boxSide - afterBox, size);
    const width = boxSide + afterBox + (Math.max(...lines.map(each => regular.width(each))) * type.body) / 1000;
    if (x > 0 && x + width > valueRoom) {
      x = 0;
      line += 1;
    }
    placed.push({ x, line, lines, chosen });
    if (lines.length > 1) {
      line += lines.length;
      x = 0;
    } else x += width + betweenChoices;
  }
  const lineCount = Math.max(1, ...placed.map(each => each.line + each.lines.length));
  const height = Math.max(name.lines.length * leadingOf(type.body), lineCount * leading) + padding;
  return {
    height,
    gap: 0,
    draw: (ink, top) => {
      drawFrame(ink, top, height);
      drawLines(ink, name.lines, { x: sheet.left + inset, top: top + padding / 2 }, { ...size, colour: inks.muted });
      for (const choice of placed) {
        const left = valueLeft + inset + choice.x;
        const above = top + padding / 2 + choice.line * leading;
        drawBox(ink, left, above + 1.6, choice.chosen, regular);
        drawLines(ink, choice.lines, { x: left + boxSide + afterBox, top: above }, { ...size, colour: inks.text });
      }
    },
  };
}

/** The cross is a letter, so that the choice is read by whoever copies the text, or hears it. */
function drawBox(ink: PageInk, left: number, top: number, chosen: boolean, face: PdfFile['regular']): void {
  ink.box(left, top, boxSide, boxSide, inks.text);
  ink.box(left + 0.8, top + 0.8, boxSide - 1.6, boxSide - 1.6, '#ffffff');
  if (!chosen) return;
  const size = 11;
  const width = (face.width('×') * size) / 1000;
  ink.text('×', left + (boxSide - width) / 2, top + boxSide - 0.3, { face, size, colour: inks.title });
}
