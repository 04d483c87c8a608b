import { EventEmitter } from 'node:events';

/** An emitter that refuses to be listened to for an event that the stand-in does not know. */
export class KnownEvents extends EventEmitter {
  readonly #of: string;
  readonly #known: readonly string[];

  constructor(of: string, known: readonly string[]) {
    super();
    this.#of = of;
    this.#known = known;
  }

  override on(name: string, listener: (...args: never[]) => void): this {
    return super.on(this.#checked(name), listener as () => void);
  }

  override once(name: string, listener: (...args: never[]) => void): this {
    return super.once(this.#checked(name), listener as () => void);
  }

  #checked(name: string): string {
    if (!this.#known.includes(name)) throw new Error(`electron stand-in: ${this.#of} has no event ${name} here`);
    return name;
  }
}

/** An event that a listener may prevent. */
export class Preventable {
  defaultPrevented = false;
  preventDefault(): void {
    this.defaultPrevented = true;
  }
}
