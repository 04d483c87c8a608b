import type { ChangedRows } from '#renderer/data/apply-commit.ts';
import type { CopyStage } from '#renderer/data/fill.ts';
import { allCases } from '#renderer/data/queries/all-cases.ts';
import { companiesJoinedTo } from '#renderer/data/queries/enterprises-around.ts';
import { loadParticipantCases } from '#renderer/data/queries/participant-cases.ts';
import type { WorkingCopy } from '#renderer/data/working-copy.ts';
import { dossierCompleteness } from '#shared/domain/dossier/completeness.ts';
import { checkParticipant } from '#shared/domain/eligibility/check-participant.ts';
import { casesOf } from '#shared/domain/eligibility/check-project.ts';
import type { ParticipantCase } from '#shared/domain/eligibility/participant-case.ts';
import { resultWindows } from '#shared/domain/eligibility/result-windows.ts';
import type { PlainDate } from '#shared/kernel/plain-date.ts';
import type { CallProfile } from '#shared/profiles/profile.ts';
import { affectedParticipants } from './affected.ts';
import { type ComingData, createComingData } from './coming-data.ts';
import { keepLines, type MadeBy, restoreLines } from './kept-lines.ts';
import { createLineStore } from './line-store.ts';
import { type ListRow, listRowOf, withStatus } from './list-row.ts';
import { takeTurns, untilDrawn } from './turns.ts';

/** Participants looked up at once when some are due. */
const slice = 200;
/** The grid is told at most this often while many lines come, in milliseconds. */
const tellEvery = 300;
/** What was worked out is kept when nothing has changed for this long, in milliseconds. */
const keepAfter = 1_000;

export type RegisterState = {
  readonly rows: readonly ListRow[];
  /** False while lines or their statuses are still being worked out. */
  readonly settled: boolean;
  /** False until every row of the workspace is stored: what a rule then finds missing may only not be here yet. */
  readonly complete: boolean;
};

/** The participants' lines of an open workspace, kept in step with the working copy. */
export type ParticipantRegister = {
  readonly state: () => RegisterState;
  readonly listen: (listener: () => void) => () => void;
  readonly close: () => void;
};

type Making = { readonly copy: WorkingCopy; readonly profile: CallProfile; readonly today: PlainDate };

/**
 * Works out the line and status of every participant, a little at a time, and again for those that a save touches. While
 * the working copy is being filled, from the rows as they come; when it is opened again, from the lines that were kept,
 * if the same program made them, and on another day from the stored rows.
 */
export function createParticipantRegister({ copy, profile, today }: Making): ParticipantRegister {
  const store = createLineStore();
  const { rows } = store;
  // The name of the program's bundle holds its fingerprint: what another version worked out is not believed.
  const by: MadeBy = { program: import.meta.url, profile: profile.id, day: today };
  const windows = resultWindows(profile);
  const due = new Set<string>();
  /** Changes whose people are not due yet: all lines must be here to tell them. */
  const followed: ChangedRows[] = [];
  const listeners = new Set<() => void>();
  let shown: RegisterState = { rows: [], settled: false, complete: false };
  /** Rows held while the copy is being filled. */
  let coming: ComingData | null = copy.startsEmpty ? createComingData() : null;
  let stored = !copy.startsEmpty;
  /** Counts fillings: work begun before one is not to put back what it emptied. */
  let filling = 0;
  /** Everybody is to be worked out, once what that needs is here. */
  let everybody: 'from-coming' | 'from-stored' | null = null;
  let restoring = !copy.startsEmpty;
  let running = false;
  let closed = false;
  let toldAt = 0;
  let canKeep = true;
  let keeping: ReturnType<typeof setTimeout> | undefined;

  const isSettled = (): boolean =>
    coming === null && everybody === null && !restoring && !running && due.size + followed.length === 0;
  const tell = (): void => {
    toldAt = performance.now();
    shown = { rows: [...rows.values()], settled: isSettled(), complete: stored };
    for (const listener of listeners) listener();
  };
  const tellSometimes = (): void => {
    if (performance.now() - toldAt > Math.max(tellEvery, rows.size / 20)) tell();
  };
  const keepSoon = (): void => {
    clearTimeout(keeping);
    const isCurrent = (): boolean => !closed && stored && isSettled();
    if (!isCurrent() || !canKeep) return;
    keeping = setTimeout(async () => {
      canKeep = await keepLines(copy, store, by, isCurrent);
    }, keepAfter);
  };

  /** Those who turn out to share a CNP are due again. */
  const place = (id: string, row: ListRow | null): void => {
    for (const other of store.put(id, row)) due.add(other);
  };
  const workOut = (subject: ParticipantCase, line = lineOf(subject)): void => {
    const { participant } = subject;
    const { percent } = dossierCompleteness(subject, profile, { to: today, today, windows });
    place(participant.id, withStatus(line, checkParticipant(subject, profile, today), percent));
  };

  /** `asCome`: the lines were made of these very rows; a commit since then makes its people due again. */
  const workOutAll = async (cases: Lots, asCome: boolean): Promise<void> => {
    const turns = takeTurns();
    const began = filling;
    for await (const some of cases) {
      if (closed || filling !== began) return;
      for (const subject of some) {
        workOut(subject, asCome ? rows.get(subject.participant.id) : undefined);
        if (!turns.over()) continue;
        tellSometimes();
        await turns.next();
        if (closed || filling !== began) return;
      }
    }
  };
  const workOutDue = async (): Promise<void> => {
    const ids = [...due].slice(0, slice);
    for (const id of ids) due.delete(id);
    const began = filling;
    const { cases } = await loadParticipantCases(copy.db, ids, store.sameCnp);
    if (filling !== began) return;
    for (const id of ids) {
      const subject = cases.get(id);
      if (subject) workOut(subject);
      else place(id, null);
    }
    tellSometimes();
  };

  /** What is to be done next, as long as there is something that can be done. */
  const step = async (): Promise<boolean> => {
    if (closed || restoring) return false;
    for (const changed of followed.splice(0)) {
      const joined = changed.has('company')
        ? await companiesJoinedTo(copy.db, changed.get('company')?.keys() ?? [])
        : none;
      for (const id of affectedParticipants(changed, rows, joined)) due.add(id);
    }
    if (everybody === 'from-coming' && coming) {
      everybody = null;
      due.clear();
      const from = coming;
      await workOutAll(inLots(casesOf(from.data)), true);
      if (coming === from) coming = null;
      return true;
    }
    if (!stored || coming) return false;
    if (everybody === 'from-stored' || due.size > Math.max(slice * 4, rows.size / 2)) {
      everybody = null;
      const gone = new Set(rows.keys());
      due.clear();
      const began = filling;
      await workOutAll(seen(allCases(copy.db, store.sameCnp), gone), false);
      if (!closed && filling === began) for (const id of gone) due.add(id);
      return true;
    }
    if (due.size === 0) return false;
    await workOutDue();
    return true;
  };
  const run = async (): Promise<void> => {
    if (running) return;
    running = true;
    try {
      while (await step()) await takeTurns().next();
    } catch (error) {
      // The copy is closed while a slice is being read: the lines are not needed any more.
      if (!closed) throw error;
    } finally {
      running = false;
    }
    if (closed) return;
    tell();
    keepSoon();
  };

  const onRows = (changed: ChangedRows, stage: CopyStage): Promise<void> | null => {
    if (stage === 'begun') {
      store.clear();
      due.clear();
      followed.length = 0;
      coming = createComingData();
      filling += 1;
      [stored, restoring, everybody] = [false, false, null];
      tell();
      return null;
    }
    if (stage === 'arrived') everybody = 'from-coming';
    if (stage === 'stored') stored = true;
    if (stage === 'changed' || stage === 'coming') {
      for (const line of coming?.take(changed) ?? []) place(line.id, line.row);
      if (stage === 'changed') followed.push(changed);
    }
    if (stage !== 'coming') return run();
    if (!changed.has('participant')) return null;
    const isFirst = shown.rows.length === 0;
    if (isFirst) tell();
    else tellSometimes();
    // The first page is drawn before the rest is fetched, which would take the window all its time.
    return isFirst ? untilDrawn() : null;
  };
  const stop = copy.listen(onRows);

  const openAgain = async (): Promise<void> => {
    // Some thousands of lines come at once; only many more are shown while the rest is read.
    toldAt = performance.now();
    const kept = await restoreLines(copy, store, by, {
      isWanted: () => restoring && !closed,
      onSome: tellSometimes,
    });
    if (!restoring || closed) return;
    restoring = false;
    if (!kept?.statuses) everybody = 'from-stored';
    if (kept) followed.push(kept.changed);
    if (kept && everybody) tell();
    await run();
  };
  if (restoring) void openAgain();

  return {
    state: () => shown,
    listen: listener => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => {
      closed = true;
      clearTimeout(keeping);
      stop();
    },
  };
}

const none: ReadonlySet<string> = new Set();

type Lots = AsyncIterable<readonly ParticipantCase[]> | Iterable<readonly ParticipantCase[]>;

const lineOf = ({ participant, employer, partners }: ParticipantCase): ListRow =>
  listRowOf(participant, employer?.name, partners.find(({ id }) => id === participant.recruitedBy)?.code);

/** One at a time: each is looked up in memory. */
function* inLots(cases: Iterable<ParticipantCase>): Generator<readonly ParticipantCase[]> {
  for (const subject of cases) yield [subject];
}

/** Passes cases on and takes their ids from a set: those that are left were not among them. */
async function* seen(lots: AsyncIterable<readonly ParticipantCase[]>, unseen: Set<string>) {
  for await (const lot of lots) {
    for (const { participant } of lot) unseen.delete(participant.id);
    yield lot;
  }
}
