import type { Company } from '../company/company.ts';
import { currentIds } from '../duplicate/current-id.ts';
import { nameWords } from '../duplicate/screened-company.ts';
import { readCui } from '../identity/cui.ts';

type Known = Pick<Company, 'id' | 'name' | 'cui' | 'formerIds'>;
export type CompanyMatch =
  | { readonly kind: 'none' }
  | { readonly kind: 'one'; readonly id: string; readonly by: 'cui' | 'name' }
  | { readonly kind: 'some'; readonly ids: readonly string[] };

/** Finds companies by tax number, else by name without its legal form. Two of one name are for a person to tell apart. */
export class CompanyIndex {
  readonly #byCui = new Map<string, string>();
  readonly #byName = new Map<string, Known[]>();
  readonly #keys = new Map<string, string>();
  readonly #typedCui = new Map<string, string>();
  readonly #idNow: (id: string) => string | null;

  constructor(companies: Iterable<Known>) {
    const all = [...companies];
    this.#idNow = currentIds(all);
    for (const company of all) this.add(company);
  }

  add(company: Known): void {
    const cui = company.cui === null ? null : readCui(company.cui).digits;
    if (cui !== null && !this.#byCui.has(cui)) this.#byCui.set(cui, company.id);
    this.#typedCui.set(company.id, bare(company.cui ?? ''));
    const key = this.#keyOf(company.name);
    this.#byName.set(key, [...(this.#byName.get(key) ?? []), company]);
  }

  /** A list names each of its employers many times. */
  #keyOf(name: string): string {
    const known = this.#keys.get(name);
    if (known !== undefined) return known;
    const key = nameWords(name).join(' ');
    this.#keys.set(name, key);
    return key;
  }

  byId(id: string): string | null {
    return this.#idNow(id);
  }

  /** Whether a company is stored with this number, right or wrong. */
  hasCui(id: string, typed: string): boolean {
    return typed !== '' && this.#typedCui.get(id) === bare(typed);
  }

  find(cui: string | null, name: string | null): CompanyMatch {
    const byCui = cui === null ? undefined : this.#byCui.get(cui);
    if (byCui !== undefined) return { kind: 'one', id: byCui, by: 'cui' };
    const named = name === null ? [] : (this.#byName.get(this.#keyOf(name)) ?? []);
    // A firm of the same name with another number is another firm.
    const possible = named.filter(company => cui === null || company.cui === null);
    const [one] = possible;
    if (one === undefined) return { kind: 'none' };
    if (possible.length > 1) return { kind: 'some', ids: possible.map(({ id }) => id) };
    return { kind: 'one', id: one.id, by: 'name' };
  }
}

const bare = (cui: string): string => cui.replace(/^RO|[\s.-]/gi, '');
