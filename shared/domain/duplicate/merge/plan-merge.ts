import { type Problem, problem } from '../../../kernel/problem.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Company } from '../../company/company.ts';
import type { Participant } from '../../participant/participant.ts';
import type { ProjectData, TableName } from '../../tables.ts';
import type { Duplicate } from '../duplicate.ts';
import { inOrder, pairId } from '../pair-id.ts';
import { mergeDossiers } from './merge-dossiers.ts';
import { type MergedPair, type MergeLine, mergeLines } from './merge-line.ts';
import { mergeParticipations, participationLines } from './merge-participations.ts';
import { type MergeChoices, mergedRecord } from './merge-records.ts';
import { redirectedRows } from './redirected-rows.ts';

export type MergeRequest = {
  readonly table: Duplicate['table'];
  /** The record that stays. */
  readonly keep: string;
  /** The record that is dissolved into it. */
  readonly drop: string;
  readonly choices: MergeChoices;
  /** Who decides it, when, and why. */
  readonly decided: Pick<Duplicate, 'by' | 'on' | 'reason'>;
};
export type MergePlan = {
  readonly pairs: readonly MergedPair[];
  /** Rows, by table, that go from the one to the other; for dossiers the entries that come of the dissolved one. */
  readonly moves: { readonly [T in TableName]?: number };
};

/** What somebody chooses between before two records are merged: their fields, and what courses of both say differently. */
export function mergeQuestions(
  { table, keep, drop }: Pick<MergeRequest, 'table' | 'keep' | 'drop'>,
  data: ProjectData,
): readonly MergeLine[] {
  const [one, other] = [data[table].get(keep), data[table].get(drop)];
  if (!one || !other) return [];
  const lines = mergeLines(table, one, other);
  return table === 'company' ? lines : [...lines, ...participationLines(taken(data, keep), taken(data, drop))];
}

/**
 * Two records made one, as one act: the record that stays with the values of both (see `mergedRecord`), the dissolved one
 * removed, every reference to it put to the one that stays, its documents, courses and files joined to the other's, and the
 * decision noted down. Everything that is not taken stays in the history, and undoing the act brings all of it back.
 *
 * `data` needs the rows that name one of the two; others are not looked at.
 * Problems: `duplicate.merge-same`, `-gone`, `-erased`, `-holding` (one of the two companies holds the other), `-undecided`
 * with the count of what nobody has chosen, `-unreadable`.
 */
export function planMerge(request: MergeRequest, data: ProjectData): Result<MergePlan, Problem> {
  const { table, keep, drop, choices, decided } = request;
  if (keep === drop) return fail(problem('duplicate.merge-same'));
  const [one, other] = [data[table].get(keep), data[table].get(drop)];
  if (!one || !other) return fail(problem('duplicate.merge-gone'));
  if (isErased(one) || isErased(other)) return fail(problem('duplicate.merge-erased'));
  const undecided = mergeQuestions(request, data).filter(
    ({ path, state }) => state === 'differs' && !Object.hasOwn(choices, path),
  );
  if (undecided.length > 0) return fail(problem('duplicate.merge-undecided', { count: undecided.length }));
  const merged = mergedRecord(table, one, other, choices);
  if (!merged.ok) return merged;

  const pairs: MergedPair[] = [{ table, before: one, after: merged.value }];
  const moves: { [T in TableName]?: number } = {};
  const moved = (of: TableName, count: number): void => {
    if (count > 0) moves[of] = (moves[of] ?? 0) + count;
  };
  const joined = new Map([[drop, keep]]);
  if (table === 'participant') {
    const attended = mergeParticipations(keep, taken(data, keep), taken(data, drop), choices);
    for (const { before, after } of attended.changes) pairs.push({ table: 'participation', before, after });
    moved('participation', taken(data, drop).length);
    for (const [from, to] of attended.joined) joined.set(from, to);
  }
  const [dossier, otherDossier] = [data.dossier.get(keep) ?? null, data.dossier.get(drop) ?? null];
  if (otherDossier !== null) {
    const documents = mergeDossiers(keep, dossier, otherDossier);
    pairs.push({ table: 'dossier', before: dossier, after: documents.dossier });
    pairs.push({ table: 'dossier', before: otherDossier, after: null });
    moved('dossier', documents.taken.length);
  }
  const rest = redirectedRows({ table, from: drop, to: keep }, joined, data);
  if (!rest.ok) return rest;
  for (const pair of rest.value) {
    pairs.push(pair);
    moved(pair.table, 1);
  }
  pairs.push(...decisions(request, data, decided), { table, before: other, after: null });
  return ok({ pairs, moves });
}

const isErased = (row: Participant | Company): boolean => 'anonymous' in row && (row.anonymous ?? null) !== null;
const taken = (data: ProjectData, id: string) =>
  [...data.participation.values()].filter(({ participant }) => participant === id);

/** The decision itself; and what was decided of the dissolved record and others goes for the one that stays. */
function decisions(
  { table, keep, drop }: MergeRequest,
  data: ProjectData,
  decided: MergeRequest['decided'],
): readonly MergedPair[] {
  const id = pairId(table, keep, drop);
  const [one, other] = inOrder(keep, drop);
  const own: Duplicate = { id, table, one, other, decision: 'merged', ...decided };
  const pairs: MergedPair[] = [{ table: 'duplicate', before: data.duplicate.get(id) ?? null, after: own }];
  const known = new Set(data.duplicate.keys());
  for (const row of data.duplicate.values()) {
    const names = row.table === table && (row.one === drop || row.other === drop);
    if (!names || row.id === id || row.decision === 'merged') continue;
    const third = row.one === drop ? row.other : row.one;
    const newId = pairId(table, keep, third);
    pairs.push({ table: 'duplicate', before: row, after: null });
    if (known.has(newId)) continue;
    known.add(newId);
    const [first, second] = inOrder(keep, third);
    pairs.push({ table: 'duplicate', before: null, after: { ...row, id: newId, one: first, other: second } });
  }
  return pairs;
}
