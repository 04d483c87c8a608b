import { type Problem, problem } from '#shared/kernel/problem.ts';
import { fail, type Result } from '#shared/kernel/result.ts';
import { sampleCommits } from '../sample/industry-4/sample-commits.ts';
import { createEmptyWorkspace } from './create-workspace.ts';
import type { Environment } from './environment.ts';
import type { Workspace } from './workspace.ts';

export const samples = ['industry-4'] as const;
export type SampleChoice = { readonly sample: string; readonly size: number; readonly seed: number };
export const defaultSample: SampleChoice = { sample: 'industry-4', size: 330, seed: 1 };

/**
 * Makes a workspace with an invented consortium, the same to the byte for the same size and seed: the clock and ids of its
 * acts are the sample's own. Leaves it open for writing, by then with the real clock.
 */
export async function createSample(
  folder: string,
  { sample, size, seed }: SampleChoice,
  environment: Environment,
  onCommit: (position: number) => void = () => {},
): Promise<Result<Workspace, Problem>> {
  if (!(samples as readonly string[]).includes(sample)) return fail(problem('workspace.unknown-sample', { sample }));
  const acts = sampleCommits({ size, seed });
  const first = acts.next();
  let act = first.done ? null : first.value;
  let committing = false;
  const sampleTime: Environment = {
    ...environment,
    now: () => act?.at ?? environment.now(),
    // The acts have the sample's ids; the workspace has its own, so that two samples are two workspaces.
    newId: () => (committing && act !== null ? act.id : environment.newId()),
  };
  const workspace = await createEmptyWorkspace(folder, 'pocu-860-3-12', sampleTime);
  if (!workspace.ok) return workspace;
  while (act !== null) {
    committing = true;
    const saved = await workspace.value.commit(act.draft);
    if (!saved.ok) {
      await workspace.value.close();
      return saved;
    }
    onCommit(saved.value.position);
    const next = acts.next();
    act = next.done ? null : next.value;
  }
  return workspace;
}
