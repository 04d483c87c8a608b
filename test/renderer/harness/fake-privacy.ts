import type { PrivacyChannels } from '#shared/ipc/privacy.channels.ts';
import { problem } from '#shared/kernel/problem.ts';
import { fail } from '#shared/kernel/result.ts';

type Answers = { [C in keyof PrivacyChannels]: () => PrivacyChannels[C]['reply'] };

/** Nobody can be erased from a program that has no journal. */
export function fakePrivacy(): Answers {
  const nobody = () => fail(problem('privacy.no-participant', { id: '' }));
  return {
    'privacy.erasure-outlook': nobody,
    'privacy.erase': nobody,
    'privacy.record-refusal': nobody,
    'privacy.forget-page': () => null,
    'privacy.remove-backups': nobody,
  };
}
