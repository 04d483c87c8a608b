import type { OpenProject } from '#renderer/services/open-project.ts';

type WorkingCopy = OpenProject['copy'];

/** What was looked for in the list, often a contact's name: kept while the workspace is open, never in the window's storage. */
const searches = new WeakMap<WorkingCopy, string>();

export const searchIn = (copy: WorkingCopy): string => searches.get(copy) ?? '';
export const rememberSearch = (copy: WorkingCopy, search: string): void => void searches.set(copy, search);
