import type { IpcMain, IpcMainInvokeEvent } from 'electron';
import { type Channel, channels, type Reply, type Request } from '#shared/ipc/contract.ts';

/** One handler and one parser per channel. Leaving one out does not compile. */
export type Handlers = { readonly [C in Channel]: (request: Request<C>) => Promise<Reply<C>> };
/** A parser returns the request, or throws `BadMessage` when the page sent something else. */
export type RequestParsers = { readonly [C in Channel]: (sent: unknown) => Request<C> };

/** A message that no page of ours sends: a bug, or somebody else. Names the channel and the place, never the value. */
export class BadMessage extends Error {
  override readonly name = 'BadMessage';
}

export type Registration = {
  readonly isOurWindow: (event: IpcMainInvokeEvent) => boolean;
  readonly parse: RequestParsers;
  readonly handlers: Handlers;
  /** Writes a fault down and returns its number. */
  readonly onFault: (channel: Channel, error: unknown) => string;
};

/**
 * Answers the contract's questions. The sender and the shape of every message are checked before a handler sees it. What can
 * be expected to fail is a value in the reply; anything thrown is a fault, written down in main, and the page is told its
 * number only: an error text may hold data.
 */
export function registerHandlers(
  ipc: Pick<IpcMain, 'handle'>,
  { isOurWindow, parse, handlers, onFault }: Registration,
): void {
  const register = <C extends Channel>(channel: C): void =>
    ipc.handle(channel, async (event, ...sent: unknown[]): Promise<Reply<C>> => {
      try {
        if (!isOurWindow(event)) throw new BadMessage(`${channel}: unknown sender`);
        if (sent.length !== 1) throw new BadMessage(`${channel}: one request was expected`);
        return await handlers[channel](parse[channel](sent[0]));
      } catch (error) {
        const number = onFault(channel, error);
        throw new Error(`${error instanceof BadMessage ? 'refused' : 'fault'} ${number}`);
      }
    });
  channels.forEach(register);
}
