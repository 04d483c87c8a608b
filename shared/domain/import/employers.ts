import { decodeRow } from '../../kernel/decode-row.ts';
import { problem } from '../../kernel/problem.ts';
import { companyFields } from '../company/company.fields.ts';
import { nameWords } from '../duplicate/screened-company.ts';
import type { AnyRow } from './compose-row.ts';
import type { CompanyIndex } from './match-companies.ts';
import { readChoiceCell } from './read-choice.ts';
import { readCuiCell, readDigitsCell } from './read-code.ts';
import type { Reason, RowReading } from './read-rows.ts';

/** The employer that a row names: a company that is known, one that would be added, or none. */
export type NamedEmployer = {
  readonly id: string | null;
  readonly column: number | null;
  readonly reasons: readonly Reason[];
};
type NewCompany = { readonly row: AnyRow; readonly rows: Set<number> };

/** Finds the employers that rows name, and gathers those that are not known yet, each once. */
export class Employers {
  readonly #index: CompanyIndex;
  readonly #idOf: (key: string) => string;
  readonly #mayAdd: boolean;
  readonly #usual: string | null;
  readonly #added = new Map<string, NewCompany>();
  readonly #byName = new Map<string, string>();

  /** `usual`: the company that sent the list, for rows that name none. `idOf`: an id for a key, the same each time. */
  constructor(index: CompanyIndex, idOf: (key: string) => string, mayAdd: boolean, usual: string | null) {
    this.#index = index;
    this.#idOf = idOf;
    this.#mayAdd = mayAdd;
    this.#usual = usual === null ? null : index.byId(usual);
  }

  /** Companies that are not stored yet, by id, with the rows that name them. */
  get added(): ReadonlyMap<string, NewCompany> {
    return this.#added;
  }

  of(reading: RowReading, isNew: boolean): NamedEmployer {
    const cui = reading.joined.get('employerCui');
    const name = reading.joined.get('employerName');
    const column = cui?.column ?? name?.column ?? null;
    if (!cui && !name) return { id: isNew ? this.#usual : null, column: null, reasons: [] };
    const reasons: Reason[] = [];
    const read = cui ? readCuiCell(cui.text) : null;
    if (read?.kind === 'left-out')
      reasons.push({ weight: 'left-out', column: cui?.column ?? null, problem: read.problem });
    const digits = read?.kind === 'value' ? String(read.value) : null;
    const match = this.#index.find(digits, name?.text ?? null);
    // A wrong number that the company is stored with already is no news.
    const isKnown = match.kind === 'one' && this.#index.hasCui(match.id, cui?.text ?? '');
    if (match.kind === 'one') return { id: match.id, column, reasons: isKnown ? [] : reasons };
    const leave = (code: string): NamedEmployer => {
      const reason: Reason = { weight: 'left-out', column, problem: problem(code) };
      return { id: null, column, reasons: [...reasons, reason] };
    };
    if (match.kind === 'some') return leave('import.employer-several');
    if (digits === null && !name) return { id: null, column, reasons };
    if (!this.#mayAdd) return leave('import.employer-unknown');
    if (!name) return this.#byNumber(digits ?? '', column, reasons) ?? leave('import.employer-no-name');
    const id = this.#add(reading, digits, name.text);
    return id === null ? leave('import.employer-unknown') : { id, column, reasons };
  }

  /** A row with a number alone, of a firm that another row has named. */
  #byNumber(digits: string, column: number | null, reasons: readonly Reason[]): NamedEmployer | null {
    const id = this.#idOf(`company ${digits}`);
    return this.#added.has(id) ? { id, column, reasons } : null;
  }

  #add(reading: RowReading, cui: string | null, name: string): string | null {
    const words = nameWords(name).join(' ');
    const known = cui === null ? this.#byName.get(words) : undefined;
    const id = known ?? this.#idOf(`company ${cui ?? words}`);
    const found = this.#added.get(id);
    if (found) {
      found.rows.add(reading.row);
      return id;
    }
    const category = readChoiceCell(reading.joined.get('employerCategory')?.text ?? null, companyFields.smeCategory);
    const caen = readDigitsCell(reading.joined.get('employerCaen')?.text ?? null, 4);
    const decoded = decodeRow(companyFields, {
      id,
      name,
      cui,
      state: 'lead',
      smeCategory: category.kind === 'value' ? category.value : null,
      caenEligible: caen.kind === 'value' ? caen.value : null,
    });
    if (!decoded.ok) return null;
    this.#added.set(id, { row: { ...decoded.value, id }, rows: new Set([reading.row]) });
    if (!this.#byName.has(words)) this.#byName.set(words, id);
    return id;
  }
}
