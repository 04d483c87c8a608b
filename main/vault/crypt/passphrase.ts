import type { WorkspaceProblem } from '#shared/journal/workspace-problem.ts';
import { problem } from '#shared/kernel/problem.ts';

/** Length is what makes a passphrase strong; rules about signs and capitals make it forgotten. */
export const shortestPassphrase = 10;
export const longestPassphrase = 1_000;

/** Why a new passphrase is not accepted; null when it is. Counts characters as people do. */
export function passphraseProblem(passphrase: string): WorkspaceProblem | null {
  const { length } = [...passphrase.normalize('NFKC')];
  if (length < shortestPassphrase || passphrase.trim() === '') {
    return problem('vault.passphrase-too-short', { least: shortestPassphrase });
  }
  return length > longestPassphrase ? problem('vault.passphrase-too-long', { most: longestPassphrase }) : null;
}
