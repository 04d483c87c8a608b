import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyCommit } from '#shared/journal/apply.ts';
import type { Change, Commit, CommitLabel, Row, Tables } from '#shared/journal/commit.ts';
import { diffRow } from '#shared/journal/diff.ts';
import { invertCommit } from '#shared/journal/invert.ts';
import { canBeUndone, turnLabel } from '#shared/journal/undo/act-state.ts';
import { planUndo } from '#shared/journal/undo/plan-undo.ts';
import { UndoStack } from '#shared/journal/undo/undo-stack.ts';
import { isJsonObject, type JsonValue } from '#shared/kernel/json.ts';

/*
 * 10,000 random sequences of acts, undo, redo and restart, against a model that keeps every state whole: a list of states and
 * a place in it. The journal only grows; what it leads to must be the model's state, byte for byte, whatever happened.
 */
const ids = ['a', 'b', 'c'];
const value = fc.constantFrom<JsonValue>(null, 1, 2, 'x', ['x', 1]);
const row = fc.record({ name: value, home: fc.option(fc.record({ town: value, street: value }), { nil: null }) });
const edit = fc.record({ id: fc.constantFrom(...ids), row: fc.option(row, { nil: null, freq: 4 }) });
const step = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.array(edit, { minLength: 1, maxLength: 3 }).map(edits => ({ kind: 'act' as const, edits })),
  },
  { weight: 4, arbitrary: fc.constant({ kind: 'undo' as const }) },
  { weight: 3, arbitrary: fc.constant({ kind: 'redo' as const }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'restart' as const }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'note' as const }) },
);
type Edits = readonly { readonly id: string; readonly row: object | null }[];

class Played {
  tables: Tables = { participant: new Map([['a', { id: 'a', name: 'first', home: null }]]) };
  readonly journal: Commit[] = [];
  stack = new UndoStack(0);

  act(edits: Edits): boolean {
    const rows = new Map<string, Row | null>();
    for (const { id, row: given } of edits) rows.set(id, given === null ? null : ({ ...given, id } as Row));
    const changes = [...rows].flatMap(([id, after]) => {
      const change = diffRow('participant', this.tables.participant?.get(id) ?? null, after);
      return change === null ? [] : [change];
    });
    if (changes.length > 0) this.save({ key: 'test.act', facts: {} }, changes);
    return changes.length > 0;
  }

  turn(kind: 'undo' | 'redo'): boolean {
    const position = kind === 'undo' ? this.stack.nextUndo() : this.stack.nextRedo();
    const act = position === null ? undefined : this.journal[position - 1];
    if (act === undefined) return false;
    const { changes, conflicts } = planUndo(this.tables, kind === 'undo' ? invertCommit(act.changes) : act.changes);
    expect(conflicts).toEqual([]);
    this.save(turnLabel({ kind, position: act.position }, act.label.key, false), changes);
    return true;
  }

  restart(): void {
    this.stack = new UndoStack(0);
    for (const { position, label, changes } of this.journal)
      this.stack.take(position, label, canBeUndone(label, changes));
  }

  save(label: CommitLabel, changes: readonly Change[]): void {
    const applied = applyCommit(this.tables, changes);
    if (!applied.ok) throw new Error(JSON.stringify(applied.error));
    this.tables = applied.value;
    const position = this.journal.length + 1;
    this.journal.push({ id: `c${position}`, position, at: '', author: 'ana', label, changes });
    this.stack.take(position, label, canBeUndone(label, changes));
  }
}

/** Rows as bytes: in order of id, the names inside each in one order. */
const bytes = (tables: Tables): string =>
  JSON.stringify(
    [...(tables.participant ?? new Map<string, Row>()).values()].sort((a, b) => (a.id < b.id ? -1 : 1)).map(inOrder),
  );
const inOrder = (given: JsonValue): JsonValue =>
  isJsonObject(given)
    ? Object.fromEntries(
        Object.entries(given)
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([name, part]) => [name, inOrder(part)]),
      )
    : given;

test('whatever is done, undone, redone and restarted, the journal leads to the state of the model', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 25 }), steps => {
      const played = new Played();
      let states = [bytes(played.tables)];
      let at = 0;
      for (const each of steps) {
        if (each.kind === 'act' && played.act(each.edits)) {
          states = [...states.slice(0, at + 1), bytes(played.tables)];
          at += 1;
        }
        if (each.kind === 'undo') {
          expect(played.turn('undo')).toBe(at > 0);
          at = Math.max(0, at - 1);
        }
        if (each.kind === 'redo') {
          expect(played.turn('redo')).toBe(at < states.length - 1);
          at = Math.min(states.length - 1, at + 1);
        }
        if (each.kind === 'restart') played.restart();
        if (each.kind === 'note') played.save({ key: 'cnp.revealed', facts: {} }, []);
        expect(bytes(played.tables)).toBe(states[at]);
      }
      // Undo all: as it was at the beginning. Redo all: as it was at the last act.
      while (played.turn('undo'));
      expect(bytes(played.tables)).toBe(states[0]);
      while (played.turn('redo'));
      expect(bytes(played.tables)).toBe(states.at(-1));
    }),
    { numRuns: 10_000 },
  );
}, 300_000);
