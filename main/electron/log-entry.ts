import type { LoggedFault } from '#shared/ipc/logs.channels.ts';

/*
 * What the log of faults holds of an error. An error's message, and any other text that came from outside, may be about
 * people: it is never written, in no form. What is left is the kind of the error, its code, and where in the program's own
 * files it was thrown; each is let through only in the form it has when nobody's data are in it.
 */
const mostFrames = 30;
const kindForm = /^[A-Za-z_$][A-Za-z_$]{0,59}$/;
const codeForm = /^[A-Za-z][A-Za-z_.-]{0,59}$/;
/** A file of ours, `main/parts/job-C3x_9.cjs`, with its line and column. */
const frameForm = /^[A-Za-z0-9@_./-]{1,160}\.(?:[cm]?js|tsx?):\d{1,6}:\d{1,6}$/;
/** Names of files that a build makes hold a few figures, never as many as a CNP, a phone number or a case number. */
const manyFigures = /\d{4,}(?=[^:]*\.)/;

/**
 * The kind and code of what was thrown: `TypeError`, `Error ENOSPC`. A kind or code in any other form than a program gives
 * (spaces, figures, letters with diacritics) is left out; something thrown that is no error is told by its type only.
 */
export function kindOf(error: unknown): string {
  if (!(error instanceof Error)) return `thrown ${typeof error}`;
  const name = read(error, 'name');
  const code = read(error, 'code');
  const kind = typeof name === 'string' && kindForm.test(name) ? name : 'Error';
  return typeof code === 'string' && codeForm.test(code) ? `${kind} ${code}` : kind;
}

/**
 * Where it was thrown, innermost first: places in files below `program`, the folder of the program's own files, without
 * that folder. Places elsewhere, and names of functions, are left out: they may be anything.
 */
export function framesOf(error: unknown, program: string): readonly string[] {
  if (!(error instanceof Error)) return [];
  const [stack, message] = [read(error, 'stack'), read(error, 'message')];
  if (typeof stack !== 'string') return [];
  // The stack begins with the message, which may have lines of its own that look like places.
  const said = typeof message === 'string' && message !== '' ? stack.indexOf(message) : -1;
  const places = said < 0 ? stack : stack.slice(said + String(message).length);
  const root = `${unescaped(program).replaceAll('\\', '/').replace(/\/+$/, '')}/`;
  const found = places.split('\n').flatMap(line => {
    const text = unescaped(line).replaceAll('\\', '/');
    const at = /^\s+at /.test(line) ? text.lastIndexOf(root) : -1;
    const place = at < 0 ? '' : text.slice(at + root.length).replace(/\)\s*$/, '');
    return frameForm.test(place) && !place.includes('..') && !manyFigures.test(place) ? [place] : [];
  });
  return found.slice(0, mostFrames);
}

/** The lines of one fault, with an empty one after them. */
export function writtenFault({ at, number, where, kind, frames }: LoggedFault): string {
  return [`${at} ${number} ${where}`, kind, ...frames.map(frame => `    ${frame}`), '', ''].join('\n');
}

/** Part of the program in the form that the program gives it; anything else is a bug that must not become a leak. */
export const placeOf = (where: string): string => (/^[a-z][a-z ,.:-]{0,79}$/.test(where) ? where : 'program');

/** The faults of a log file, in the order they were written; lines that are none are passed over. */
export function readFaults(text: string): readonly LoggedFault[] {
  return text.split('\n\n').flatMap(block => {
    const [head = '', kind = '', ...rest] = block.split('\n').filter(line => line !== '');
    const parts = /^(\d{4}-\d\d-\d\dT[\d:.]{8,15}Z) (\d{12}-\d+) (.*)$/.exec(head);
    if (!parts) return [];
    const [, at = '', number = '', where = ''] = parts;
    const frames = rest.map(line => line.trim()).filter(line => frameForm.test(line));
    // Earlier versions wrote a message behind the kind.
    return [{ number, at, where: placeOf(where), kind: kind.split(':')[0] ?? '', frames }];
  });
}

/** A property of an error, which may be a getter that throws. */
function read(error: Error, name: string): unknown {
  try {
    return (error as unknown as Record<string, unknown>)[name];
  } catch {
    return undefined;
  }
}

function unescaped(text: string): string {
  try {
    return decodeURI(text);
  } catch {
    return text;
  }
}
