import { isJsonObject, type JsonValue } from '#shared/kernel/json.ts';

/**
 * A row of a data file laid over the stored one: fields that the file does not name keep their value, null empties,
 * named parts are laid over part by part, lists change whole. What is not an object is returned as it is, to be refused
 * by the reader with its place.
 */
export function mergeWithCurrent(current: JsonValue | undefined, given: unknown): unknown {
  if (!isJsonObject(given) || !isJsonObject(current)) return given;
  const merged = new Map<string, unknown>(Object.entries(current));
  for (const [key, value] of Object.entries(given)) merged.set(key, mergeWithCurrent(current[key], value));
  return Object.fromEntries(merged);
}
