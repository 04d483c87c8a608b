import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type MergeLine, mergeLines } from '#shared/domain/duplicate/merge/merge-line.ts';
import { type MergePlan, mergeQuestions, planMerge } from '#shared/domain/duplicate/merge/plan-merge.ts';
import { planUndoOfRows, referencesIn } from '#shared/history/references.ts';
import { applyCommit } from '#shared/journal/apply.ts';
import type { Row, Tables } from '#shared/journal/commit.ts';
import { draftCommit } from '#shared/journal/diff.ts';
import { invertCommit } from '#shared/journal/invert.ts';
import { isJsonObject, type JsonValue, sameJson } from '#shared/kernel/json.ts';
import { dataOf, type Given, tablesOf } from './project-of.ts';

/* Whatever two records hold and whatever is chosen: nothing is lost, nothing names the dissolved one, undo brings all back. */
const perhaps = <T>(...values: readonly T[]) => fc.constantFrom(null, ...values);
const record = {
  status: fc.constantFrom('dossier_open', 'in_operation'),
  lastName: fc.constantFrom('Pop', 'Popa'),
  firstName: fc.constantFrom('Ana', 'Ioana'),
  cnp: perhaps('1850312120048', '1850312120043'),
  phone: perhaps('0722', '0733'),
  remarks: perhaps('Una.', 'Alta.', 'x'.repeat(3_999)),
  isced: perhaps(3, 5),
  labourStatus: fc.constantFrom([], ['employed'], ['employed', 'inactive']),
  entryDate: perhaps('2022-02-01', '2022-03-01'),
  domicile: perhaps({ street: 'A', county: 'CJ' }, { county: 'CJ' }, { street: 'B' }, { county: 'B' }),
  contract: perhaps({ number: '1' }, { number: '2', cor: '722323' }, { cor: '722324' }),
  formerIds: fc.constantFrom([], ['old'], ['old', 'older']),
  employer: perhaps('m', 'n'),
};
const day = fc.record({
  on: fc.constantFrom('2022-02-07', '2022-02-08', '2022-02-09'),
  hours: fc.constantFrom(600, 750),
});
const participation = (participant: string) =>
  fc.record({
    participant: fc.constant(participant),
    course: fc.constantFrom('c1', 'c2'),
    startOn: perhaps('2022-02-07', '2022-02-08'),
    endOn: perhaps('2022-02-08', '2022-02-09'),
    result: perhaps('passed', 'failed'),
    attendance: fc.uniqueArray(day, { selector: ({ on }) => on, maxLength: 3 }),
  });
const items = fc.dictionary(
  fc.constantFrom('PAR-01', 'PAR-02'),
  fc.record({
    state: fc.constantFrom('missing', 'received', 'verified', 'rejected', 'waived', 'expired'),
    number: perhaps('1', '2'),
  }),
);
const file = fc.record({
  rowId: fc.constantFrom('a', 'b'),
  name: fc.constantFrom('x.pdf', 'y.pdf'),
  sha: fc.constantFrom('1', '2'),
});
const asked = fc.record({
  participant: fc.constantFrom(null, 'a', 'b', 'z'),
  code: fc.constantFrom('PAR-01', 'PAR-02'),
});
const numbered = <T extends object>(prefix: string, rows: readonly T[]) =>
  rows.map((row, at) => ({ ...row, id: `${prefix}${at}` }));

const project = fc
  .record({
    a: fc.record(record),
    b: fc.record(record),
    own: fc.array(participation('a'), { maxLength: 3 }),
    come: fc.array(participation('b'), { maxLength: 3 }),
    dossierA: fc.option(items),
    dossierB: fc.option(items),
    files: fc.array(file, { maxLength: 4 }),
    letters: fc.array(fc.array(asked, { maxLength: 4 }), { maxLength: 2 }),
  })
  .map(({ a, b, own, come, dossierA, dossierB, files, letters }): Given => {
    const dossiers = [['a', dossierA] as const, ['b', dossierB] as const];
    return {
      company: ['m', 'n'].map(id => ({ id, name: id })),
      course: ['c1', 'c2'].map(id => ({
        id,
        code: id,
        category: 'C01',
        title: id,
        hoursTheory: 24,
        hoursPractice: 16,
      })),
      participant: [
        { ...a, id: 'a' },
        { ...b, id: 'b' },
        { id: 'z', status: 'lead', lastName: 'Z', firstName: 'Z' },
      ],
      participation: numbered('t', [...own, ...come]),
      dossier: dossiers.flatMap(([id, held]) => (held === null ? [] : [{ id, owner: 'participant', items: held }])),
      attachment: numbered('f', files).map(({ sha, ...rest }) => ({
        ...rest,
        table: 'participant',
        mediaType: 'application/pdf',
        bytes: 1,
        sha256: sha.repeat(64),
        addedAt: '2022-11-30T12:00:00.000Z',
      })),
      correspondence: numbered(
        'l',
        letters.map(requested => ({ direction: 'out', requested })),
      ),
    };
  });

const at = (row: Row | undefined, path: string): JsonValue =>
  path.split('/').reduce<JsonValue>((value, name) => (isJsonObject(value) ? (value[name] ?? null) : null), row ?? null);
const order = ['missing', 'rejected', 'expired', 'received', 'waived', 'verified'];
const asList = <T>(value: unknown): readonly T[] => (Array.isArray(value) ? value : []);
type Day = { readonly on: string; readonly hours: number };

function lostFields(
  lines: readonly MergeLine[],
  choices: Record<string, 'keep' | 'drop'>,
  merged: Row | undefined,
): readonly string[] {
  return lines.flatMap(({ path, parts, state }) =>
    parts.flatMap(part =>
      (['keep', 'drop'] as const).flatMap(side => {
        const value = part[side];
        const there = at(merged, part.path);
        const isThere =
          value === null || sameJson(there, value) || (state === 'joined' && String(there).includes(String(value)));
        return isThere || (choices[path] ?? side) !== side ? [] : [`${part.path} of ${side}`];
      }),
    ),
  );
}

function lostDays(before: Tables, after: Tables, choices: Record<string, 'keep' | 'drop'>): readonly string[] {
  const now = [...(after.participation?.values() ?? [])];
  return [...(before.participation?.values() ?? [])].flatMap(({ participant, course, attendance }) =>
    asList<Day>(attendance).flatMap(({ on, hours }) => {
      const chosen = choices[`course/${String(course)}/${on}`];
      const isThere = now.some(
        row =>
          row.participant === 'a' &&
          row.course === course &&
          asList<Day>(row.attendance).some(one => one.on === on && one.hours === hours),
      );
      return isThere || (chosen !== undefined && chosen !== (participant === 'a' ? 'keep' : 'drop'))
        ? []
        : [`${String(course)} ${on}`];
    }),
  );
}

test('nothing is lost, nothing names the dissolved record, and undo brings everything back', () => {
  fc.assert(
    fc.property(project, fc.array(fc.boolean(), { minLength: 40, maxLength: 40 }), (given, coins) => {
      const before = tablesOf(given);
      const data = dataOf(before);
      const who = { table: 'participant', keep: 'a', drop: 'b' } as const;
      const lines = mergeQuestions(who, data);
      const choices = Object.fromEntries(
        lines
          .filter(({ state }) => state === 'differs')
          .map(({ path }, index) => [path, coins[index % 40] ? ('keep' as const) : ('drop' as const)]),
      );
      const planned = planMerge({ ...who, choices, decided: { by: null, on: null, reason: null } }, data);
      expect(planned).toMatchObject({ ok: true });
      const { pairs } = (planned as { readonly value: MergePlan }).value;
      const draft = draftCommit({ key: 'participant.merged', facts: {} }, 'ana', pairs);
      const applied = applyCommit(before, draft.changes);
      if (!applied.ok) throw new Error(JSON.stringify(applied.error));
      const after = applied.value;

      const [one, other, merged] = [
        before.participant?.get('a'),
        before.participant?.get('b'),
        after.participant?.get('a'),
      ];
      if (!one || !other) throw new Error('no rows');
      expect(lostFields(mergeLines('participant', one, other), choices, merged)).toEqual([]);
      expect(asList(merged?.formerIds)).toEqual(
        expect.arrayContaining(['b', ...asList(one.formerIds), ...asList(other.formerIds)]),
      );
      expect(lostDays(before, after, choices)).toEqual([]);
      for (const id of ['a', 'b']) {
        for (const [code, item] of Object.entries(
          (before.dossier?.get(id)?.items ?? {}) as Record<string, { state: string }>,
        )) {
          const now = at(after.dossier?.get('a'), `items/${code}/state`);
          expect(order.indexOf(String(now))).toBeGreaterThanOrEqual(order.indexOf(item.state));
        }
      }
      for (const { sha256, name } of before.attachment?.values() ?? []) {
        expect(
          [...(after.attachment?.values() ?? [])].some(
            row => row.rowId === 'a' || row.sha256 !== sha256 || row.name !== name,
          ),
        ).toBe(true);
        expect([...(after.attachment?.values() ?? [])].some(row => row.sha256 === sha256 && row.name === name)).toBe(
          true,
        );
      }
      const naming = Object.entries(after).flatMap(([table, rows]) =>
        [...rows.values()].flatMap(row =>
          referencesIn(table, row).filter(
            ({ table: of, id }) => (of === 'participant' || of === 'dossier') && id === 'b',
          ),
        ),
      );
      expect(naming).toEqual([]);

      const undo = planUndoOfRows(after, invertCommit(draft.changes));
      expect(undo.conflicts).toEqual([]);
      expect(applyCommit(after, undo.changes)).toEqual({ ok: true, value: before });
    }),
    { numRuns: 100 },
  );
});
