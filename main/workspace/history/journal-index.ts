import { setImmediate } from 'node:timers/promises';
import type { Commit, CommitLabel, Row, Tables } from '#shared/journal/commit.ts';
import { namesOf } from '#shared/journal/path.ts';
import { readChanges } from '#shared/journal/read-change.ts';
import { type ActKind, canBeUndone, kindOfAct } from '#shared/journal/undo/act-state.ts';
import { UndoStack } from '#shared/journal/undo/undo-stack.ts';
import { type Problem, problem } from '#shared/kernel/problem.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { emptyHead, headBefore, type JournalHead } from '../../vault/journal-head.ts';
import type { Vault } from '../../vault/vault.ts';
import { walkJournal } from '../../vault/walk-journal.ts';
import { Numbering } from './numbering.ts';

/** What is kept of a commit so that it can be found without reading the journal again. */
export type IndexedCommit = {
  readonly position: number;
  readonly id: string;
  readonly at: string;
  readonly author: string;
  readonly label: CommitLabel;
  readonly kind: ActKind;
  readonly undoable: boolean;
  /** Numbers of the records and of the fields that it touched; see `records` and `fields`. */
  readonly records: readonly number[];
  readonly fields: readonly number[];
  /** Its changes as JSON; null when they are long and are read from the journal when they are wanted. */
  readonly changes: string | null;
};

/** Longer changes are not kept in memory. Almost every commit is far shorter: one field of one record. */
const longestKept = 20_000;

/**
 * The journal of an open workspace, made searchable: read once, in slices of about a megabyte between which the process does
 * other things, and then followed. Keeps numbers in place of names, so that 100,000 commits take tens of megabytes.
 */
export class JournalIndex {
  readonly #vault: Vault;
  #commits: IndexedCommit[] = [];
  /** Records by table and id, fields by table and path without the keys of maps. */
  records = new Numbering();
  fields = new Numbering();
  stack = new UndoStack(0);
  /** The last known row of records that are gone, by number. */
  gone = new Map<number, Row>();
  #head: JournalHead;
  #turn: Promise<unknown> = Promise.resolve();
  readonly #authors = new Set<string>();
  /** Long commits that were read lately, as long as there is memory for them. */
  readonly #long = new Map<number, WeakRef<Commit>>();

  constructor(vault: Vault) {
    this.#vault = vault;
    this.#head = emptyHead(vault.manifest.workspaceId);
  }

  /** By position: the commit at position 1 is the first. */
  get commits(): readonly IndexedCommit[] {
    return this.#commits;
  }

  authors(): readonly string[] {
    return [...this.#authors].sort((a, b) => a.localeCompare(b, 'ro'));
  }

  /** Takes up what was saved since. Calls wait for each other. Begins again when the journal was written anew (an erasure). */
  catchUp(): Promise<Result<null, Problem>> {
    const done = this.#turn.then(() => this.#catchUp());
    this.#turn = done.catch(() => {});
    return done;
  }

  async #catchUp(): Promise<Result<null, Problem>> {
    if (this.#head.position === this.#vault.position && this.#head.hash === this.#vault.head.hash) return ok(null);
    const followed = await this.#walk();
    if (followed.ok) return followed;
    this.#clear();
    return this.#walk();
  }

  /** A journal that is damaged before the snapshot that the rows came from is found here first: where is said. */
  async #walk(): Promise<Result<null, Problem>> {
    const { folder, key, manifest } = this.#vault;
    const place = { folder, key, workspaceId: manifest.workspaceId };
    const onCommit = (commit: Commit): boolean => {
      this.#take(commit);
      return true;
    };
    const walked = await walkJournal(place, this.#head, onCommit, breather()).catch(() => null);
    if (walked?.ok === false) return walked;
    this.#head = walked?.value.head ?? this.#head;
    const isWhole = walked !== null && this.#head.position === this.#commits.length;
    return isWhole ? ok(null) : fail(problem('history.reading'));
  }

  /** One whole commit; null when there is none at that position. */
  async commitAt(position: number): Promise<Commit | null> {
    const found = this.#commits[position - 1];
    if (found === undefined) return null;
    const { id, at, author, label, changes } = found;
    if (changes !== null) {
      const read = readChanges(JSON.parse(changes));
      return read.ok ? { position, id, at, author, label, changes: read.value } : null;
    }
    const known = this.#long.get(position)?.deref();
    if (known !== undefined) return known;
    let whole: Commit | null = null;
    const { folder, key, manifest } = this.#vault;
    const place = { folder, key, workspaceId: manifest.workspaceId };
    // The walk ends as soon as somebody says that a commit does not fit: nothing after this one is wanted.
    await walkJournal(place, headBefore(this.#head, position - 1), commit => {
      if (commit.position === position) {
        whole = commit;
        this.#long.set(position, new WeakRef(commit));
      }
      return commit.position < position;
    }).catch(() => null);
    return whole;
  }

  #take(commit: Commit): void {
    const { position, id, at, author, label, changes } = commit;
    const records = new Set<number>();
    const fields = new Set<number>();
    for (const change of changes) {
      const record = this.records.of(change.table, change.id);
      records.add(record);
      if (change.op === 'edit')
        for (const { path } of change.fields) fields.add(this.fields.of(change.table, general(path)));
      if (change.op === 'remove') this.gone.set(record, change.row);
      else this.gone.delete(record);
    }
    const text = changes.length > 200 ? null : JSON.stringify(changes);
    const undoable = canBeUndone(label, changes);
    this.#commits.push({
      position,
      id,
      at,
      author,
      label,
      kind: kindOfAct(label, changes),
      undoable,
      records: [...records],
      fields: [...fields],
      changes: text !== null && text.length <= longestKept ? text : null,
    });
    this.#authors.add(author);
    this.stack.take(position, label, undoable);
  }

  #clear(): void {
    this.#commits = [];
    this.records = new Numbering();
    this.fields = new Numbering();
    this.stack = new UndoStack(0);
    this.gone = new Map();
    this.#authors.clear();
    this.#long.clear();
    this.#head = emptyHead(this.#vault.manifest.workspaceId);
  }
}

/** A path without what differs from record to record: the document's code in `items/PAR-02/state`. */
const general = (path: string): string =>
  namesOf(path)
    .map(name => (/^[A-Z]{3}-\d{2}$/.test(name) ? '*' : name))
    .join('/');

/** The longest that other work of the process waits for this one, in milliseconds, but for a single entry that takes longer. */
const longestSliceMs = 10;

/** Lets other work in whenever the slice is over. */
export function breather(): () => Promise<unknown> | null {
  let began = performance.now();
  return () => {
    if (performance.now() - began < longestSliceMs) return null;
    return setImmediate().then(() => {
      began = performance.now();
    });
  };
}

/** A record's row as it is, or as it last was. */
export function lastRow(index: JournalIndex, rows: Tables, table: string, id: string): Row | null {
  const now = rows[table]?.get(id);
  if (now !== undefined) return now;
  const number = index.records.find(table, id);
  return number === null ? null : (index.gone.get(number) ?? null);
}
