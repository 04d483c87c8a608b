import { contextBridge, ipcRenderer, webUtils } from 'electron';
import { preloadOnly } from '#shared/ipc/attachment.channels.ts';
import { type Channel, channels, type Reply, type Request } from '#shared/ipc/contract.ts';
import { watchDrops } from './watch-drops.ts';

/** Listens before any script of the page does, in a world that they do not reach. */
const drops = watchDrops(globalThis as unknown as Parameters<typeof watchDrops>[0], file =>
  webUtils.getPathForFile(file),
);

/**
 * All that the page may do outside itself: put one of the contract's questions to the main process, and have what the
 * person has just dropped on the window made known there. Nothing of Electron or Node reaches the page, and no path is
 * taken from it. A channel that is not in the contract, or not for pages, is refused here; the former again in main.
 */
const bridge = {
  ask: <C extends Channel>(channel: C, request: Request<C>): Promise<Reply<C>> => {
    if (!channels.includes(channel) || preloadOnly.includes(channel)) {
      return Promise.reject(new Error('bridge: unknown channel'));
    }
    return ipcRenderer.invoke(channel, request);
  },
  /** The ticket of the files that were last dropped, for `attachment.add`; null when there are none that it was not given for. */
  takeDrop: async (): Promise<string | null> => {
    const files = drops.take();
    if (files.length === 0) return null;
    const { drop }: Reply<'attachment.dropped'> = await ipcRenderer.invoke('attachment.dropped', { files });
    return drop;
  },
};
export type Bridge = typeof bridge;

contextBridge.exposeInMainWorld('bridge', bridge);
