/** Numbers that look random and are the same for the same seed on every machine. For invented data only. */
export type Random = {
  /** A whole number from 0 to below `count`. */
  readonly int: (count: number) => number;
  /** True in about `perMille` cases of a thousand. */
  readonly chance: (perMille: number) => boolean;
  /** One of the list, which must not be empty. */
  readonly pick: <T>(list: readonly T[]) => T;
};

/**
 * A stream of numbers of its own for a seed and two more keys (what it is for, and the number of the row): a row can be
 * made again later without making those before it. The generator is sfc32, in 32-bit integers only.
 */
export function randomFor(seed: number, purpose: number, index: number): Random {
  let [a, b, c, counter] = [seed | 0, Math.imul(purpose + 1, 0x9e3779b1), Math.imul(index + 1, 0x85ebca6b), 1];
  const next = (): number => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return sum >>> 0;
  };
  for (let round = 0; round < 12; round += 1) next();
  const int = (count: number): number => Math.floor((next() / 0x1_0000_0000) * count);
  return {
    int,
    chance: perMille => int(1_000) < perMille,
    pick: list => {
      const item = list[int(list.length)];
      if (item === undefined) throw new RangeError('pick: empty list');
      return item;
    },
  };
}

/** What each stream is for. A number once used keeps its meaning: it decides what a seed looks like. */
export const purposes = {
  person: 1,
  life: 2,
  documents: 3,
  company: 4,
  seats: 5,
  gaps: 6,
  serials: 7,
  disability: 8,
  sixMonths: 9,
  figures: 10,
  companyDetails: 11,
} as const;

/** The numbers 0 … count−1 in an order that the stream decides (Fisher–Yates). */
export function shuffled(count: number, random: Random): readonly number[] {
  const order = Array.from({ length: count }, (_, at) => at);
  for (let at = count - 1; at > 0; at -= 1) {
    const other = random.int(at + 1);
    const [here, there] = [order[at] ?? 0, order[other] ?? 0];
    order[at] = there;
    order[other] = here;
  }
  return order;
}
