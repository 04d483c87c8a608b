import { appendFileSync, mkdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import type { LogView } from '#shared/ipc/logs.channels.ts';
import { framesOf, kindOf, placeOf, readFaults, writtenFault } from './log-entry.ts';

export type ErrorLog = {
  readonly folder: string;
  /**
   * Writes down what went wrong in the program. Returns the number that the person is told. Never throws. `where` is a part
   * of the program, in small letters: `ipc workspace.commit`.
   */
  readonly write: (where: string, error: unknown) => string;
  /** What is written down, newest first. Never throws: what cannot be read is not there. */
  readonly read: () => LogView;
  /** Takes the files away. Throws what the disk throws. */
  readonly clear: () => void;
};

const files = ['errors.log', 'errors.1.log', 'errors.2.log'] as const;
const largestFile = 256 * 1024;
/** The folder of the program's own files: `dist` as it ships, whose main bundle lies in `dist/main`. */
const ownFolder = dirname(import.meta.dirname);

/**
 * A log of faults of the program in three files of a quarter of a megabyte, the oldest dropped. It holds where in the code
 * a fault happened, never what the data were: see `log-entry.ts`. Writing is at once, because the process may be ending.
 * `program`: the folder of the program's files, which are named without it.
 */
export function openErrorLog(folder: string, now: () => string, program: string = ownFolder): ErrorLog {
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
        const fault = { at, number, where: placeOf(where), kind: kindOf(error), frames: framesOf(error, program) };
        appendFileSync(join(folder, files[0]), writtenFault(fault));
      } catch {
        // A disk that cannot be written must not turn one fault into two; the dialog still shows the number.
      }
      return number;
    },
    read: () => {
      const texts = files.toReversed().map(name => textOf(join(folder, name)));
      return {
        faults: texts.flatMap(readFaults).toReversed(),
        folder: withoutHome(folder),
        bytes: texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0),
        mostFiles: files.length,
        largestFile,
      };
    },
    clear: () => {
      for (const name of files) rmSync(join(folder, name), { force: true });
    },
  };
}

/** A path as it may be shown and copied: the name of the home folder is usually a person's. */
export function withoutHome(path: string, home: string = homedir()): string {
  return home !== '' && path.startsWith(home) ? `~${path.slice(home.length)}` : path;
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

function rotate(folder: string): void {
  const current = statSync(join(folder, files[0]), { throwIfNoEntry: false });
  if (current === undefined || current.size < largestFile) return;
  rmSync(join(folder, files[2]), { force: true });
  if (statSync(join(folder, files[1]), { throwIfNoEntry: false }))
    renameSync(join(folder, files[1]), join(folder, files[2]));
  renameSync(join(folder, files[0]), join(folder, files[1]));
}
