/** How bytes become text here; the page and Node have different means. */
export type Base64 = { readonly encode: (bytes: Uint8Array) => string; readonly decode: (text: string) => Uint8Array };
type Tagged = { readonly $: string; readonly v?: unknown };

const views = [
  'Int8Array',
  'Uint8Array',
  'Uint8ClampedArray',
  'Int16Array',
  'Uint16Array',
  'Int32Array',
  'Uint32Array',
  'Float32Array',
  'Float64Array',
  'BigInt64Array',
  'BigUint64Array',
  'DataView',
] as const;
type ViewMaker = new (buffer: ArrayBuffer) => ArrayBufferView;
const tagOf = (value: object): string => Object.prototype.toString.call(value).slice(8, -1);

/**
 * A value as one text and back, for what structured cloning lets through. The value has been cloned before
 * (`structuredClone` throws where Electron's IPC does), so that here are only clones: no functions, no prototypes.
 */
export function toText(value: unknown, base64: Base64): string {
  return JSON.stringify(pack(value, base64, new Set()));
}

export function fromText(text: string, base64: Base64): unknown {
  return unpack(JSON.parse(text), base64);
}

function pack(value: unknown, base64: Base64, above: Set<object>): unknown {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (value === undefined) return { $: 'undefined' };
  if (typeof value === 'number') {
    return Number.isFinite(value) && !Object.is(value, -0)
      ? value
      : { $: 'number', v: Object.is(value, -0) ? '-0' : String(value) };
  }
  if (typeof value === 'bigint') return { $: 'bigint', v: String(value) };
  if (typeof value !== 'object') throw new Error(`electron stand-in: a ${typeof value} cannot cross`);
  if (above.has(value)) throw new Error('electron stand-in: a value that holds itself cannot cross');
  above.add(value);
  const packed = packObject(value, inner => pack(inner, base64, above), base64);
  above.delete(value);
  return packed;
}

function packObject(value: object, inner: (value: unknown) => unknown, base64: Base64): unknown {
  if (Array.isArray(value)) return value.map(inner);
  if (value instanceof ArrayBuffer || tagOf(value) === 'ArrayBuffer') {
    return { $: 'ArrayBuffer', v: base64.encode(new Uint8Array(value as ArrayBuffer)) };
  }
  if (ArrayBuffer.isView(value)) {
    const bytes = new Uint8Array(value.buffer as ArrayBuffer, value.byteOffset, value.byteLength);
    return { $: tagOf(value), v: base64.encode(bytes) };
  }
  switch (tagOf(value)) {
    case 'Date':
      return { $: 'Date', v: inner((value as Date).getTime()) };
    case 'RegExp':
      return { $: 'RegExp', v: [(value as RegExp).source, (value as RegExp).flags] };
    case 'Map':
      return { $: 'Map', v: [...(value as Map<unknown, unknown>)].map(entry => entry.map(inner)) };
    case 'Set':
      return { $: 'Set', v: [...(value as Set<unknown>)].map(inner) };
    case 'Error':
      return { $: 'Error', v: [(value as Error).name, (value as Error).message] };
    case 'Object': {
      const entries = Object.entries(value).map(([key, part]) => [key, inner(part)] as const);
      return Object.hasOwn(value, '$') || Object.hasOwn(value, '__proto__')
        ? { $: 'Object', v: entries }
        : Object.fromEntries(entries);
    }
    default:
      throw new Error(`electron stand-in: ${tagOf(value)} cannot cross`);
  }
}

function unpack(packed: unknown, base64: Base64): unknown {
  if (typeof packed !== 'object' || packed === null) return packed;
  const inner = (part: unknown): unknown => unpack(part, base64);
  if (Array.isArray(packed)) return packed.map(inner);
  if (!Object.hasOwn(packed, '$'))
    return Object.fromEntries(Object.entries(packed).map(([key, part]) => [key, inner(part)]));
  const { $: tag, v } = packed as Tagged;
  const list = Array.isArray(v) ? v : [];
  switch (tag) {
    case 'undefined':
      return undefined;
    case 'number':
      return Number(v);
    case 'bigint':
      return BigInt(String(v));
    case 'Date':
      return new Date(inner(v) as number);
    case 'RegExp':
      return new RegExp(String(list[0]), String(list[1]));
    case 'Map':
      return new Map(list.map(([key, value]) => [inner(key), inner(value)]));
    case 'Set':
      return new Set(list.map(inner));
    case 'Error':
      return Object.assign(new Error(String(list[1])), { name: String(list[0]) });
    case 'Object':
      return Object.fromEntries(list.map(([key, value]) => [key, inner(value)]));
    default: {
      const bytes = base64.decode(String(v));
      const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
      if (tag === 'ArrayBuffer') return buffer;
      if (!(views as readonly string[]).includes(tag)) throw new Error(`electron stand-in: ${tag} cannot cross`);
      const Maker = (globalThis as unknown as Record<string, ViewMaker>)[tag];
      if (!Maker) throw new Error(`electron stand-in: ${tag} cannot cross`);
      return new Maker(buffer);
    }
  }
}
