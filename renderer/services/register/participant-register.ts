import type { ChangedRows } from '#renderer/data/apply-commit.ts';
import { loadParticipantCases } from '#renderer/data/queries/participant-cases.ts';
import type { WorkingCopy } from '#renderer/data/working-copy.ts';
import { checkParticipant } from '#shared/domain/eligibility/check-participant.ts';
import { dossierCompleteness } from '#shared/domain/eligibility/dossier-completeness.ts';
import { resultWindows } from '#shared/domain/eligibility/result-windows.ts';
import type { Participant } from '#shared/domain/participant/participant.ts';
import type { PlainDate } from '#shared/kernel/plain-date.ts';
import type { CallProfile } from '#shared/profiles/profile.ts';
import { affectedParticipants } from './affected.ts';
import { type ListRow, listRowOf, withStatus } from './list-row.ts';
import { createSameCnpIndex } from './same-cnp.ts';

/** Participants worked out before the window gets its turn: a slice stays well under a tenth of a second. */
const slice = 200;
/** The grid is told at most this often while many lines come, in milliseconds. */
const tellEvery = 300;

export type RegisterState = {
  readonly rows: readonly ListRow[];
  /** False while lines or their statuses are still being worked out. */
  readonly settled: boolean;
  /** False until every row of the workspace has come: what a rule then finds missing may only not be here yet. */
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
 * Works out the line and status of every participant, slice by slice, and again for those that a save touches. Derived
 * from the working copy at each opening; nothing here is stored.
 */
export function createParticipantRegister({ copy, profile, today }: Making): ParticipantRegister {
  const rows = new Map<string, ListRow>();
  const sameCnp = createSameCnpIndex();
  const employerNames = new Map<string, string>();
  const partnerCodes = new Map<string, string>();
  const due = new Set<string>();
  const listeners = new Set<() => void>();
  let shown: RegisterState = { rows: [], settled: false, complete: false };
  let allHere = false;
  let running = false;
  let closed = false;
  let toldAt = 0;

  const tell = (settled: boolean): void => {
    shown = { rows: [...rows.values()], settled, complete: allHere };
    for (const listener of listeners) listener();
  };

  /** Puts a line in its place, or takes it away. Those who turn out to share a CNP are due again, this one with them. */
  const place = (id: string, row: ListRow | undefined): void => {
    const sharing = sameCnp.put(rows.get(id), row);
    for (const other of sharing.length > 0 ? [id, ...sharing] : []) due.add(other);
    if (row) rows.set(id, row);
    else rows.delete(id);
  };

  const windows = resultWindows(profile);

  const workOut = async (ids: readonly string[]): Promise<void> => {
    const { cases, partners } = await loadParticipantCases(copy.db, ids, sameCnp.others);
    for (const id of ids) {
      const subject = cases.get(id);
      if (!subject) {
        place(id, undefined);
        continue;
      }
      const { participant, employer } = subject;
      const row = listRowOf(participant, employer?.name, partners.get(participant.recruitedBy ?? '')?.code);
      const { percent } = dossierCompleteness(subject, profile, { to: today, today, windows });
      place(id, withStatus(row, checkParticipant(subject, profile, today), percent));
    }
  };

  /** While the copy is being filled: lines without a status, from the rows as they come. */
  const takeComing = (changed: ChangedRows): void => {
    for (const [id, row] of changed.get('company') ?? []) employerNames.set(id, String(row?.name ?? ''));
    for (const [id, row] of changed.get('partner') ?? []) partnerCodes.set(id, String(row?.code ?? ''));
    const people = changed.get('participant');
    for (const [id, row] of people ?? []) {
      const participant = row as Participant | null;
      const { employer, recruitedBy } = participant ?? {};
      const line =
        participant && listRowOf(participant, employerNames.get(employer ?? ''), partnerCodes.get(recruitedBy ?? ''));
      place(id, line ?? undefined);
    }
    if (people) tell(false);
  };

  const run = async (): Promise<void> => {
    if (running) return;
    running = true;
    try {
      while (due.size > 0 && !closed) {
        const ids = [...due].slice(0, slice);
        for (const id of ids) due.delete(id);
        await workOut(ids);
        const every = Math.max(tellEvery, rows.size / 20);
        if (performance.now() - toldAt > every) {
          toldAt = performance.now();
          tell(false);
        }
        await new Promise(resolve => setTimeout(resolve));
      }
    } catch (error) {
      // The copy is closed while a slice is being read: the lines are not needed any more.
      if (!closed) throw error;
    } finally {
      running = false;
    }
    if (!closed) tell(due.size === 0);
  };

  const stop = copy.listen(changed => {
    if (!allHere) return takeComing(changed);
    for (const id of affectedParticipants(changed, rows)) due.add(id);
    void run();
  });
  void copy.filled.then(async outcome => {
    if (!outcome.ok || closed) return;
    allHere = true;
    tell(false);
    for (const id of await copy.db.participant.toCollection().primaryKeys()) due.add(id);
    await run();
  });
  return {
    state: () => shown,
    listen: listener => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => {
      closed = true;
      stop();
    },
  };
}
