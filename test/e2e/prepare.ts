import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from '../../tools/build.mjs';
import { buildStandIn } from '../electron-stand-in/build-stand-in.mjs';
import { chosenDriver, root } from './driver.ts';

/**
 * Builds what ships, and the stand-in, when a source is younger, and takes a copy to test, so that a build that somebody
 * starts meanwhile does not pull the program from under the suite; the copy has this process's number, so that two runs do
 * not meet. Says at the end what the window was opened in.
 */
export async function setup(): Promise<() => Promise<void>> {
  await build(undefined, { onlyStale: true });
  // Before the workers, which would each find it stale and build over one another.
  await buildStandIn();
  const bundles = join(root, `out/e2e/dist-${process.pid}`);
  await rm(bundles, { recursive: true, force: true });
  await cp(join(root, 'dist'), bundles, { recursive: true });
  // Workers are started after this and inherit it.
  process.env.CONSORTA_E2E_BUNDLES = bundles;
  return async () => {
    await rm(bundles, { recursive: true, force: true });
    const driver = chosenDriver();
    const name = driver === 'electron' ? 'Electron itself' : 'the stand-in for Electron, on Chromium';
    process.stdout.write(`\nend-to-end suite: the shipping bundles ran in ${name}\n`);
  };
}
