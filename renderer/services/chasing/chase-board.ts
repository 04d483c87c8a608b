import type { ChangedRows } from '#renderer/data/apply-commit.ts';
import {
  allEmployers,
  noEmployer,
  oneEmployer,
  type StoredEmployer,
  withoutEmployer,
} from '#renderer/data/queries/owed.ts';
import type { WorkingCopy } from '#renderer/data/working-copy.ts';
import { type ChasedEmployer, type ChaseMoment, chaseEmployer } from '#shared/domain/chasing/work-list.ts';
import type { Partner } from '#shared/domain/partner/partner.ts';
import { takeTurns } from '../register/turns.ts';
import { affectedEmployers } from './affected-employers.ts';

export type BoardState = {
  /** Every employer that was looked at, also those with nothing to chase, by id; the same object while nothing of it changed. */
  readonly employers: ReadonlyMap<string, ChasedEmployer>;
  readonly partners: readonly Partner[];
  /** False while they are being worked out. */
  readonly settled: boolean;
};

/** What is to be chased, worked out once and then kept in step with what is saved. */
export type ChaseBoard = {
  readonly state: () => BoardState;
  readonly listen: (listener: () => void) => () => void;
};

/** Works everybody out a little at a time, and after a save those employers that it touches. Ends with the working copy. */
export function createChaseBoard(copy: WorkingCopy, moment: ChaseMoment): ChaseBoard {
  const employers = new Map<string, ChasedEmployer>();
  /** Whose employee each person is: a save that names a person is a matter of that employer. */
  const employerOf = new Map<string, string>();
  const listeners = new Set<() => void>();
  const due = new Set<string>();
  let everybody = true;
  let running = false;
  let partners: readonly Partner[] = [];
  let shown: BoardState = { employers: new Map(), partners, settled: false };

  const tell = (settled: boolean): void => {
    shown = { employers: new Map(employers), partners, settled };
    for (const listener of listeners) listener();
  };
  const place = (id: string, stored: StoredEmployer | null): void => {
    if (stored === null) return void employers.delete(id);
    for (const { participant } of stored.subject.people) employerOf.set(participant.id, id);
    employers.set(id, chaseEmployer(stored.subject, stored.letters, moment));
  };
  const workOutAll = async (): Promise<void> => {
    everybody = false;
    due.clear();
    partners = await copy.db.partner.toArray();
    const stored = await allEmployers(copy.db);
    const turns = takeTurns();
    const gone = new Set(employers.keys());
    employerOf.clear();
    for (const [id, rows] of stored) {
      gone.delete(id);
      place(id, rows);
      if (turns.over()) await turns.next();
    }
    for (const id of gone) employers.delete(id);
  };
  const workOutDue = async (): Promise<void> => {
    const ids = [...due];
    due.clear();
    for (const id of ids) {
      if (id !== noEmployer) place(id, await oneEmployer(copy.db, id));
      else {
        const alone = [...employerOf].flatMap(([person, employer]) => (employer === noEmployer ? [person] : []));
        place(id, await withoutEmployer(copy.db, alone));
      }
    }
  };
  const run = async (): Promise<void> => {
    if (running) return;
    running = true;
    try {
      while (everybody || due.size > 0) {
        if (everybody) await workOutAll();
        else await workOutDue();
      }
    } catch (error) {
      // The copy is closed while it is being read: nobody looks at the board any more.
      if (copy.db.isOpen()) throw error;
    } finally {
      running = false;
    }
    tell(true);
  };
  const onRows = (changed: ChangedRows): void => {
    const affected = affectedEmployers(changed, employers, employerOf);
    if (affected === 'all') everybody = true;
    else for (const id of affected) due.add(id);
    if (everybody || due.size > 0) void run();
  };
  copy.listen((changed, stage) => {
    if (stage === 'changed') onRows(changed);
    else if (stage === 'stored') {
      everybody = true;
      void run();
    }
  });
  void copy.filled.then(run);
  return {
    state: () => shown,
    listen: listener => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
