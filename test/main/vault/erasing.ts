import type { RewritingPlan } from '#main/vault/rewriting.ts';
import type { Commit, Row } from '#shared/journal/commit.ts';

/** What is searched for: it stands in the rows of `p1` and `d1` and nowhere else. */
export const secrets = ['Popescu-Secret', '2670315410048', 'ana.secret@example.ro'] as const;

export const secretRow = (more: { readonly [field: string]: string } = {}): Row => ({
  id: 'p1',
  name: secrets[0],
  cnp: secrets[1],
  ...more,
});
export const bareRow: Row = { id: 'p1', name: 'erased' };

/** Erases `p1` of `participant` and `d1` of `dossier`; `files` go from the store. */
export function erasing(seen: Commit[] = [], files: readonly string[] = []) {
  return {
    see: (commit: Commit) => void seen.push(commit),
    decide: (): RewritingPlan => ({
      isErased: (table, id) => (table === 'participant' && id === 'p1') || (table === 'dossier' && id === 'd1'),
      label: ({ key, facts }) => ({
        key,
        facts: Object.fromEntries(
          Object.entries(facts).map(([name, fact]) => [name, String(fact).includes(secrets[0]) ? '–' : fact]),
        ),
      }),
      act: {
        label: { key: 'participant.erased', facts: { id: 'p1' } },
        author: 'Ioana',
        changes: [
          { op: 'erase', table: 'participant', id: 'p1', row: bareRow },
          { op: 'erase', table: 'dossier', id: 'd1', row: null },
        ],
      },
      files,
    }),
  };
}
