import type { Problem } from '#shared/kernel/problem.ts';

const codes: readonly string[] = [
  'vault.damaged',
  'vault.incomplete',
  'vault.end-lost',
  'vault.manifest-damaged',
  'vault.manifest-missing',
  'vault.unreadable',
];

/** Whether a workspace was refused because it is damaged: there are ways on then, and a page that names them. */
export const isDamage = ({ code }: Problem): boolean => codes.includes(code);
