/** Names that the language and bundlers ask of any object without meaning anything by it. */
const asked = new Set(['then', 'toJSON', '__esModule', 'default', 'constructor', 'prototype']);

/** Told of each refusal, so that code which catches the error cannot hide it from the test. */
export const refusals: { note: (member: string) => void } = { note: () => {} };

/**
 * The same object, but a member that it does not have is an error that names it, never `undefined`: code that uses a part of
 * Electron that the stand-in does not have must fail here and not go astray.
 */
export function refuseUnknown<T extends object>(name: string, target: T): T {
  const refuse = (member: string): never => {
    const full = `${name}.${member}`;
    refusals.note(full);
    throw new Error(`electron stand-in: ${full} is not implemented`);
  };
  return new Proxy(target, {
    get(object, member) {
      if (typeof member === 'string' && !(member in object) && !asked.has(member)) return refuse(member);
      const value: unknown = Reflect.get(object, member, object);
      // Private fields belong to the object, not to this wrapper.
      return typeof value === 'function' && !isClass(value) ? value.bind(object) : value;
    },
    set(object, member, value) {
      if (typeof member === 'string' && !(member in object)) return refuse(`${member} =`);
      return Reflect.set(object, member, value, object);
    },
  });
}

const isClass = (value: unknown): boolean => typeof value === 'function' && /^class\b/.test(String(value));

/** Options that the stand-in does not know would be ignored silently; they are errors too. */
export function refuseUnknownKeys(name: string, given: object, known: readonly string[]): void {
  const unknown = Object.keys(given).filter(key => !known.includes(key));
  if (unknown.length > 0) throw new Error(`electron stand-in: ${name} does not know ${unknown.join(', ')}`);
}
