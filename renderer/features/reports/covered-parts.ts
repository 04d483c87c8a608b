import type { FormBlock } from '#shared/reports/model/form.ts';
import type { ReportDocument } from '#shared/reports/model/report-document.ts';
import { isCovered } from './printed-cell.ts';

/** Whether something in the document is covered on screen until somebody asks to see it. */
export function hasCovered({ columns, parts = [] }: ReportDocument): boolean {
  if (columns.some(({ key }) => isCovered(key))) return true;
  return parts.some(part => part.kind === 'form' && part.blocks.some(blockCovers));
}

const covers = (key: string | null): boolean => key !== null && isCovered(key);

function blockCovers(block: FormBlock): boolean {
  switch (block.kind) {
    case 'lines':
      return block.lines.some(({ key, value }) => value !== null && covers(key));
    case 'question':
      return covers(block.key) && block.choices.some(({ chosen }) => chosen);
    case 'table':
      return block.columns.some(({ key }) => covers(key)) || (block.rowKeys ?? []).some(covers) || hasCnp(block.rows);
    default:
      return false;
  }
}

/** A CNP in a text of another kind, such as what a rule looked at. */
const hasCnp = (rows: readonly (readonly unknown[])[]): boolean =>
  rows.some(cells => cells.some(cell => typeof cell === 'string' && /(?<!\d)[1-9]\d{12}(?!\d)/.test(cell)));
