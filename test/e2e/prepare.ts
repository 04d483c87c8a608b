import { build } from '../../tools/build.mjs';
import { chosenDriver } from './driver.ts';

/** Builds what ships when a source is younger, and says at the end what the window was opened in. */
export async function setup(): Promise<() => void> {
  await build(undefined, { onlyStale: true });
  return () => {
    const driver = chosenDriver();
    const name = driver === 'electron' ? 'Electron itself' : 'the stand-in for Electron, on Chromium';
    process.stdout.write(`\nend-to-end suite: the shipping bundles ran in ${name}\n`);
  };
}
