import { contextBridge, ipcRenderer } from 'electron';
import { type Channel, channels, type Reply, type Request } from '#shared/ipc/contract.ts';

/**
 * All that the page may do outside itself: put one of the contract's questions to the main process. Nothing of Electron or
 * Node reaches the page. A channel that is not in the contract is refused here and again in main.
 */
const bridge = {
  ask: <C extends Channel>(channel: C, request: Request<C>): Promise<Reply<C>> => {
    if (!channels.includes(channel)) return Promise.reject(new Error('bridge: unknown channel'));
    return ipcRenderer.invoke(channel, request);
  },
};
export type Bridge = typeof bridge;

contextBridge.exposeInMainWorld('bridge', bridge);
