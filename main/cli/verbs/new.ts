import { type Problem, problem } from '#shared/kernel/problem.ts';
import { createSample } from '../../workspace/create-sample.ts';
import { createWorkspace } from '../../workspace/create-workspace.ts';
import { describeWorkspace } from '../../workspace/describe-workspace.ts';
import { newRecoveryKey } from '../../workspace/protection.ts';
import type { CliContext } from '../context.ts';
import { type ExitCode, exitCodeOf, type Outcome, refused } from '../outcome.ts';

export type NewOptions = {
  readonly profile?: string;
  readonly sample?: string;
  readonly size?: number;
  readonly seed?: number;
  readonly title?: string;
  readonly smis?: string;
};

/** `new FOLDER`: a workspace in a new or empty folder, empty but for its project, or filled with a sample. */
export async function newVerb(
  folder: string,
  options: NewOptions,
  { environment, unlock, say, progress, heedInterrupts }: CliContext,
): Promise<Outcome> {
  const contradiction = findContradiction(options, unlock);
  if (contradiction) return refused(contradiction, say);
  const protection =
    unlock?.kind === 'passphrase' ? { passphrase: unlock.passphrase, recoveryKey: newRecoveryKey() } : null;
  const created =
    options.sample === undefined
      ? await createWorkspace(folder, { ...projectOf(options, say('cli.new.title')), protection }, environment)
      : await createSample(
          folder,
          { sample: options.sample, size: options.size ?? 330, seed: options.seed ?? 1 },
          environment,
          {
            onCommit: position => progress(say('cli.new.progress', { position })),
            signal: heedInterrupts(),
            protection,
          },
        );
  if (!created.ok) return refused(created.error, say, exitOf(created.error));
  const described = describeWorkspace(created.value);
  await created.value.close();
  const { participant = 0, company = 0 } = described.counts;
  return {
    exit: 0,
    json: {
      ok: true,
      folder,
      workspaceId: described.workspaceId,
      profile: described.profileId,
      position: described.position,
      counts: described.counts,
      encrypted: protection !== null,
      recoveryKey: protection?.recoveryKey ?? null,
    },
    lines: [
      say('cli.new.done', { folder, participants: participant, companies: company }),
      protection === null ? say('cli.new.plain') : say('cli.new.recovery', { key: protection.recoveryKey }),
    ],
  };
}

/** A title that cannot be stored stands in the call; a place that cannot be made a workspace is one that cannot be written. */
function exitOf(problem: Problem): ExitCode {
  if (
    ['workspace.unreadable-value', 'vault.passphrase-too-short', 'vault.passphrase-too-long'].includes(problem.code)
  ) {
    return 2;
  }
  return problem.code.startsWith('vault.') && problem.code !== 'vault.locked' ? 4 : exitCodeOf(problem);
}

const projectOf = ({ title, smis, profile }: NewOptions, untitled: string) => ({
  title: title ?? untitled,
  smisCode: smis ?? null,
  profileId: profile ?? 'pocu-860-3-12',
  author: 'consorta',
});

function findContradiction({ sample, size, seed, title, smis, profile }: NewOptions, unlock: CliContext['unlock']) {
  if (unlock?.kind === 'recovery') return problem('usage.new-needs-passphrase');
  if (sample === undefined && (size !== undefined || seed !== undefined)) return problem('usage.size-without-sample');
  if (sample !== undefined && (title !== undefined || smis !== undefined)) return problem('usage.title-with-sample');
  if (sample !== undefined && profile !== undefined && profile !== 'pocu-860-3-12') {
    return problem('usage.sample-has-profile', { sample, profile: 'pocu-860-3-12' });
  }
  return null;
}
