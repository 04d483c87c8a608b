import type {
  HistoryAct,
  HistoryFilter,
  HistoryPage,
  HistoryRecord,
  NextTurns,
  TurnOutcome,
} from '#shared/ipc/history.channels.ts';
import type { Commit } from '#shared/journal/commit.ts';
import { canBeUndone } from '#shared/journal/undo/act-state.ts';
import { rowOf, type UndoConflict } from '#shared/journal/undo/plan-undo.ts';
import { type Problem, problem } from '#shared/kernel/problem.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import type { Language } from '#shared/kernel/translation.ts';
import type { PersonAct } from '#shared/reports/model/define-report.ts';
import type { Vault } from '../../vault/vault.ts';
import type { Workspace } from '../workspace.ts';
import { actWords } from './act-words.ts';
import { actsOfPeople } from './acts-of-people.ts';
import { findActs, RecordNames, recordWithItsOwn, testOf } from './find-acts.ts';
import { JournalIndex } from './journal-index.ts';
import { participantOf, printAct, printConflict, printerOf, printRecords } from './print-acts.ts';
import { Session } from './session.ts';
import { restoreValue, type TurnOptions, turnAct } from './turn-act.ts';

/** So many records of an act are shown at once; the rest is asked for. */
const shownRecords = 8;
/** Of one record, with what belongs to it, practically all. */
const shownOfOne = 200;
const shownConflicts = 200;
const nothingLeft: readonly string[] = ['history.already', 'history.not-undoable'];
/** After the window has been filled. */
const readAheadMs = 4_000;
/** So many commits bring a working copy up to date faster than filling it anew. */
const mostMissed = 2_000;

export type Question = {
  readonly filter: HistoryFilter;
  readonly before: number | null;
  readonly limit: number;
  readonly language: Language;
};

/** How far the asker's copy of the rows has come, and in which language it reads. */
type Place = { readonly base: number; readonly language: Language };

/** The history of one open workspace: what happened, and how to take it back. */
export class History {
  readonly #workspace: Workspace;
  readonly #index: JournalIndex;
  readonly #names = new RecordNames();
  readonly #session: Session;
  #readingAhead = false;

  constructor(workspace: Workspace) {
    this.#workspace = workspace;
    this.#index = new JournalIndex(workspace.vault);
    this.#session = new Session(workspace.vault);
  }

  /** Reads the journal in the background some seconds from now, so that the page is there at once when it is opened. */
  readAhead(): void {
    if (this.#readingAhead) return;
    this.#readingAhead = true;
    setTimeout(() => void this.#index.catchUp(), readAheadMs).unref();
  }

  /** Some acts, the newest first, in words. Reads the journal first as far as it has not been read. */
  async page({ filter, before, limit, language }: Question): Promise<Result<HistoryPage, Problem>> {
    const read = await this.#index.catchUp();
    if (!read.ok) return read;
    const index = this.#index;
    const { vault } = this.#workspace;
    const rows = vault.tables();
    const printer = printerOf(index, rows, this.#workspace.profile, language);
    const asksForText = (filter.text ?? '').trim() !== '';
    const names = asksForText ? await this.#names.folded(index, rows, vault.position) : [];
    const test = testOf(filter, { index, rows, printing: printer, names });
    const { commits, matching, next } = findActs(index, test, before, limit);
    const acts: HistoryAct[] = [];
    const { record } = filter;
    const own = record ? recordWithItsOwn(index, rows, record) : null;
    for (const commit of commits) {
      const all = (await index.commitAt(commit.position))?.changes ?? [];
      const asked = own === null ? all : all.filter(({ table, id }) => own.has(index.records.find(table, id) ?? -1));
      const shown = asked.slice(0, own === null ? shownRecords : shownOfOne);
      acts.push(printAct(printer, commit, { shown, shownCount: asked.length, wholeCount: all.length }));
    }
    return ok({
      acts,
      matching,
      next,
      authors: index.authors(),
      recordName: record ? printer.nameOf(record.table, record.id) : null,
      position: vault.position,
    });
  }

  /** What was done with the records of some people, and who saw them; see `actsOfPeople`. */
  async ofPeople(ids: ReadonlySet<string>, language: Language): Promise<Result<readonly PersonAct[], Problem>> {
    const read = await this.#index.catchUp();
    if (!read.ok) return read;
    const { vault, profile } = this.#workspace;
    return ok(await actsOfPeople(this.#index, { rows: vault.tables(), profile, language }, ids));
  }

  /** Some records of one act, from a place in their order. */
  async records(
    position: number,
    first: number,
    limit: number,
    language: Language,
  ): Promise<Result<readonly HistoryRecord[], Problem>> {
    const act = await this.act(position);
    if (!act.ok) return act;
    const printer = printerOf(this.#index, this.#workspace.vault.tables(), this.#workspace.profile, language);
    return ok(printRecords(printer, act.value.changes.slice(first, first + limit)));
  }

  /** What undo and redo would do next in this session, by name. */
  async next(language: Language): Promise<NextTurns> {
    const stack = await this.#session.stack();
    const named = async (order: readonly number[]) => {
      for (const position of order) {
        const act = await this.#session.commitAt(position);
        if (act === null) return null;
        // Of an act that was all about an erased person nothing is left to undo: the one below is meant.
        if (!canBeUndone(act.label, act.changes)) continue;
        return { position, act: actWords(act.label, null, this.#printer(language).say) };
      }
      return null;
    };
    return { undo: await named(stack.undoOrder()), redo: await named(stack.redoOrder()) };
  }

  /** The last act of all that can be undone and is not, whoever did it and whenever; null when there is none. */
  async lastUndoable(): Promise<Result<number | null, Problem>> {
    const read = await this.#index.catchUp();
    return read.ok ? ok(this.#index.stack.nextUndo()) : read;
  }

  /** Undoes an act or applies it again; `position` null: the next one of this session. See `turnAct`. */
  async turn(position: number | null, options: TurnOptions, place: Place): Promise<Result<TurnOutcome, Problem>> {
    const stack = await this.#session.stack();
    const nextOnes = options.kind === 'undo' ? stack.undoOrder() : stack.redoOrder();
    const wanted = position === null ? nextOnes : [position];
    for (const each of wanted) {
      const turned = await this.#turnOne(each, options, place);
      // What has become so by itself, or was emptied by an erasure, leaves nothing to undo: the one below is meant.
      if (position !== null || turned.ok || !nothingLeft.includes(turned.error.code)) return turned;
    }
    return fail(problem(position === null ? `history.nothing-to-${options.kind}` : 'history.already'));
  }

  async #turnOne(
    wanted: number,
    options: TurnOptions,
    { base, language }: Place,
  ): Promise<Result<TurnOutcome, Problem>> {
    const act = await this.act(wanted);
    if (!act.ok) return act;
    const turned = await turnAct(this.#workspace, act.value, options);
    if (!turned.ok) return turned;
    const words = actWords(act.value.label, this.#index, this.#printer(language).say);
    if (turned.value.outcome === 'done')
      return ok(await this.#done(turned.value.saved, words, base, turned.value.left));
    const { conflicts, free } = turned.value;
    const printer = this.#printer(language);
    return ok({
      outcome: 'conflict',
      position: wanted,
      act: words,
      conflicts: conflicts.slice(0, shownConflicts).map((conflict: UndoConflict) => printConflict(printer, conflict)),
      conflictCount: conflicts.length,
      free,
    });
  }

  /** Puts back the value that a field had before an act; see `restoreValue`. */
  async restore(
    place: { readonly position: number; readonly table: string; readonly id: string; readonly path: string },
    author: string,
    { base, language }: Place,
  ): Promise<Result<TurnOutcome, Problem>> {
    const act = await this.act(place.position);
    if (!act.ok) return act;
    const saved = await restoreValue(this.#workspace, { ...place, act: act.value }, author);
    if (!saved.ok) return saved;
    return ok(await this.#done(saved.value, this.#printer(language).say('value.restored'), base, 0));
  }

  /** One act, whole: from this session, else from the journal. */
  async act(position: number): Promise<Result<Commit, Problem>> {
    const recent = await this.#session.commitAt(position);
    if (recent !== null) return ok(recent);
    const read = await this.#index.catchUp();
    if (!read.ok) return read;
    const found = await this.#index.commitAt(position);
    return found === null ? fail(problem('history.no-such-act', { position })) : ok(found);
  }

  #printer(language: Language) {
    return printerOf(this.#index, this.#workspace.vault.tables(), this.#workspace.profile, language);
  }

  async #done(saved: Commit, act: string, base: number, left: number): Promise<TurnOutcome> {
    const { vault } = this.#workspace;
    // Null (too far behind) leaves a gap before `saved` that tells the working copy to rebuild.
    const since = (await vault.commitsSince(base, mostMissed)) ?? [];
    const missed = since.filter(({ position }) => position < saved.position);
    return { outcome: 'done', saved, missed, act, record: placeToGo(vault, saved), left };
  }
}

/** The participant that a commit was about, when there is only one. */
function placeToGo(vault: Vault, { changes }: Commit): { readonly table: string; readonly id: string } | null {
  const rows = vault.tables();
  const people = new Set<string>();
  for (const change of changes.slice(0, 50)) {
    const row = rowOf(rows, change);
    const person = row === null ? null : participantOf(rows, change.table, row);
    if (person !== null) people.add(person);
  }
  const [only] = people;
  return people.size === 1 && only !== undefined ? { table: 'participant', id: only } : null;
}
