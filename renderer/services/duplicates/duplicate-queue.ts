import type { WorkingCopy } from '#renderer/data/working-copy.ts';
import type { Duplicate } from '#shared/domain/duplicate/duplicate.ts';
import {
  duplicateCompaniesOf,
  duplicatesOf,
  type Likely,
  withDecisions,
} from '#shared/domain/duplicate/find-duplicates.ts';
import type { Pair } from '#shared/domain/duplicate/pair.ts';
import { screenCompanies } from '#shared/domain/duplicate/screen-companies.ts';
import { screenPeople } from '#shared/domain/duplicate/screen-people.ts';
import type { CompanyFacts } from '#shared/domain/duplicate/screened-company.ts';
import type { PersonFacts } from '#shared/domain/duplicate/screened-person.ts';
import type { Screening } from '#shared/domain/duplicate/screening.ts';
import { maskCnp } from '#shared/domain/identity/cnp.ts';
import { takeTurns } from '../register/turns.ts';
import { KnownRecords } from './known-records.ts';

type Table = Duplicate['table'];
export type DuplicateState = {
  /** The likeliest first, with what was decided of each. */
  readonly pairs: { readonly [T in Table]: readonly Pair[] };
  /** Everything that was decided, also of records that are there no more. */
  readonly decisions: readonly Duplicate[];
  /** Records that share a value with so many that each was compared with a few only. */
  readonly crowded: { readonly [T in Table]: number };
  /** False while records are read or compared. */
  readonly settled: boolean;
};
/** A draft of a record that is being typed. */
export type TypedRecord =
  | { readonly table: 'participant'; readonly facts: PersonFacts }
  | { readonly table: 'company'; readonly facts: CompanyFacts };

/** `about`: what tells it from others of that name, the CNP masked. */
export type NamedLikely = Likely & { readonly name: string; readonly about: string };

/** The records that look like one, kept in step with the working copy while somebody looks. */
export type DuplicateQueue = {
  readonly state: () => DuplicateState;
  readonly listen: (listener: () => void) => () => void;
  /** Who looks like the one being typed, and by what each is told from others of its name. Waits until the records are read. */
  readonly likely: (typed: TypedRecord) => Promise<readonly NamedLikely[]>;
  /** The name of a record that is there; empty otherwise. */
  readonly nameOf: (table: Table, id: string) => string;
};

/** Changes that come one after another are compared together, in milliseconds. */
const quiet = 250;
const nothing: Screening = { pairs: [], crowded: 0 };
const queues = new WeakMap<WorkingCopy, DuplicateQueue>();

/** The queue of an open workspace: one for all pages, made when it is first asked for. */
export function duplicateQueueOf(copy: WorkingCopy): DuplicateQueue {
  const known = queues.get(copy);
  if (known) return known;
  const made = createDuplicateQueue(copy);
  queues.set(copy, made);
  return made;
}

export function createDuplicateQueue(copy: WorkingCopy): DuplicateQueue {
  const known = new KnownRecords();
  const listeners = new Set<() => void>();
  let found: { readonly [T in Table]: Screening } = { participant: nothing, company: nothing };
  let shown: DuplicateState = {
    pairs: { participant: [], company: [] },
    decisions: [],
    crowded: { participant: 0, company: 0 },
    settled: false,
  };
  /** Counts fillings and changes: a comparison begun before one is not shown. */
  let version = 0;
  let compared = -1;
  let filling = 0;
  let reading: Promise<void> | null = null;
  let running = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const show = (settled: boolean): void => {
    const decisions = [...known.decisions.values()];
    shown = {
      pairs: {
        participant: withDecisions('participant', there(known.people, found.participant), decisions),
        company: withDecisions('company', there(known.companies, found.company), decisions),
      },
      decisions,
      crowded: { participant: found.participant.crowded, company: found.company.crowded },
      settled,
    };
    for (const listener of listeners) listener();
  };
  const read = (): Promise<void> => {
    reading ??= (async () => {
      const filled = await copy.filled;
      const begun = filling;
      if (filled.ok) await known.read(copy.db, () => filling === begun);
    })();
    return reading;
  };
  const inTurns = async (steps: Generator<undefined, Screening>, begun: number): Promise<Screening | null> => {
    const turns = takeTurns();
    for (;;) {
      const { done, value } = steps.next();
      if (done) return value;
      if (turns.over()) await turns.next();
      if (version !== begun) return null;
    }
  };
  const run = async (): Promise<void> => {
    if (running || listeners.size === 0) return;
    running = true;
    try {
      while (compared !== version && listeners.size > 0) {
        const begun = version;
        await read();
        if (version !== begun) continue;
        const people = await inTurns(screenPeople(known.people.values()), begun);
        const companies = people && (await inTurns(screenCompanies(known.companies.values()), begun));
        if (!people || !companies) continue;
        found = { participant: people, company: companies };
        compared = begun;
        show(true);
      }
    } catch (error) {
      // The copy is closed while it is being read: nobody looks any more.
      if (copy.db.isOpen()) throw error;
    } finally {
      running = false;
    }
  };
  const runSoon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void run(), quiet);
  };

  copy.listen((changed, stage) => {
    if (stage === 'begun' || stage === 'stored') {
      // Other rows come: what was read is read anew when they are all stored.
      reading = null;
      filling += 1;
      version += 1;
      if (stage === 'stored') runSoon();
      return;
    }
    if (stage !== 'changed' || reading === null) return;
    void reading.then(() => {
      const touched = known.take(changed);
      if (touched === null) return;
      if (touched === 'records') {
        version += 1;
        runSoon();
      }
      if (compared >= 0) show(touched === 'decisions' && compared === version);
    });
  });

  const nameOf = (table: Table, id: string): string => {
    if (table === 'company') return known.companies.get(id)?.name ?? '';
    const person = known.people.get(id);
    return person ? `${person.lastName} ${person.firstName}` : '';
  };
  const aboutOf = (table: Table, id: string): string => {
    if (table === 'company') {
      const { cui, county } = known.companies.get(id) ?? {};
      return [cui, county].filter(text => typeof text === 'string').join(' · ');
    }
    const { cnp, employer } = known.people.get(id) ?? {};
    const told = [cnp ? maskCnp(cnp) : null, known.companies.get(employer ?? '')?.name];
    return told.filter(text => typeof text === 'string').join(' · ');
  };
  return {
    state: () => shown,
    listen: listener => {
      listeners.add(listener);
      void run();
      return () => listeners.delete(listener);
    },
    likely: async typed => {
      await read();
      const likely =
        typed.table === 'participant'
          ? duplicatesOf(typed.facts, known.screenedPeople())
          : duplicateCompaniesOf(typed.facts, known.screenedCompanies());
      return likely.map(one => ({ ...one, name: nameOf(typed.table, one.id), about: aboutOf(typed.table, one.id) }));
    },
    nameOf,
  };
}

/** Without pairs of which one is gone since they were compared. */
const there = (records: ReadonlyMap<string, unknown>, { pairs }: Screening): Screening['pairs'] =>
  pairs.filter(({ one, other }) => records.has(one) && records.has(other));
