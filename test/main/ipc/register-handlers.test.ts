import type { IpcMainInvokeEvent } from 'electron';
import { expect, test } from 'vitest';
import { type Handlers, registerHandlers } from '#main/ipc/register-handlers.ts';
import { requestParsers } from '#main/ipc/request-parsers.ts';
import { type Channel, channels } from '#shared/ipc/contract.ts';

type Listener = (event: IpcMainInvokeEvent, ...sent: unknown[]) => unknown;

function registered(handler: (request: unknown) => Promise<unknown>) {
  const listeners = new Map<string, Listener>();
  const faults: { channel: Channel; message: string }[] = [];
  const handlers = Object.fromEntries(channels.map(channel => [channel, handler])) as unknown as Handlers;
  registerHandlers(
    { handle: (channel, listener) => void listeners.set(channel, listener as Listener) },
    {
      isOurWindow: event => (event as unknown as { ours: boolean }).ours,
      parse: requestParsers,
      handlers,
      onFault: (channel, error) => {
        faults.push({ channel, message: (error as Error).message });
        return `F${faults.length}`;
      },
    },
  );
  const ask = async (channel: string, ours: boolean, ...sent: unknown[]) =>
    listeners.get(channel)?.({ ours } as unknown as IpcMainInvokeEvent, ...sent);
  return { listeners, faults, ask };
}

test('every channel of the contract is answered, with the request as it was parsed', async () => {
  const { listeners, ask, faults } = registered(async request => ({ got: request }));
  expect([...listeners.keys()].sort()).toEqual([...channels].sort());
  expect(await ask('program.set-author', true, { author: '  Ana ' })).toEqual({ got: { author: 'Ana' } });
  expect(faults).toEqual([]);
});

test('another sender, a bad message, none or two are refused before the handler sees them', async () => {
  const seen: unknown[] = [];
  const { ask, faults } = registered(async request => void seen.push(request));
  await expect(ask('program.state', false, {})).rejects.toThrow(/^refused F1$/);
  await expect(ask('program.state', true, { x: 1 })).rejects.toThrow(/^refused F2$/);
  await expect(ask('program.state', true)).rejects.toThrow(/^refused F3$/);
  await expect(ask('program.state', true, {}, {})).rejects.toThrow(/^refused F4$/);
  expect(seen).toEqual([]);
  expect(faults[0]).toEqual({ channel: 'program.state', message: 'program.state: unknown sender' });
});

test('what a handler throws is written down in main; the page hears a number', async () => {
  const { ask, faults } = registered(async () => {
    throw new Error('cannot read Ion Popescu');
  });
  await expect(ask('workspace.close', true, {})).rejects.toThrow(/^fault F1$/);
  expect(faults).toEqual([{ channel: 'workspace.close', message: 'cannot read Ion Popescu' }]);
});
