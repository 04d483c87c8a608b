import { lstatSync } from 'node:fs';
import { basename } from 'node:path';

/** A file that a driver is about to drop: how a page will see it, and what Electron would say of it to a preload. */
export type AnnouncedFile = {
  readonly path: string;
  readonly name: string;
  readonly size: number;
  /** Milliseconds since 1970. */
  readonly modified: number;
  readonly isFolder: boolean;
};

let announced: readonly AnnouncedFile[] = [];
let heard = (): void => {};
let known: Promise<void> = Promise.resolve();

/** Says what will be dropped next. The driver then drags it over the page, and drops it when `dropIsKnown` has settled. */
export function announceDrop(paths: readonly string[]): void {
  announced = paths.map(path => {
    const { size, mtimeMs } = lstatSync(path);
    return { path, name: basename(path), size, modified: Math.floor(mtimeMs), isFolder: lstatSync(path).isDirectory() };
  });
  known = new Promise(resolve => {
    heard = resolve;
  });
}

/** Settles when the page, dragged over, has said that it has what was announced last. */
export const dropIsKnown = (): Promise<void> => known;

/**
 * Answers what a page asks while it is dragged over: it gets the announcement, and says it back when it has it. That this
 * answer was sent would not mean that it has arrived.
 */
export function announcedToPage(said: string): string {
  const text = JSON.stringify(announced);
  if (said === text) heard();
  return text;
}
