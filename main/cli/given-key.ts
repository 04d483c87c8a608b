import { type Problem, problem } from '#shared/kernel/problem.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import type { Unlock } from '../workspace/workspace.ts';

export type KeyOptions = { readonly passphraseEnv?: string; readonly recoveryEnv?: string };

/**
 * What opens an encrypted workspace, from the environment variable that the call names: never from an argument, which
 * other people's process lists show. Undefined when the call names none. A variable that is not set is a problem.
 */
export function givenKey(
  { passphraseEnv, recoveryEnv }: KeyOptions,
  env: NodeJS.ProcessEnv,
): Result<Unlock | undefined, Problem> {
  if (passphraseEnv !== undefined && recoveryEnv !== undefined) return fail(problem('usage.two-keys'));
  const name = passphraseEnv ?? recoveryEnv;
  if (name === undefined) return ok(undefined);
  const value = env[name];
  if (value === undefined || value === '') return fail(problem('usage.unset-variable', { name }));
  return ok(
    passphraseEnv === undefined ? { kind: 'recovery', recoveryKey: value } : { kind: 'passphrase', passphrase: value },
  );
}
