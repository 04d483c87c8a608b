import type { Frame } from 'playwright-core';
import { toElectron } from './addresses.ts';
import { refuseUnknown } from './refuse-unknown.ts';
import { type Base64, fromText, toText } from './structured-values.ts';

type Handler = (event: unknown, ...sent: unknown[]) => unknown;
const base64: Base64 = {
  encode: bytes => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64'),
  decode: text => new Uint8Array(Buffer.from(text, 'base64')),
};
const handlers = new Map<string, Handler>();

export const ipcMain = refuseUnknown('ipcMain', {
  handle: (channel: string, handler: Handler): void => {
    if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    handlers.set(channel, handler);
  },
  removeHandler: (channel: string): void => void handlers.delete(channel),
});

export type Answer = { readonly ok: boolean; readonly text: string };

/** Hands a page's call to its handler. What Electron could not clone, either way, is an error here as well. */
export async function carry(sender: object, frame: Frame, channel: string, text: string): Promise<Answer> {
  const handler = handlers.get(channel);
  if (!handler) return { ok: false, text: `Error: No handler registered for '${channel}'` };
  const event = refuseUnknown('event', {
    sender,
    senderFrame: frameOf(frame),
    processId: 1,
    frameId: 1,
    type: 'frame',
  });
  try {
    const result: unknown = await handler(event, ...(fromText(text, base64) as unknown[]));
    return { ok: true, text: toText(structuredClone(result), base64) };
  } catch (error) {
    return { ok: false, text: String(error) };
  }
}

type FrameView = { readonly url: string; readonly parent: FrameView | null };
const frameOf = (frame: Frame): FrameView => {
  const parent = frame.parentFrame();
  return refuseUnknown('senderFrame', { url: toElectron(frame.url()), parent: parent ? frameOf(parent) : null });
};
