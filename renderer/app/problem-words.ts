import type { Problem } from '#shared/kernel/problem.ts';
import { useProgram } from '../services/program.ts';
import { useWords } from '../services/words.ts';
import { appMessages, appMessagesRo } from './app.messages.ts';

/** A problem in the language of the window: the window's own have their words here, all others in the shared messages. */
export function useProblemWords(): (problem: Problem) => string {
  const { say } = useProgram();
  const t = useWords(appMessages);
  return ({ code, facts }) =>
    Object.hasOwn(appMessagesRo, code) ? t(code as keyof typeof appMessagesRo, facts) : say(code, facts);
}
