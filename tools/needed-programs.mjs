import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Programs that the tests read real files and drive a real browser with, and the Debian package of each. */
export const testPrograms = [
  {
    commands: ['chromium', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'chromium-browser'],
    debian: 'chromium',
    for: 'end-to-end tests',
  },
  { commands: ['Xvfb'], debian: 'xvfb', for: 'tests of a visible window' },
  { commands: ['pdftotext'], debian: 'poppler-utils', for: 'reading PDFs back' },
  { commands: ['soffice', 'libreoffice'], debian: 'libreoffice-calc', for: 'reading workbooks back' },
];

const folders = () => [...(process.env.PATH ?? '').split(delimiter), '/Applications/LibreOffice.app/Contents/MacOS'];
const isThere = command => folders().some(folder => existsSync(join(folder, command)));

/**
 * Sees to the programs: installs missing ones with apt-get where this process may, otherwise says which are missing and
 * how to get them. Returns true when all are there.
 */
export function haveNeededPrograms(programs = testPrograms) {
  const missing = () => programs.filter(({ commands }) => !commands.some(isThere));
  const lacking = missing();
  if (lacking.length === 0) return true;
  const packages = lacking.map(({ debian }) => debian);
  if (process.platform === 'linux' && process.getuid?.() === 0 && isThere('apt-get')) {
    console.error(`Installing Debian packages: ${packages.join(' ')} …`);
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    spawnSync('apt-get', ['update', '-qq'], { stdio: ['ignore', 'ignore', 'inherit'], env });
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env,
    });
  }
  const still = missing();
  for (const { commands, debian, for: purpose } of still) {
    console.error(`Missing: ${commands[0]} (${purpose}). On Debian or Ubuntu: sudo apt-get install ${debian}`);
  }
  return still.length === 0;
}
