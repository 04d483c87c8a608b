import type { AnnouncedFile } from './drops.ts';

/**
 * `webUtils.getPathForFile`. A page of Chromium is never told the path of a file; Electron's preload is. Here the files that
 * the driver is about to drop are announced by the stand-in while they are dragged in, and known again by name, size and
 * time when they are dropped; the page says the announcement back once it has it. As in Electron a file that a script made, or that is on no disk, has an empty path.
 */
export function watchDrags(ask: (said: string) => Promise<string>): {
  readonly getPathForFile: (file: File) => string;
} {
  let announced: readonly AnnouncedFile[] = [];
  window.addEventListener(
    'dragenter',
    ({ isTrusted }) => {
      if (!isTrusted) return;
      void ask('').then(text => {
        announced = JSON.parse(text) as readonly AnnouncedFile[];
        return ask(text);
      });
    },
    true,
  );
  return {
    getPathForFile: file => {
      if (!(file instanceof File)) throw new TypeError('getPathForFile: expected a File');
      const isIt = (known: AnnouncedFile): boolean =>
        known.name === file.name &&
        (known.isFolder || (known.size === file.size && Math.abs(known.modified - file.lastModified) < 2));
      return announced.find(isIt)?.path ?? '';
    },
  };
}
