import type { Workspace } from '../workspace.ts';
import { History } from './history.ts';

const histories = new WeakMap<Workspace, History>();

/** The history of an open workspace, the same each time it is asked for. Its session begins with the first asking. */
export function historyOf(workspace: Workspace): History {
  const known = histories.get(workspace);
  if (known !== undefined) return known;
  const made = new History(workspace);
  histories.set(workspace, made);
  return made;
}
