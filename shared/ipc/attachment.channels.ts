import type { Row } from '../journal/commit.ts';
import type { Problem } from '../kernel/problem.ts';
import type { Result } from '../kernel/result.ts';
import type { SavedFile } from './contract.ts';

/** One of the files that were to be added, by its name, which the problem itself does not hold. */
export type AddedFile =
  /** In the store, on the disk; `row` is to be saved by whoever asked. */
  | { readonly name: string; readonly outcome: 'stored'; readonly row: Row }
  /** The record has this content already, under the name `as`. */
  | { readonly name: string; readonly outcome: 'already-there'; readonly as: string }
  | { readonly name: string; readonly outcome: 'refused'; readonly problem: Problem };

/** Which file of how many, and how much of it is done: bytes of all there is to read. */
export type AddingProgress = {
  readonly file: number;
  readonly files: number;
  readonly done: number;
  readonly total: number;
};

/** Questions about files kept with records. `folder` names the workspace that is meant. */
export interface AttachmentChannels {
  /**
   * What was dropped on the window, by the preload alone, which has it from the system: a page cannot ask this. The answer
   * stands for those files, once.
   */
  'attachment.dropped': {
    request: { readonly files: readonly { readonly path: string; readonly name: string }[] };
    reply: { readonly drop: string };
  };
  /**
   * Takes files into the store: those of a drop, or with null those that the person chooses in the system dialog. Cancel of
   * that dialog is a value. `job` is made up by the caller to ask for progress and to stop.
   */
  'attachment.add': {
    request: {
      readonly folder: string;
      readonly table: string;
      readonly rowId: string;
      readonly drop: string | null;
      readonly job: string;
    };
    reply: Result<readonly AddedFile[], Problem>;
  };
  'attachment.progress': { request: { readonly job: string }; reply: AddingProgress | null };
  'attachment.cancel': { request: { readonly job: string }; reply: null };
  /**
   * Opens a copy with the system's program. `knowingly`: the person has been told that the copy of a file of an encrypted
   * workspace is in clear; without it that is the answer (`attachment.opens-in-clear`).
   */
  'attachment.open': {
    request: { readonly folder: string; readonly id: string; readonly knowingly: boolean };
    reply: Result<null, Problem>;
  };
  /** Asks where to with the system dialog and writes the file there. */
  'attachment.save-as': {
    request: { readonly folder: string; readonly id: string };
    reply: Result<SavedFile, Problem>;
  };
}

export const attachmentChannels = {
  'attachment.dropped': true,
  'attachment.add': true,
  'attachment.progress': true,
  'attachment.cancel': true,
  'attachment.open': true,
  'attachment.save-as': true,
} as const satisfies Record<keyof AttachmentChannels, true>;

/** What the preload says of itself and refuses to pass on for a page. */
export const preloadOnly: readonly string[] = ['attachment.dropped'] satisfies (keyof AttachmentChannels)[];
