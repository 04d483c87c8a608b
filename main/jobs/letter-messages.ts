import type { LettersRequest, WrittenLetters } from '#shared/ipc/chasing.channels.ts';
import type { Problem } from '#shared/kernel/problem.ts';
import type { Result } from '#shared/kernel/result.ts';
import type { JobPlace } from './job-messages.ts';

/** Where the files go: into a folder under names of their own, or the only one under the name that the person chose. */
export type LettersTarget = { readonly folder: string } | { readonly path: string };

/** Papers for employers, made of the rows at a place. `sender` signs the e-mails. */
export type LettersOrder = {
  readonly at: JobPlace;
  readonly letters: LettersRequest;
  readonly target: LettersTarget;
  readonly sender: string;
};

/** What the thread is given at its start; it is told `cancel`, and nothing else. */
export type LettersStart = { readonly role: 'letters'; readonly order: LettersOrder };
export const isLettersStart = (given: unknown): given is LettersStart =>
  typeof given === 'object' && given !== null && 'role' in given && given.role === 'letters';

/** A failure that nobody expected carries a code only: no text that may hold data. */
export type LettersWord =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly kind: 'done'; readonly result: Result<WrittenLetters, Problem> }
  | { readonly kind: 'failed'; readonly code: string };
