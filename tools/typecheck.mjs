import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Type-checks each zone with its own libraries: what is not in a zone's tsconfig does not compile there. */
const root = fileURLToPath(new URL('..', import.meta.url));
const zones = process.argv.length > 2 ? process.argv.slice(2) : ['shared', 'main', 'renderer', 'test'];
let failed = false;
for (const zone of zones) {
  const run = spawnSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', zone], {
    cwd: root,
    stdio: 'inherit',
  });
  failed ||= run.status !== 0;
}
process.exit(failed ? 1 : 0);
