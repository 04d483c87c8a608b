import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { newRecoveryKey } from '#main/vault/crypt/recovery-key.ts';
import { createWorkspace } from '#main/workspace/create-workspace.ts';
import { openWorkspace, type Unlock } from '#main/workspace/workspace.ts';
import { builtProcess, liveAndDie } from '#test/support/killed-process.ts';
import { isLong } from '#test/support/long.ts';
import { aProject, newFolder } from '../workspaces.ts';
import { actingEnvironment } from './acting-environment.ts';
import { after, beginning, type State, stepsOf } from './model.ts';
import { difference } from './people.ts';

/**
 * Sequences of do, undo, redo, note, close and open, back up, restore, erase, by a process that is killed at random, held
 * against a plain model: 10,000 in all when CONSORTA_SOAK is set.
 */
const sequences = isLong ? 5_000 : 40;
/** Milliseconds; in the short form less than all sequences take together, so that there are always kills. */
const longestLife = isLong ? 3_000 : 2_000;
const environment = actingEnvironment();
let program = '';
beforeAll(async () => {
  program = await builtProcess(new URL('./acting-process.ts', import.meta.url), await newFolder());
});

test.each(['plain', 'sealed'] as const)(
  `%s: ${sequences} sequences with kills in between: every acknowledged act is there, none is half there`,
  async kind => {
    const place = await newFolder();
    const protection =
      kind === 'plain' ? null : { passphrase: 'corect cal baterie capsă', recoveryKey: newRecoveryKey() };
    const made = await createWorkspace(join(place, 'template'), { ...aProject, protection }, environment);
    if (!made.ok) throw new Error(made.error.code);
    const key = made.value.vault.key?.bytes().slice();
    await made.value.close();
    const unlock: Unlock | undefined = key === undefined ? undefined : { kind: 'key', bytes: key };
    const hex = key === undefined ? [] : [Buffer.from(key).toString('hex')];

    let [sequence, stepsDone, kills] = [0, 0, 0];
    while (sequence < sequences) {
      const words = [place, String(sequence), String(stepsDone), String(sequences), ...hex];
      const life = await liveAndDie(program, words, Math.random() * longestLife);
      expect(life.errors).toBe('');
      const last = life.said.trim().split('\n').at(-1) ?? '';
      const [what, number = 0, step = 0] = last.split(' ').map((word, at) => (at === 0 ? word : Number(word)));
      if (what === 'end') {
        // Killed between two sequences, or all are done.
        [sequence, stepsDone] = [Number(number) + 1, 0];
        continue;
      }
      if (what === '') continue;
      kills += 1;
      [sequence, stepsDone] = [
        Number(number),
        await stepsThere(Number(number), Number(step), join(place, 'workspace')),
      ];
    }
    expect(kills).toBeGreaterThan(isLong ? 100 : 0);

    /** Looks at what the killed process left: the steps that it acknowledged, and at most the one it was at. */
    async function stepsThere(of: number, acknowledged: number, folder: string): Promise<number> {
      const opened = await openWorkspace(folder, { mode: 'write', unlock }, environment);
      if (!opened.ok) throw new Error(`sequence ${of}: ${opened.error.code} ${JSON.stringify(opened.error.facts)}`);
      const steps = stepsOf(of);
      const before = steps.slice(0, acknowledged).reduce(after, beginning(1));
      const next = steps[acknowledged];
      const candidates: readonly State[] = next === undefined ? [before] : [before, after(before, next)];
      const { position } = opened.value.vault;
      const at = candidates.findIndex(state => state.position === position);
      const found = at === -1 ? `position ${position}` : difference(opened.value, candidates[at]?.people ?? {});
      await opened.value.close();
      expect(found, `sequence ${of} after step ${acknowledged}`).toBe('');
      return acknowledged + at;
    }
  },
  isLong ? 3_600_000 : 120_000,
);
