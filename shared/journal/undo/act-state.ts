import type { Change, CommitLabel } from '../commit.ts';

/** What an undoing or a re-applying commit says of itself: which act it is about. */
export type Turn = { readonly kind: 'undo' | 'redo'; readonly position: number };

/**
 * The label of the commit that undoes an act, or applies it again. Facts: the act's position and key, and `part` when
 * something of it could not be undone because later acts stand in the way.
 */
export function turnLabel({ kind, position }: Turn, key: string, isPart: boolean): CommitLabel {
  return { key: kind, facts: { position, key, ...(isPart ? { part: 1 } : {}) } };
}

/** Whether a commit is an undoing or a re-applying, and of which act; null when it is an act of its own. */
export function turnOf({ key, facts }: CommitLabel): Turn | null {
  const { position } = facts;
  if ((key !== 'undo' && key !== 'redo') || typeof position !== 'number') return null;
  return { kind: key, position };
}

/**
 * Acts whose undoing would leave a workspace that this program could not open: its project's first row, and a change of
 * the stored form of the rows.
 */
const lasting: readonly string[] = ['project.created', 'sample.project-set-up', 'format.migrated'];

/** Whether there is anything in a commit that can be taken back: not in notes, erasures, and what a workspace stands on. */
export function canBeUndone(label: CommitLabel, changes: readonly Change[]): boolean {
  return !lasting.includes(label.key) && changes.some(({ op }) => op !== 'erase');
}

/** More rows than anybody changes by hand. */
const manyRows = 20;

/** What a commit did, by its changes and not by its name. */
export type ActKind = 'edit' | 'addition' | 'removal' | 'bulk' | 'turn' | 'erasure' | 'note';
export const actKinds: readonly ActKind[] = ['edit', 'addition', 'removal', 'bulk', 'turn', 'erasure', 'note'];

/** The kind of a commit. `turn`: undone or applied again. `bulk`: more rows than are changed by hand, as by an import. */
export function kindOfAct(label: CommitLabel, changes: readonly Change[]): ActKind {
  if (turnOf(label) !== null) return 'turn';
  if (changes.length === 0) return 'note';
  if (label.key === 'participant.erased') return 'erasure';
  if (changes.length > manyRows) return 'bulk';
  if (changes.some(({ op }) => op === 'remove')) return 'removal';
  if (changes.every(({ op }) => op === 'erase')) return 'erasure';
  return changes.some(({ op }) => op === 'add') ? 'addition' : 'edit';
}
