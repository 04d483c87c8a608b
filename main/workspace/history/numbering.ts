/** Names of two parts (a table and an id, a table and a field) numbered 0, 1, 2 … in the order in which they are first seen. */
export class Numbering {
  readonly #numbers = new Map<string, Map<string, number>>();
  readonly #names: { readonly table: string; readonly name: string }[] = [];

  get size(): number {
    return this.#names.length;
  }

  /** The number of a name, a new one when it was never seen. */
  of(table: string, name: string): number {
    let inTable = this.#numbers.get(table);
    if (inTable === undefined) {
      inTable = new Map();
      this.#numbers.set(table, inTable);
    }
    const known = inTable.get(name);
    if (known !== undefined) return known;
    const number = this.#names.length;
    inTable.set(name, number);
    this.#names.push({ table, name });
    return number;
  }

  find(table: string, name: string): number | null {
    return this.#numbers.get(table)?.get(name) ?? null;
  }

  nameOf(number: number): { readonly table: string; readonly name: string } | null {
    return this.#names[number] ?? null;
  }

  all(): readonly { readonly table: string; readonly name: string }[] {
    return this.#names;
  }
}
