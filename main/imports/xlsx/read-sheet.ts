import { type Cell, dayOfSerial, type MergedRange, type Sheet, type SheetRow } from '#shared/domain/import/sheet.ts';
import { parsePlainDate } from '#shared/kernel/plain-date.ts';
import { type ReadBudget, Unreadable } from '../read-limits.ts';
import { ownText, TextGatherer } from './read-strings.ts';
import { scanPart } from './scan-part.ts';
import type { ListedSheet, NumberLook } from './workbook-parts.ts';
import { attributeOf, type XmlListener } from './xml-scanner.ts';

/** What the sheets of a workbook have in common. */
export type SheetSurroundings = {
  readonly strings: readonly string[];
  readonly looks: readonly NumberLook[];
  readonly from1904: boolean;
};

const mostMerged = 50_000;

/** The cells of a sheet, empty rows and columns left out. Formulas are what they last came to; none is calculated. */
export async function readSheet(listed: ListedSheet, around: SheetSurroundings, budget: ReadBudget): Promise<Sheet> {
  const reading = new SheetReading(around, budget);
  if (listed.part !== null) await scanPart(listed.part, reading, budget);
  const { name, hidden } = listed;
  const { rows, columns, merged } = reading;
  return { name, hidden, rows, columns, merged, from1904: around.from1904 };
}

class SheetReading implements XmlListener {
  readonly rows: SheetRow[] = [];
  readonly merged: MergedRange[] = [];
  columns = 0;
  readonly #around: SheetSurroundings;
  readonly #budget: ReadBudget;
  readonly #inline = new TextGatherer();
  #row = 0;
  #isHidden = false;
  #cells: Cell[] = [];
  #column = -1;
  #type = 'n';
  #style = 0;
  #value = '';
  #hasValue = false;
  #hasFormula = false;
  #isValue = false;
  #isInline = false;

  constructor(around: SheetSurroundings, budget: ReadBudget) {
    this.#around = around;
    this.#budget = budget;
  }

  open(name: string, attributes: string): void {
    if (name === 'c') this.#openCell(attributes);
    else if (name === 'v') this.#isValue = true;
    else if (name === 'f') this.#hasFormula = true;
    else if (name === 'is') this.#isInline = true;
    else if (name === 'row') this.#openRow(attributes);
    else if (name === 'mergeCell') this.#merge(attributeOf(attributes, 'ref') ?? '');
    else if (this.#isInline) this.#inline.open(name);
  }

  text(text: string): void {
    if (this.#isValue) this.#value += text;
    else if (this.#isInline) this.#inline.piece(text);
  }

  close(name: string): void {
    if (name === 'c') this.#closeCell();
    else if (name === 'v') {
      this.#isValue = false;
      this.#hasValue = true;
    } else if (name === 'is') this.#isInline = false;
    else if (name === 'row') this.#closeRow();
    else if (this.#isInline) this.#inline.close(name);
  }

  #openRow(attributes: string): void {
    const given = Number(attributeOf(attributes, 'r') ?? this.#row + 1);
    // A row before its predecessor would be read as another one than Excel shows: such a sheet is broken.
    if (!Number.isSafeInteger(given) || given <= this.#row || given > 1_048_576)
      throw new Unreadable('import.broken-rows');
    this.#row = given;
    this.#isHidden = attributeOf(attributes, 'hidden') === '1' || attributeOf(attributes, 'hidden') === 'true';
    this.#cells = [];
    this.#column = -1;
    if (given % 1_024 === 0) this.#budget.checkTime();
  }

  #closeRow(): void {
    if (this.#cells.length === 0) return;
    this.#budget.spend('rows', 1);
    this.rows.push({ row: this.#row, hidden: this.#isHidden, cells: this.#cells });
    if (this.#cells.length > this.columns) this.columns = this.#cells.length;
    this.#cells = [];
  }

  #openCell(attributes: string): void {
    const reference = attributeOf(attributes, 'r');
    this.#column = reference === null ? this.#column + 1 : columnOf(reference);
    this.#type = attributeOf(attributes, 't') ?? 'n';
    this.#style = Number(attributeOf(attributes, 's') ?? 0);
    this.#value = '';
    this.#hasValue = false;
    this.#hasFormula = false;
  }

  #closeCell(): void {
    const cell = this.#cell();
    if (cell === null || cell === '' || this.#row === 0) return;
    if (this.#column >= this.#budget.limits.columns) throw new Unreadable('import.too-many-columns');
    this.#budget.spend('cells', 1);
    for (let at = this.#cells.length; at < this.#column; at++) this.#cells[at] = null;
    this.#cells[this.#column] = cell;
  }

  #cell(): Cell {
    if (this.#type === 'inlineStr') return this.#inline.take(this.#budget);
    if (!this.#hasValue) return this.#hasFormula ? { kind: 'fault', fault: 'uncalculated' } : null;
    const value = this.#value;
    switch (this.#type) {
      case 's':
        return this.#around.strings[Number(value)] ?? null;
      case 'str': {
        this.#budget.spend('textLength', value.length);
        return ownText(value);
      }
      case 'b':
        return value.trim() === '1' || value.trim() === 'true';
      case 'e':
        return { kind: 'fault', fault: value.slice(0, 20) };
      case 'd':
        return dayCell(value.trim().slice(0, 10)) ?? ownText(value);
      default:
        return this.#number(value.trim());
    }
  }

  #number(digits: string): Cell {
    if (digits === '') return this.#hasFormula ? { kind: 'fault', fault: 'uncalculated' } : null;
    if (digits.length > 40 || !/^[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d{1,3})?$/.test(digits)) return ownText(digits);
    const look = this.#around.looks[this.#style] ?? 'plain';
    if (look === 'day') {
      const day = dayOfSerial(Number(digits), this.#around.from1904);
      if (day !== null) return { kind: 'day', day };
    }
    return { kind: 'number', digits: ownText(digits), percent: look === 'percent' };
  }

  #merge(reference: string): void {
    const found = /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/.exec(reference.replace(/\$/g, ''));
    if (!found || this.merged.length >= mostMerged) return;
    const [, left = '', top, right = '', bottom] = found;
    this.merged.push({ top: Number(top), left: columnOf(left), bottom: Number(bottom), right: columnOf(right) });
  }
}

const dayCell = (text: string): Cell => {
  const day = parsePlainDate(text);
  return day === null ? null : { kind: 'day', day };
};

/** 0 for `A` and `A12`. A reference that is none is a broken sheet. */
function columnOf(reference: string): number {
  let column = 0;
  for (let at = 0; at < reference.length; at++) {
    const code = reference.charCodeAt(at) & 0xdf;
    if (code < 65 || code > 90) break;
    column = column * 26 + code - 64;
  }
  if (column === 0 || column > 16_384) throw new Unreadable('import.broken-rows');
  return column - 1;
}
