/** Bytes of a file of one step, the same in every process: some in one chunk, some in several, every fourth seen before. */
export function contentOfStep(step: number): Buffer {
  const which = step % 4 === 3 ? step - 3 : step;
  const size = [40, 3_000, 1_100_000, 2_200_000][which % 4] ?? 1;
  return Buffer.alloc(size, `step ${which} `);
}
