import { expect, test } from 'vitest';
import { type Flip, flipEveryByte } from './flip-every-byte.ts';
import { smallWorkspace } from './flipped-workspace.ts';
import { judgeOpening } from './judge-opening.ts';

const cases = [false, true].flatMap(sealed => [1, 0x20, 0xff].map(mask => [sealed, mask] as const));

test.each(cases)(
  'every byte of a small workspace changed, one at a time (sealed: %s, bits: %i)',
  async (sealed, mask) => {
    const { folder, truth, unlock } = await smallWorkspace(sealed);
    const judge = (flip: Flip) => judgeOpening(flip, truth, unlock);
    const { flips, outcomes, wrong } = await flipEveryByte(folder, judge, { mask });
    console.info(`${flips} bytes`, outcomes);
    expect(wrong).toEqual([]);
    expect(flips).toBeGreaterThan(3_000);
  },
  600_000,
);
