/** What a JSON file may be at the most before it is parsed: parsing takes memory by what it holds, not by its size. */
export const shapeLimits = { depth: 32, containers: 20_000_000, values: 40_000_000 } as const;

export type ShapeProblem = { readonly what: keyof typeof shapeLimits; readonly offset: number };

/**
 * Looks at brackets outside strings, without parsing: null when the bytes nest at most `depth` deep and open at most
 * `containers` objects and lists and hold `values` values, otherwise which limit is passed and at which byte.
 */
export function scanShape(
  bytes: Uint8Array,
  limits: { readonly [what in keyof typeof shapeLimits]: number } = shapeLimits,
): ShapeProblem | null {
  let depth = 0;
  let containers = 0;
  let commas = 0;
  let inText = false;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at];
    if (inText) {
      if (byte === 0x5c) at += 1;
      else if (byte === 0x22) inText = false;
    } else if (byte === 0x22) inText = true;
    else if (byte === 0x5b || byte === 0x7b) {
      depth += 1;
      containers += 1;
      if (depth > limits.depth) return { what: 'depth', offset: at };
      if (containers > limits.containers) return { what: 'containers', offset: at };
    } else if (byte === 0x5d || byte === 0x7d) depth -= 1;
    else if (byte === 0x2c) {
      commas += 1;
      // Every value but the first of each object and list has a comma before it.
      if (commas + containers > limits.values) return { what: 'values', offset: at };
    }
  }
  return null;
}

/** Line (from 1) and column in bytes (from 1) of an offset. */
export function lineAndColumn(bytes: Uint8Array, offset: number): { line: number; column: number } {
  let line = 1;
  let start = 0;
  for (let at = 0; at < offset && at < bytes.length; at += 1) {
    if (bytes[at] === 0x0a) {
      line += 1;
      start = at + 1;
    }
  }
  return { line, column: offset - start + 1 };
}
