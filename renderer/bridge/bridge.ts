import type { Channel, Reply, Request } from '#shared/ipc/contract.ts';

/** Asks the main process one question and waits for its one answer. Rejects only on a bug; what can fail is a value. */
export type Ask = <C extends Channel>(channel: C, request: Request<C>) => Promise<Reply<C>>;

declare global {
  interface Window {
    /** Put here by the preload. `ask` passes a question of the contract to the main process; for `takeDrop` see below. */
    readonly bridge?: {
      readonly ask: (channel: Channel, request: unknown) => Promise<unknown>;
      readonly takeDrop: () => Promise<string | null>;
    };
  }
}

/** The bridge of this window. The only code that reads `window.bridge`; the contract types what it carries. */
export const ask: Ask = async <C extends Channel>(channel: C, request: Request<C>) => {
  const { bridge } = window;
  if (!bridge) throw new Error('bridge: the preload did not run, the window cannot reach the program');
  return (await bridge.ask(channel, request)) as Reply<C>;
};

/**
 * A ticket for the files that the person has just dropped on the window, to be shown to main (`attachment.add`). The page
 * itself has no path of theirs and cannot name one. Null when nothing was dropped since it was last asked.
 */
export const takeDrop = async (): Promise<string | null> => (await window.bridge?.takeDrop()) ?? null;
