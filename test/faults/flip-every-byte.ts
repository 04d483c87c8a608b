import { open, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

export type Flip = { readonly folder: string; readonly file: string; readonly offset: number };
/** What came of a flip: a word for it (counted), or what must never be. */
export type Verdict = { readonly outcome: string } | { readonly wrong: string };

export type Flipped = {
  readonly flips: number;
  /** How many flips came to what, by file and outcome. */
  readonly outcomes: { readonly [fileAndOutcome: string]: number };
  readonly wrong: readonly (Flip & { readonly wrong: string })[];
};

/**
 * Changes one byte after another of every file in a folder, has each state judged, and puts the byte back. `judge` must only
 * read. `every`: only each so-manieth byte, over all files together; `mask`: which bits are changed.
 */
export async function flipEveryByte(
  folder: string,
  judge: (flip: Flip) => Promise<Verdict>,
  { every = 1, mask = 1 }: { readonly every?: number; readonly mask?: number } = {},
): Promise<Flipped> {
  const outcomes: Record<string, number> = {};
  const wrong: (Flip & { wrong: string })[] = [];
  let flips = 0;
  let passed = 0;
  for (const file of await filesIn(folder)) {
    const handle = await open(join(folder, file), 'r+');
    try {
      const { size } = await handle.stat();
      const byte = Buffer.alloc(1);
      for (let offset = 0; offset < size; offset += 1) {
        passed += 1;
        if (passed % every !== 0) continue;
        await handle.read(byte, 0, 1, offset);
        const was = byte[0] ?? 0;
        await handle.write(Buffer.from([was ^ mask]), 0, 1, offset);
        const verdict = await judge({ folder, file, offset });
        await handle.write(Buffer.from([was]), 0, 1, offset);
        flips += 1;
        const outcome = 'wrong' in verdict ? 'WRONG' : verdict.outcome;
        const name = `${file}: ${outcome}`;
        outcomes[name] = (outcomes[name] ?? 0) + 1;
        if ('wrong' in verdict) wrong.push({ folder, file, offset, wrong: verdict.wrong });
      }
    } finally {
      await handle.close();
    }
  }
  return { flips, outcomes, wrong };
}

async function filesIn(folder: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (const name of (await readdir(folder, { recursive: true })).toSorted()) {
    if ((await stat(join(folder, name))).isFile()) found.push(name);
  }
  return found;
}
