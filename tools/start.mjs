import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from './build.mjs';

/**
 * `npm start`: builds what is stale and opens the program. In Electron when its binary is there; it is never downloaded
 * here, because on a network without it that would hang. Otherwise says so, with the remedy, and opens the same bundles
 * through the stand-in in a window of Chromium.
 */
const root = fileURLToPath(new URL('..', import.meta.url));
const program = join(root, 'dist/main/program.cjs');
const passedOn = process.argv.slice(2);

/** The Electron executable of the installed package or of ELECTRON_OVERRIDE_DIST_PATH; null when it is not there. */
export function electronBinary(environment = process.env) {
  const folder = dirname(createRequire(import.meta.url).resolve('electron/package.json'));
  const named = join(folder, 'path.txt');
  const override = environment.ELECTRON_OVERRIDE_DIST_PATH;
  if (!override && !existsSync(named)) return null;
  const name = existsSync(named) ? readFileSync(named, 'utf8').trim() : 'electron';
  const path = join(override || join(folder, 'dist'), name);
  return existsSync(path) ? path : null;
}

/** Whether a window can be shown to someone. */
export const hasDisplay = ({ platform, env }) =>
  platform === 'win32' || platform === 'darwin' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);

/** Runs a program with this terminal; resolves with its exit code, 1 when it was ended or could not be started. */
function run(command, words, environment = process.env) {
  return new Promise(resolve => {
    const child = spawn(command, words, { stdio: 'inherit', env: environment, cwd: root });
    for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
    child.on('error', error => {
      console.error(`Consorta could not be started: ${error.message}`);
      resolve(1);
    });
    child.on('exit', (code, signal) => {
      if (code !== 0) console.error(`Consorta ended ${signal ? `by ${signal}` : `with code ${code}`}.`);
      resolve(code ?? 1);
    });
  });
}

async function start() {
  console.log('Building what has changed …');
  await build(undefined, { onlyStale: true });
  const electron = electronBinary();
  if (electron) return run(electron, [program, ...passedOn]);

  console.log(
    'Electron itself is not on this computer (its binary is not in the npm package): run `npx install-electron`, with ELECTRON_MIRROR set to a mirror where GitHub cannot be reached.',
  );
  if (!hasDisplay(process)) {
    console.log(
      'There is no display here either. To look at the program: start it on a computer with a screen, or `xvfb-run -a npm start`, or see it driven by `npx vitest run -c vitest.e2e.config.ts`.',
    );
    return 1;
  }
  const { buildStandIn } = await import('../test/electron-stand-in/build-stand-in.mjs');
  const standIn = await buildStandIn();
  console.log('Opening the same program in a window of Chromium. File dialogs are answered in this terminal.');
  const own = passedOn.some(word => word.startsWith('--user-data-dir='));
  const folder = join(process.env.APPDATA ?? process.env.XDG_CONFIG_HOME ?? join(homedir(), '.config'), 'Consorta');
  const words = ['--require', standIn, program, ...(own ? [] : [`--user-data-dir=${folder}`]), ...passedOn];
  return run(process.execPath, words, { ...process.env, CONSORTA_STAND_IN_SHOW: '1' });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    process.exitCode = await start();
  } catch (error) {
    console.error(`Consorta could not be started: ${error instanceof Error ? error.message : error}`);
    process.exitCode = 1;
  }
}
