import { anonymousParticipation } from '#shared/domain/privacy/anonymous-rows.ts';
import { mentionsIn, type Trace, traceIn } from '#shared/domain/privacy/mentions.ts';
import type { PersonRows } from '#shared/domain/privacy/person-rows.ts';
import { tableFields } from '#shared/domain/table-fields.ts';
import type { Change, Commit, CommitLabel, Row } from '#shared/journal/commit.ts';
import { decodeRow } from '#shared/kernel/decode-row.ts';
import type { FieldSpecs } from '#shared/kernel/field.ts';
import type { Facts } from '#shared/kernel/problem.ts';
import type { Rewriting, RewritingPlan } from '../../vault/rewriting.ts';
import type { Workspace } from '../workspace.ts';
import { type Person, remainsOf, searchFor } from './find-person.ts';

export type ErasurePlan = Rewriting & {
  /** Once the journal has been seen: what was found in it. */
  readonly found: () => {
    readonly rows: PersonRows;
    /** Positions of old acts in which another record names the person, or did. */
    readonly mentionedAt: readonly number[];
  };
};

/** How the journal is rewritten so that nothing of a person is left but what the totals need. */
export function erasurePlan(
  workspace: Workspace,
  person: Person,
  act: { readonly author: string; readonly facts: Facts },
): ErasurePlan {
  const search = searchFor(workspace, person);
  const mentioned: { readonly position: number; readonly table: string; readonly id: string }[] = [];
  let rows: PersonRows | null = null;
  const found = (): PersonRows => {
    rows ??= search.finish();
    return rows;
  };
  return {
    see: ({ position, changes }: Commit) => {
      for (const change of changes) {
        search.see(change);
        const { table, id } = change;
        if (names(change, person.traces)) mentioned.push({ position, table, id });
      }
    },
    decide: (): RewritingPlan => ({
      isErased: found().has,
      label: label => withoutTraces(label, person.traces),
      act: {
        label: { key: 'participant.erased', facts: act.facts },
        author: act.author,
        changes: remainsAsChanges(workspace, person, found()),
      },
      files: found().files(),
    }),
    found: () => ({
      rows: found(),
      mentionedAt: [
        ...new Set(mentioned.filter(({ table, id }) => !found().has(table, id)).map(({ position }) => position)),
      ],
    }),
  };
}

/** Quickly over the whole change first: most name nobody. */
function names(change: Change, traces: readonly Trace[]): boolean {
  if (traceIn(JSON.stringify(change), traces) === null) return false;
  return mentionsIn(change.table, change as unknown as Row, traces).length > 0;
}

/** What a person typed into a label (the name of a file) goes where it names them. */
function withoutTraces({ key, facts }: CommitLabel, traces: readonly Trace[]): CommitLabel {
  const kept = Object.entries(facts).map(([name, fact]) => {
    return [name, typeof fact === 'string' && traceIn(fact, traces) !== null ? '…' : fact] as const;
  });
  return { key, facts: Object.fromEntries(kept) };
}

/** The rows as they shall be: people without what identifies them, no dossier, no files, courses without days. */
function remainsAsChanges(workspace: Workspace, person: Person, rows: PersonRows): readonly Change[] {
  const tables = workspace.vault.tables();
  const { participation } = workspace.data();
  const people = remainsOf(workspace, person);
  const changes: Change[] = [];
  for (const { table, id } of rows.all()) {
    const current = tables[table]?.get(id);
    if (current === undefined) continue;
    let row: Row | null = null;
    if (table === 'participant') row = normal('participant', people.get(id) ?? current);
    else if (table === 'participation') {
      const taken = participation.get(id);
      const isTheirs = taken !== undefined && person.ids.has(taken.participant);
      // Somebody else's by now: what it says of them stays, only its past goes.
      row = isTheirs ? normal('participation', anonymousParticipation(taken, person.today)) : current;
    } else if (table === 'attachment') row = isFileOfThePerson(current, rows) ? null : current;
    changes.push({ op: 'erase', table, id, row });
  }
  return changes;
}

const isFileOfThePerson = ({ table, rowId }: Row, rows: PersonRows): boolean =>
  typeof table === 'string' && typeof rowId === 'string' && rows.has(table, rowId);

/** In the form in which every row is stored. What does not fit its own table is a bug. */
function normal(table: 'participant' | 'participation', row: Row): Row {
  const specs: FieldSpecs = tableFields[table];
  const read = decodeRow(specs, row);
  if (!read.ok) throw new Error(`erasurePlan: ${table} ${read.error[0]?.at}`);
  return { ...read.value, id: row.id };
}
