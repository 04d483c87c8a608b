import type { GridState } from 'ag-grid-community';
import type { OpenProject } from '#renderer/services/open-project.ts';

type WorkingCopy = OpenProject['copy'];

/**
 * What somebody looked for in the list: often a name or a whole CNP. It is kept while the workspace is open, so that the way
 * back from a record finds the list as it was, and never in the storage of the window, which outlives it.
 */
type LookedFor = { readonly search: string; readonly columns: GridState['filter'] };

const lookedFor = new WeakMap<WorkingCopy, LookedFor>();
const nothing: LookedFor = { search: '', columns: undefined };

export const lookedForIn = (copy: WorkingCopy): LookedFor => lookedFor.get(copy) ?? nothing;

export function rememberLookedFor(copy: WorkingCopy, part: Partial<LookedFor>): void {
  lookedFor.set(copy, { ...lookedForIn(copy), ...part });
}
