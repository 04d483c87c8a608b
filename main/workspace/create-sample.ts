import { type Problem, problem } from '#shared/kernel/problem.ts';
import { fail, type Result } from '#shared/kernel/result.ts';
import { type SampleCommit, sampleCommits } from '../sample/industry-4/sample-commits.ts';
import type { NewProtection } from '../vault/crypt/new-protection.ts';
import type { Environment } from './environment.ts';
import { type FirstAct, fillWorkspace } from './fill-workspace.ts';
import type { Workspace } from './workspace.ts';

export const samples = ['industry-4'] as const;
export type SampleChoice = { readonly sample: string; readonly size: number; readonly seed: number };
export const defaultSample: SampleChoice = { sample: 'industry-4', size: 330, seed: 1 };

export type MakingOptions = {
  readonly onCommit?: (position: number) => void;
  /** Aborted: the making stops and leaves nothing (`workspace.cancelled`). */
  readonly signal?: AbortSignal;
  /** What it shall be opened with; absent or null: it is not encrypted. */
  readonly protection?: NewProtection | null;
};

/**
 * Makes a workspace with an invented consortium, the same to the byte for the same size and seed but for its own id: the
 * clock and ids of its acts are the sample's. Leaves it open for writing, by then with the real clock.
 */
export async function createSample(
  folder: string,
  { sample, size, seed }: SampleChoice,
  environment: Environment,
  options: MakingOptions = {},
): Promise<Result<Workspace, Problem>> {
  if (!(samples as readonly string[]).includes(sample)) return fail(problem('workspace.unknown-sample', { sample }));
  const commits = sampleCommits({ size, seed });
  const first = commits.next();
  // The workspace is as old as its first act.
  let madeAt = first.done ? null : first.value.at;
  const sampleTime: Environment = { ...environment, now: () => madeAt ?? environment.now() };
  const acts = first.done ? [] : actsOf(first.value, commits);
  const made = await fillWorkspace(folder, { profileId: 'pocu-860-3-12', acts, ...options }, sampleTime);
  madeAt = null;
  return made;
}

function* actsOf(first: SampleCommit, others: Iterable<SampleCommit>): Generator<FirstAct> {
  yield actOf(first);
  for (const commit of others) yield actOf(commit);
}

const actOf = ({ draft, id, at }: SampleCommit): FirstAct => ({ draft, stamp: { id, at } });
