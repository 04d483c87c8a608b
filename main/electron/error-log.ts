import { appendFileSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

export type ErrorLog = {
  readonly folder: string;
  /** Writes down what went wrong in the program. Returns the number that the person is told. Never throws. */
  readonly write: (where: string, error: unknown) => string;
};

const files = ['errors.log', 'errors.1.log', 'errors.2.log'] as const;
const largestFile = 256 * 1024;

/**
 * A log of faults of the program in three files of a quarter of a megabyte, the oldest dropped. It holds where in the code
 * a fault happened, never what the data were: see `describeError`. Writing is at once, because the process may be ending.
 */
export function openErrorLog(folder: string, now: () => string): ErrorLog {
  let count = 0;
  return {
    folder,
    write: (where, error) => {
      const at = now();
      count += 1;
      const number = `${at.replace(/\D/g, '').slice(2, 14)}-${count}`;
      try {
        mkdirSync(folder, { recursive: true });
        rotate(folder);
        appendFileSync(join(folder, files[0]), `${at} ${number} ${where}\n${describeError(error)}\n\n`);
      } catch {
        // A disk that cannot be written must not turn one fault into two; the dialog still shows the number.
      }
      return number;
    },
  };
}

function rotate(folder: string): void {
  const current = statSync(join(folder, files[0]), { throwIfNoEntry: false });
  if (current === undefined || current.size < largestFile) return;
  rmSync(join(folder, files[2]), { force: true });
  if (statSync(join(folder, files[1]), { throwIfNoEntry: false }))
    renameSync(join(folder, files[1]), join(folder, files[2]));
  renameSync(join(folder, files[0]), join(folder, files[1]));
}

/**
 * An error's kind, its message without values, and the places in the code. Values may be people: everything in quotes or
 * braces, every run of four or more digits, everything from a path on (paths hold names and spaces), and the name of the
 * home folder are taken out.
 */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return `thrown value of type ${typeof error}`;
  const { code } = error as NodeJS.ErrnoException;
  const places = (error.stack ?? '').split('\n').filter(line => /^\s+at /.test(line));
  const head = `${error.name}${typeof code === 'string' ? ` ${code}` : ''}: ${withoutValues(error.message)}`;
  return [head, ...places.map(withoutHome)].join('\n');
}

const withoutHome = (text: string): string => text.split(homedir()).join('~');
const withoutValues = (message: string): string =>
  withoutHome(message.split('\n')[0] ?? '')
    .replace(/\{.*\}|\[.*\]/g, '…')
    .replace(/(["'`„“”«»]).*?["'`“”«»]/g, '"…"')
    .replace(/\d{4,}/g, '…')
    .replace(/(?:~|[A-Za-z]:)?[\\/].*/, '(path)')
    .slice(0, 300);
