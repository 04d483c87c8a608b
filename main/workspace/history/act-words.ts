import type { CommitLabel } from '#shared/journal/commit.ts';
import { turnOf } from '#shared/journal/undo/act-state.ts';
import type { Facts } from '#shared/kernel/problem.ts';

type LabelsByPosition = { readonly commits: readonly { readonly label: CommitLabel }[] };

/**
 * What an act is called. An undoing names what it undid, with that act's own facts when the index has come as far; a name
 * never holds personal data.
 */
export function actWords(
  { key, facts }: CommitLabel,
  index: LabelsByPosition | null,
  say: (key: string, facts?: Facts) => string,
): string {
  const turn = turnOf({ key, facts });
  if (turn === null) return say(key, facts);
  const of = index?.commits[turn.position - 1]?.label ?? { key: String(facts.key ?? ''), facts: {} };
  return say(key, { ...facts, act: of.key === '' ? '' : say(of.key, of.facts) });
}
