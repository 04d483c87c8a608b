import { realEnvironment } from '../workspace/environment.ts';
import { openWorkspace } from '../workspace/workspace.ts';
import type { LettersOrder, LettersWord } from './letter-messages.ts';
import { writeLetters } from './write-letters.ts';

/** Opens the workspace to read, writes the papers and says how it goes; nothing is thrown out of it. */
export async function runLetters(
  { at, ...order }: LettersOrder,
  signal: AbortSignal,
  tell: (word: LettersWord) => void,
): Promise<void> {
  try {
    const { folder, key } = at;
    const unlock = key === undefined ? undefined : ({ kind: 'key', bytes: key } as const);
    const opened = await openWorkspace(folder, { mode: 'read', unlock }, realEnvironment());
    if (!opened.ok) return tell({ kind: 'done', result: opened });
    const workspace = opened.value;
    try {
      // An older state would be printed as the present one: better nothing.
      if (workspace.vault.position < at.position) return tell({ kind: 'failed', code: 'behind' });
      const onFile = (done: number, total: number): void => tell({ kind: 'progress', done, total });
      tell({ kind: 'done', result: await writeLetters(workspace, order, { signal, onFile }) });
    } finally {
      await workspace.close();
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    tell({ kind: 'failed', code: typeof code === 'string' ? code : 'internal' });
  }
}
