import type { Change, Commit, CommitDraft, Row, Tables } from '#shared/journal/commit.ts';
import { diffRow } from '#shared/journal/diff.ts';
import { RowStore } from '../row-store.ts';
import type { CommitStamp } from '../vault.ts';
import { ActSource } from './act-source.ts';
import { type Bridge, bridgesOf } from './bridges.ts';
import type { Gap, QuarantinedChange, QuarantineReason } from './damage.ts';
import { fitChange, knownAfter } from './fit-change.ts';
import type { Salvage } from './salvage.ts';

/**
 * An act of the rebuilt history. `stamp` is null for one that is made now: it puts into the rows what only a snapshot knows
 * (`changes` may be empty: then it only marks the place where acts are lost).
 */
export type RebuiltAct = {
  readonly draft: CommitDraft;
  readonly stamp: CommitStamp | null;
  /** The lost acts in whose place it stands. */
  readonly gap: Gap | null;
  /** Its position in the old journal; null when it is made now. */
  readonly position: number | null;
  /** Whether acts before it are lost. */
  readonly isAfterGap: boolean;
};

type Aside = Omit<QuarantinedChange, 'known' | 'isInRows'>;

/**
 * Makes the rows and the history again from what was salvaged: every proven act in order; where acts are lost, one act that
 * brings the rows to what a snapshot proves them to have been; and aside, what could not be placed. Reads one act at a time.
 */
export class Rebuilding {
  readonly #salvage: Salvage;
  readonly #source: ActSource;
  readonly #rows = new RowStore();
  readonly #aside: Aside[] = [];
  /** Rows put together from what cannot be placed, by table and id. */
  readonly #shadow = new Map<string, Row | null>();
  /** Acts up to here have left in the rows whatever they led to: a snapshot says so. */
  #coveredTo = 0;

  constructor(found: Salvage) {
    this.#salvage = found;
    this.#source = new ActSource(found.place);
  }

  /** The rows, once every act was taken. */
  tables(): Tables {
    return this.#rows.view();
  }

  /** What could not be placed, once every act was taken; in order of positions. */
  quarantine(): readonly QuarantinedChange[] {
    const tables = this.#rows.view();
    return this.#aside
      .map(aside => {
        const { table, id } = aside.change;
        const shadow = this.#shadow.get(keyOf(table, id));
        const known = tables[table]?.get(id) ?? shadow ?? null;
        return { ...aside, known, isInRows: aside.position <= this.#coveredTo || aside.reason === 'fitted' };
      })
      .sort((a, b) => a.position - b.position);
  }

  /** The rebuilt history, act by act; `signal` stops it between two. */
  async *acts(signal?: AbortSignal): AsyncGenerator<RebuiltAct> {
    try {
      yield* this.#acts(signal);
    } finally {
      await this.#source.close();
    }
  }

  async *#acts(signal: AbortSignal | undefined): AsyncGenerator<RebuiltAct> {
    const { acts, gaps } = this.#salvage;
    const bridges = await bridgesOf(this.#salvage);
    await this.#readLoose();
    let isAfterGap = false;
    for (const act of acts) {
      if (signal?.aborted) return;
      const gap = gaps.find(({ next }) => next === act.position) ?? null;
      isAfterGap ||= gap !== null;
      const bridge = bridges.get(act.position);
      if (bridge || gap) yield this.#bridge(bridge ?? null, gap);
      const commit = await this.#source.read(act);
      const changes = this.#place(commit);
      const { label, author, id, at } = commit;
      if (changes.length > 0 || commit.changes.length === 0) {
        yield { draft: { label, author, changes }, stamp: { id, at }, gap: null, position: act.position, isAfterGap };
      }
    }
    const end = gaps.find(({ next }) => next === null) ?? null;
    const bridge = bridges.get('end');
    if (bridge || end) yield this.#bridge(bridge ?? null, end);
  }

  /** The changes of an act as they can be put into the rows; the others go aside. */
  #place(commit: Commit): readonly Change[] {
    const planned = this.#rows.plan(commit.changes);
    if (planned.ok) {
      this.#rows.apply(planned.value);
      return commit.changes;
    }
    const placed: Change[] = [];
    for (const change of commit.changes) {
      const current = this.#rows.view()[change.table]?.get(change.id) ?? null;
      const fitted = fitChange(current, change);
      if (fitted.kind !== 'as-made') this.#setAside(commit, change, fitted.kind);
      if (!('row' in fitted)) continue;
      const made = fitted.kind === 'as-made' ? change : diffRow(change.table, current, fitted.row);
      if (made === null) continue;
      placed.push(made);
      this.#rows.apply(new Map([[change.table, new Map([[change.id, fitted.row]])]]));
    }
    return placed;
  }

  /** Brings the rows to what a snapshot proves; without one, only marks the place. */
  #bridge(bridge: Bridge | null, gap: Gap | null): RebuiltAct {
    const changes: Change[] = [];
    if (bridge) {
      const target = bridge.rows;
      for (const [table, rows] of Object.entries(target)) {
        const here = this.#rows.view()[table];
        for (const [id, row] of rows) {
          const change = diffRow(table, here?.get(id) ?? null, row);
          if (change) changes.push(change);
        }
      }
      for (const [table, rows] of Object.entries(this.#rows.view())) {
        for (const [id, row] of rows) {
          if (!target[table]?.has(id)) changes.push({ op: 'remove', table, id, row });
        }
      }
      const planned = this.#rows.plan(changes);
      if (!planned.ok) throw new Error('salvage: a difference that does not apply');
      this.#rows.apply(planned.value);
      this.#coveredTo = bridge.position;
    }
    const facts = { lost: gap?.lost ?? 0, from: gap?.from ?? '', until: gap?.until ?? '' };
    const label = { key: 'vault.recovered-gap', facts };
    return { draft: { label, author: 'consorta', changes }, stamp: null, gap, position: null, isAfterGap: true };
  }

  async #readLoose(): Promise<void> {
    for (const entry of this.#salvage.loose) {
      const part = await this.#source.readPart(entry);
      if (part === null) continue;
      for (const change of part.commit.changes) this.#setAside(part.commit, change, entry.reason);
    }
  }

  #setAside(commit: Commit, change: Change, reason: QuarantineReason): void {
    const { position, id: commitId, at, author, label } = commit;
    this.#aside.push({ reason, position, commitId, at, author, label, change });
    const key = keyOf(change.table, change.id);
    if (reason !== 'fitted') this.#shadow.set(key, knownAfter(this.#shadow.get(key) ?? null, change));
  }
}

const keyOf = (table: string, id: string): string => `${table}\n${id}`;
