import { fieldPlace, type Printing } from '#shared/history/printed-value.ts';
import { recordName } from '#shared/history/record-name.ts';
import { referencesIn } from '#shared/history/references.ts';
import type { HistoryFilter } from '#shared/ipc/history.channels.ts';
import type { Tables } from '#shared/journal/commit.ts';
import { foldForSearch } from '#shared/kernel/search-text.ts';
import { actWords } from './act-words.ts';
import { breather, type IndexedCommit, type JournalIndex, lastRow } from './journal-index.ts';

export type Found = {
  readonly commits: readonly IndexedCommit[];
  readonly matching: number;
  readonly next: number | null;
};
type Test = (commit: IndexedCommit) => boolean;

/** The newest commits before a position that pass the filter, how many pass it in all, and where to go on. */
export function findActs(index: JournalIndex, test: Test, before: number | null, limit: number): Found {
  const commits: IndexedCommit[] = [];
  let matching = 0;
  let next: number | null = null;
  for (let at = index.commits.length - 1; at >= 0; at -= 1) {
    const commit = index.commits[at];
    if (commit === undefined || !test(commit)) continue;
    matching += 1;
    if (before !== null && commit.position >= before) continue;
    if (commits.length < limit) commits.push(commit);
    else next ??= commits.at(-1)?.position ?? 0;
  }
  return { commits, matching, next };
}

/** Looks up folded names of records, made anew when rows have changed since. */
export class RecordNames {
  #position = -1;
  #names: string[] = [];

  /** The name of each record by its number, folded for search. */
  async folded(index: JournalIndex, rows: Tables, position: number): Promise<readonly string[]> {
    if (this.#position === position && this.#names.length === index.records.size) return this.#names;
    const names: string[] = [];
    const breathe = breather();
    for (const { table, name: id } of [...index.records.all()]) {
      const row = lastRow(index, rows, table, id);
      names.push(row === null ? '' : foldForSearch(recordName(rows, table, row)));
      const pause = breathe();
      if (pause !== null) await pause;
    }
    this.#names = names;
    this.#position = position;
    return names;
  }
}

/** What a commit must be to pass a filter. Days are read on this computer's clock. */
export function testOf(
  filter: HistoryFilter,
  {
    index,
    rows,
    printing,
    names,
  }: {
    readonly index: JournalIndex;
    readonly rows: Tables;
    readonly printing: Printing;
    /** Names of the records, folded for search; empty when no text is searched for. */
    readonly names: readonly string[];
  },
): Test {
  const tests: Test[] = [];
  const { author, kind, table, from, to, text, record } = filter;
  if (author !== undefined) tests.push(commit => commit.author === author);
  if (kind !== undefined) tests.push(commit => commit.kind === kind);
  if (from !== undefined) {
    const start = startOfDay(from, 0);
    tests.push(({ at }) => at >= start);
  }
  if (to !== undefined) {
    const end = startOfDay(to, 1);
    tests.push(({ at }) => at < end);
  }
  if (table !== undefined) {
    const inTable = new Set(
      [...index.records.all().entries()].flatMap(([at, each]) => (each.table === table ? [at] : [])),
    );
    tests.push(({ records }) => records.some(each => inTable.has(each)));
  }
  if (record !== undefined) {
    const own = recordWithItsOwn(index, rows, record);
    tests.push(({ records }) => records.some(each => own.has(each)));
  }
  for (const word of foldForSearch(text ?? '')
    .split(' ')
    .filter(each => each !== '')) {
    tests.push(textTest(word, index, names, printing));
  }
  return commit => tests.every(test => test(commit));
}

function textTest(word: string, index: JournalIndex, names: readonly string[], printing: Printing): Test {
  const inName = new Set(names.flatMap((name, at) => (name.includes(word) ? [at] : [])));
  const inField = new Set(
    index.fields
      .all()
      .flatMap(({ table, name }, at) =>
        foldForSearch(fieldPlace(table, name, printing).label).includes(word) ? [at] : [],
      ),
  );
  const words = new Map<string, boolean>();
  const inWords = ({ label, author }: IndexedCommit): boolean => {
    const key = `${author}\n${label.key}\n${JSON.stringify(label.facts)}`;
    let found = words.get(key);
    if (found === undefined) {
      found = foldForSearch(`${actWords(label, index, printing.say)} ${author}`).includes(word);
      if (words.size < 10_000) words.set(key, found);
    }
    return found;
  };
  return commit =>
    commit.records.some(each => inName.has(each)) || commit.fields.some(each => inField.has(each)) || inWords(commit);
}

/** The numbers of a record and of those that belong to it: a participant's dossier, participations, files. */
export function recordWithItsOwn(
  index: JournalIndex,
  rows: Tables,
  { table, id }: { table: string; id: string },
): ReadonlySet<number> {
  const own = new Set<number>();
  for (const [number, { table: each, name }] of index.records.all().entries()) {
    if (each === table && name === id) own.add(number);
    if (!['dossier', 'participation', 'attachment'].includes(each) || each === table) continue;
    const row = lastRow(index, rows, each, name);
    if (row !== null && referencesIn(each, row).some(named => named.table === table && named.id === id))
      own.add(number);
  }
  return own;
}

/** The instant at which a day begins here, or the day some days later; as text, to be compared with other instants. */
function startOfDay(day: string, later: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date + later).toISOString();
}
