import type { JobPlace } from '../jobs/job-messages.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** Where the worker finds the rows of a workspace that is open here, as they are now. */
export function placeOf({ vault }: Workspace): JobPlace {
  const { folder, position, key } = vault;
  return { folder, position, ...(key === null ? {} : { key: key.bytes() }) };
}
