import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { isLong } from '#test/support/long.ts';
import { byProgram, byScript, type Files, filesOf } from './both.ts';
import { aWorkspace, passphrase } from './made.ts';
import { isSame, type Mutation, mutate, mutation } from './mutations.ts';

const runs = Number(process.env.CONSORTA_FAULTS_RUNS ?? (isLong ? 10_000 : 300));
/** Many runs on a busy computer. */
const timeout = 600_000;

describe.each([
  { name: 'a plain workspace', isSealed: false, opened: true },
  { name: 'an encrypted workspace with its passphrase', isSealed: true, opened: true },
  { name: 'an encrypted workspace without it', isSealed: true, opened: false },
])('$name', ({ isSealed, opened }) => {
  let files: Files = new Map();
  const given = isSealed && opened ? passphrase : undefined;
  const unlock = given === undefined ? undefined : { kind: 'passphrase' as const, passphrase: given };
  beforeAll(async () => {
    files = await filesOf(await aWorkspace(isSealed));
  });

  test('is clean as it was written', async () => {
    expect(await byProgram(files, unlock)).toEqual({ clean: true, codes: [] });
    expect(byScript(files, given)).toEqual({ clean: true, codes: [] });
  });

  test('one damage of any kind is found, by both verifiers, which say the same', { timeout }, async () => {
    await fc.assert(
      fc.asyncProperty(mutation, async one => {
        const damaged = mutate(files, one);
        if (!opened && isUnseen(one)) return;
        await expectBoth(damaged, isSame(damaged, files));
      }),
      { numRuns: runs },
    );
  });

  test('several damages together are found, and both verifiers agree', { timeout }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(mutation, { minLength: 2, maxLength: 5 }), async several => {
        const damaged = several.reduce(mutate, files);
        if (!opened && several.some(isUnseen)) return;
        await expectBoth(damaged, isSame(damaged, files));
      }),
      { numRuns: runs },
    );
  });

  /** Without the key nobody can tell which stored file is which, or that one is missing. */
  const isUnseen = ({ kind }: Mutation): boolean => ['remove-file', 'swap-files', 'copy-file'].includes(kind);

  async function expectBoth(damaged: Files, clean: boolean): Promise<void> {
    const program = await byProgram(damaged, unlock);
    const script = byScript(damaged, given);
    expect({ clean: program.clean, codes: program.codes.toSorted() }).toEqual({
      clean,
      codes: script.codes.toSorted(),
    });
  }
});
