import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { isProblem } from '#main/verify/finding.ts';
import { verify } from '#main/verify/verify.ts';
import { openedWith } from '#test/main/vault/workspaces.ts';
import { isLong } from '#test/support/long.ts';
import { verify as verifyAlone } from '../../../tools/consorta-verify.mjs';
import { newFolder, small, toFile, toRing } from '../backup/backups.ts';
import { aWorkspace, passphrase } from './made.ts';

const runs = Number(process.env.CONSORTA_FAULTS_RUNS ?? (isLong ? 5_000 : 100));

/** Many runs on a busy computer. */
const timeout = 600_000;

describe.each([{ isSealed: false }, { isSealed: true }])('a backup (encrypted: $isSealed)', ({ isSealed }) => {
  const unlock = isSealed ? { kind: 'passphrase' as const, passphrase } : undefined;
  let path = '';
  let bytes = Buffer.alloc(0);
  let folder = '';
  beforeAll(async () => {
    folder = await newFolder();
    path = join(folder, 'a.consorta-backup.zip');
    const vault = await openedWith(await aWorkspace(isSealed), unlock, 'write');
    await toFile(vault, path, small());
    await toRing(vault, folder);
    await vault.close();
    bytes = await readFile(path);
  });

  const byProgram = async (file: string): Promise<readonly string[]> => {
    const verified = await verify(file, unlock);
    if (!verified.ok) return [verified.error.code];
    return verified.value.findings.filter(isProblem).map(({ code }) => code);
  };
  const byScript = (file: string): readonly string[] => {
    try {
      const { findings } = verifyAlone(file, isSealed ? { passphrase } : {});
      return findings.map(({ code }) => code).filter(code => !code.startsWith('note.'));
    } catch (error) {
      if (error instanceof Error && 'exit' in error) return [error.message];
      throw error;
    }
  };

  test('is clean as it was made, attachments inside', async () => {
    expect([await byProgram(path), byScript(path)]).toEqual([[], []]);
    const verified = await verify(path, unlock);
    expect(verified.ok && verified.value.counts).toMatchObject({ commits: 9, attachments: 3, rows: 13 });
  });

  test('any byte of it changed is found by both, or harmless: what is in it reads as before', { timeout }, async () => {
    const damagedFile = join(folder, 'b.zip');
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), async (at, by) => {
        const damaged = Buffer.from(bytes);
        damaged[at] = (damaged[at] ?? 0) ^ by;
        await writeFile(damagedFile, damaged);
        const [program, script] = [await byProgram(damagedFile), byScript(damagedFile)];
        expect(program.length === 0).toBe(script.length === 0);
        // Only bits that unpacking never looks at: the last byte of something packed.
        if (program.length === 0) expect(isEndOfPacked(bytes, at)).toBe(true);
      }),
      { numRuns: runs },
    );
  });

  test('cut anywhere, or with something after its end, it is found', async () => {
    const damagedFile = join(folder, 'b.zip');
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.boolean(), async (at, longer) => {
        await writeFile(
          damagedFile,
          longer ? Buffer.concat([bytes, bytes.subarray(0, at + 1)]) : bytes.subarray(0, at),
        );
        expect((await byProgram(damagedFile)).length).toBeGreaterThan(0);
        expect(byScript(damagedFile).length).toBeGreaterThan(0);
      }),
      { numRuns: 40 },
    );
  });

  test('one of the ring has its attachments beside it, and both notice when one is not there', async () => {
    const { value: made } = { value: await ringOf(folder) };
    expect([await byProgram(made.file), byScript(made.file)]).toEqual([[], []]);
    const verified = await verify(made.file, unlock);
    expect(verified.ok && verified.value.counts.attachments).toBe(3);
    const alone = join(folder, 'alone');
    await mkdir(alone);
    const copy = join(alone, 'a.zip');
    await writeFile(copy, await readFile(made.file));
    expect(new Set(await byProgram(copy))).toEqual(new Set(['attachment.missing']));
    expect(new Set(byScript(copy))).toEqual(new Set(['attachment.missing']));
    await rm(alone, { recursive: true });
  });
});

/** The backup that lies in the only ring below a folder. */
async function ringOf(folder: string): Promise<{ readonly file: string }> {
  const { readdir } = await import('node:fs/promises');
  const names = (await readdir(folder, { recursive: true })).filter(name =>
    /p9-manual\.consorta-backup\.zip$/.test(name),
  );
  return { file: join(folder, names[0] ?? '') };
}

/** Whether a place is the last byte of a packed member: the next is the header of another member or of the directory. */
function isEndOfPacked(zip: Buffer, at: number): boolean {
  const next = zip.toString('latin1', at + 1, at + 5);
  return next === 'PK\u0003\u0004' || next === 'PK\u0001\u0002';
}
