import type { PlainDate } from '../../kernel/plain-date.ts';
import type { DocumentRequirement } from '../../profiles/profile.ts';
import { changeDocument, type DocumentAct, type DocumentProblem } from './change-document.ts';
import type { Dossier } from './dossier.ts';
import { itemOf } from './owed.ts';

/** Whose documents: the stored dossier, or null where there is none yet. */
export type DossierOwner = {
  readonly id: string;
  readonly owner: Dossier['owner'];
  readonly dossier: Dossier | null;
};

export type SetDocuments = {
  /** Dossiers that change, as they were and as they shall be: the pairs of one commit. */
  readonly pairs: readonly { readonly table: 'dossier'; readonly before: Dossier | null; readonly after: Dossier }[];
  /** How many documents change. */
  readonly changed: number;
  /** What was not changed and why; the rest is changed all the same. */
  readonly refused: readonly { readonly id: string; readonly code: string; readonly problem: DocumentProblem }[];
};

/**
 * One act on the same documents of several people or companies at once. A requirement that is not the owner's kind is
 * left out. Each document is judged by itself: what cannot be done is named, and holds nothing else up.
 */
export function setDocuments(
  owners: readonly DossierOwner[],
  requirements: readonly Pick<DocumentRequirement, 'code' | 'owner' | 'validityDays'>[],
  act: DocumentAct,
  today: PlainDate,
): SetDocuments {
  const refused: SetDocuments['refused'][number][] = [];
  let changed = 0;
  const pairs = owners.flatMap(({ id, owner, dossier }) => {
    const items = { ...dossier?.items };
    const before = changed;
    for (const requirement of requirements) {
      if (requirement.owner !== owner) continue;
      const outcome = changeDocument(itemOf(dossier, requirement), act, requirement, today);
      if (!outcome.ok) refused.push({ id, code: requirement.code, problem: outcome.error });
      else {
        items[requirement.code] = outcome.value;
        changed += 1;
      }
    }
    const after: Dossier = { ...(dossier ?? { id, owner }), items };
    return changed === before ? [] : [{ table: 'dossier' as const, before: dossier, after }];
  });
  return { pairs, changed, refused };
}
