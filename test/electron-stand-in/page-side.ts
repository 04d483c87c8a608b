import { watchDrags } from './page-drops.ts';
import { carrierName, closeChannel, dragChannel } from './page-names.ts';
import { refuseUnknown } from './refuse-unknown.ts';
import { type Base64, fromText, toText } from './structured-values.ts';

/**
 * The renderer's half of `electron`, put before the preload bundle as an init script. The preload of Electron runs in a
 * world of its own; here it runs inside a function of the page's world, so the page sees no more of it than what
 * `contextBridge` gives it. Runs only in the top frame, as a preload does.
 */
type ByteText = { toBase64: () => string };
type ByteMaker = { fromBase64: (text: string) => Uint8Array };
const base64: Base64 = {
  encode: bytes => (bytes as unknown as ByteText).toBase64(),
  decode: text => (Uint8Array as unknown as ByteMaker).fromBase64(text),
};
type Answer = { readonly ok: boolean; readonly text: string };
type Carry = (channel: string, text: string) => Promise<Answer>;

/** What the preload may `require`; null where no preload runs. */
export function connect(): { require: (name: string) => unknown } | null {
  const scope = globalThis as unknown as Record<string, unknown>;
  const carry = scope[carrierName] as Carry | undefined;
  delete scope[carrierName];
  if (window.top !== window || window.location.href === 'about:blank' || carry === undefined) return null;
  Object.defineProperty(window, 'close', { value: () => void carry(closeChannel, ''), configurable: true });
  const electron = refuseUnknown('electron (preload)', {
    ipcRenderer: refuseUnknown('ipcRenderer', {
      invoke: (channel: string, ...sent: unknown[]) => invoke(carry, channel, sent),
    }),
    webUtils: refuseUnknown(
      'webUtils',
      watchDrags(async said => (await carry(dragChannel, said)).text),
    ),
    contextBridge: refuseUnknown('contextBridge', { exposeInMainWorld }),
  });
  return {
    require: name => {
      if (name === 'electron' || name === 'electron/renderer') return electron;
      throw new Error(`module not found: ${name}`);
    },
  };
}

async function invoke(carry: Carry, channel: string, sent: unknown[]): Promise<unknown> {
  const answer = await carry(channel, toText(structuredClone(sent), base64));
  if (answer.ok) return fromText(answer.text, base64);
  throw new Error(`Error invoking remote method '${channel}': ${answer.text}`);
}

/** As in Electron: functions are called across, values are copied, and the page cannot change what it was given. */
function exposeInMainWorld(key: string, api: unknown): void {
  if (Object.hasOwn(window, key)) throw new Error(`Cannot bind an API on top of an existing property: ${key}`);
  Object.defineProperty(window, key, { value: across(api), enumerable: true, writable: false, configurable: false });
}

function across(value: unknown): unknown {
  if (typeof value === 'function') {
    return (...given: unknown[]) => {
      const result: unknown = value(...given.map(copy));
      return result instanceof Promise ? result.then(copy) : copy(result);
    };
  }
  if (Array.isArray(value)) return Object.freeze(value.map(across));
  if (typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype) {
    return Object.freeze(Object.fromEntries(Object.entries(value).map(([key, part]) => [key, across(part)])));
  }
  return copy(value);
}

const copy = (value: unknown): unknown => structuredClone(value);
