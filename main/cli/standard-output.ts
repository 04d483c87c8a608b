import { problem } from '#shared/kernel/problem.ts';
import { fail, ok } from '#shared/kernel/result.ts';
import type { CliContext } from './context.ts';

/** `| head` has seen enough: nothing to complain of. */
export const readerGone = 'EPIPE';

/**
 * Writes to a stream, one piece at a time, and says why it could not: Node would otherwise end the process with a stack
 * when the reader of a pipe goes away or a disk is full.
 */
export function writerTo(stream: NodeJS.WritableStream): CliContext['write'] {
  // The same error reaches the callback of the write that met it.
  stream.on('error', () => {});
  return bytes =>
    new Promise(resolve => {
      stream.write(bytes, (error?: NodeJS.ErrnoException | null) => {
        resolve(error ? fail(problem('cli.output-failed', { errno: error.code ?? '?' })) : ok(null));
      });
    });
}

/**
 * Text for a terminal: control characters, and what turns the direction of writing, are shown by their numbers. Names from
 * files and folders come through here, and a terminal obeys what it is sent.
 */
export function visible(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/gu, char => {
    return `\\u${(char.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`;
  });
}
