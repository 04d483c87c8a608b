import { createContext, useContext } from 'react';
import type { Ask } from '#renderer/bridge/bridge.ts';
import type { ProgramState } from '#shared/ipc/contract.ts';
import type { Facts } from '#shared/kernel/problem.ts';
import type { Language } from '#shared/kernel/translation.ts';

/** What every page may use, with or without an open workspace. Given once by the composition root. */
export type Program = {
  readonly state: ProgramState;
  readonly language: Language;
  readonly ask: Ask;
  /** Words of keys that are not the renderer's own: field labels, findings, problems. */
  readonly say: (key: string, facts?: Facts) => string;
  readonly setLanguage: (language: Language) => void;
  readonly setAuthor: (author: string) => Promise<void>;
};

export const ProgramContext = createContext<Program | null>(null);

export function useProgram(): Program {
  const program = useContext(ProgramContext);
  if (!program) throw new Error('useProgram: outside of the program');
  return program;
}
