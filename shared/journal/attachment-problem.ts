import type { Problem } from '../kernel/problem.ts';

/**
 * Why a file was not taken into a workspace, or not given out of it. Facts never hold its name: the name of a scan may be
 * the name of a person. Whoever tells the problem on screen puts the name beside it.
 */
export type AttachmentProblemCode =
  // The file that was to be added
  | 'attachment.empty'
  | 'attachment.is-folder'
  | 'attachment.is-link'
  | 'attachment.not-a-file'
  | 'attachment.gone'
  | 'attachment.unreadable'
  | 'attachment.changed'
  | 'attachment.too-large'
  | 'attachment.no-name'
  // The store
  | 'attachment.disk-full'
  | 'attachment.not-stored'
  | 'attachment.missing'
  | 'attachment.damaged'
  | 'attachment.store-unreadable'
  | 'attachment.cancelled'
  // The question
  | 'attachment.no-record'
  | 'attachment.unknown'
  | 'attachment.program-file'
  | 'attachment.opens-in-clear'
  | 'attachment.not-opened'
  | 'attachment.not-copied'
  | 'attachment.drop-unknown'
  | 'attachment.no-path'
  | 'attachment.too-many';

export type AttachmentProblem = Problem<AttachmentProblemCode>;
