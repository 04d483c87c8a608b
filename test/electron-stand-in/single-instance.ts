import { closeSync, mkdirSync, openSync, readdirSync, readFileSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';

const pollMs = 100;

/**
 * The lock of a user data folder. Returns what releases it, or null when a living process has it: that one then hears of
 * this start. A lock that a killed process left behind is taken over.
 */
export function takeSingleInstance(folder: string, onSecond: (argv: string[]) => void): (() => void) | null {
  mkdirSync(folder, { recursive: true });
  const lock = join(folder, 'stand-in.lock');
  const calls = join(folder, 'stand-in.calls');
  mkdirSync(calls, { recursive: true });
  if (!tryLock(lock)) {
    writeFileSync(join(calls, `${process.pid}.json`), JSON.stringify(process.argv));
    return null;
  }
  const timer = setInterval(() => {
    for (const name of readdirSync(calls)) {
      const argv = readCall(join(calls, name));
      if (argv === null) continue;
      rmSync(join(calls, name), { force: true });
      onSecond(argv);
    }
  }, pollMs);
  return () => {
    clearInterval(timer);
    rmSync(lock, { force: true });
  };
}

function tryLock(lock: string): boolean {
  for (let tries = 0; tries < 3; tries += 1) {
    try {
      const file = openSync(lock, 'wx');
      writeSync(file, String(process.pid));
      closeSync(file);
      return true;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      if (isAlive(Number(readFileSync(lock, 'utf8')))) return false;
      rmSync(lock, { force: true });
    }
  }
  return false;
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Null while the other process is still writing. */
function readCall(path: string): string[] | null {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as string[];
  } catch {
    return null;
  }
}
