import type { Problem } from '#shared/kernel/problem.ts';
import type { Result } from '#shared/kernel/result.ts';
import type { Environment } from '../environment.ts';
import { openWorkspace, type Unlock, type Workspace } from '../workspace.ts';

/**
 * Opens a workspace whose journal has lost its end, without the acts that stood there, as the person has said; and notes in
 * the history that they are missing. Problems: those of opening, `vault.end-lost` no longer among them.
 */
export async function goOnWithoutEnd(
  folder: string,
  { unlock }: { readonly unlock?: Unlock },
  author: string,
  environment: Environment,
): Promise<Result<Workspace, Problem>> {
  const given = unlock === undefined ? {} : { unlock };
  const before = await openWorkspace(folder, { mode: 'read', ...given }, environment);
  if (before.ok) await before.value.close();
  const opened = await openWorkspace(folder, { mode: 'write', acceptLostEnd: true, ...given }, environment);
  if (!opened.ok || before.ok || before.error.code !== 'vault.end-lost') return opened;
  const { vault } = opened.value;
  const facts = { lost: Number(before.error.facts.lost ?? 0), from: vault.head.at ?? '', until: '' };
  const noted = await vault.note({ key: 'vault.recovered-gap', facts }, author);
  if (noted.ok) return opened;
  await opened.value.close();
  return noted;
}
