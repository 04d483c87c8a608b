import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from '../../tools/build.mjs';
import { bundles, chosenDriver, root } from './driver.ts';

/**
 * Builds what ships when a source is younger, and takes a copy to test, so that a build that somebody starts meanwhile does
 * not pull the program from under the suite. Says at the end what the window was opened in.
 */
export async function setup(): Promise<() => void> {
  await build(undefined, { onlyStale: true });
  await rm(bundles, { recursive: true, force: true });
  await cp(join(root, 'dist'), bundles, { recursive: true });
  return () => {
    const driver = chosenDriver();
    const name = driver === 'electron' ? 'Electron itself' : 'the stand-in for Electron, on Chromium';
    process.stdout.write(`\nend-to-end suite: the shipping bundles ran in ${name}\n`);
  };
}
