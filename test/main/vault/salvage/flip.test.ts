import { expect, test } from 'vitest';
import { flipEveryByte } from '#test/faults/flip-every-byte.ts';
import { smallWorkspace } from '#test/faults/flipped-workspace.ts';
import { judgeOpening } from '#test/faults/judge-opening.ts';

// The long form, every byte, is in the tests of faults.
test.each([
  [false, 1],
  [true, 0x20],
])('every 37th byte of a small workspace changed: found, or without effect (sealed: %s)', async (sealed, mask) => {
  const { folder, truth, unlock } = await smallWorkspace(sealed);
  const judge = (flip: Parameters<typeof judgeOpening>[0]) => judgeOpening(flip, truth, unlock);
  const untouched = await judge({ folder, file: '', offset: 0 });
  expect(untouched).toEqual({ outcome: 'opens with the same rows' });
  const { flips, wrong } = await flipEveryByte(folder, judge, { every: 37, mask });
  expect(wrong).toEqual([]);
  expect(flips).toBeGreaterThan(80);
});
