import { parseProfile } from './parse-profile.ts';
import pocu860 from './pocu-860-3-12.json' with { type: 'json' };
import type { CallProfile } from './profile.ts';

/** Every call that this version of the program knows. To add one: a JSON file beside this, and a line here. */
export const profiles: readonly CallProfile[] = [pocu860].map(json => {
  const read = parseProfile(json);
  if (!read.ok) throw new Error(`profile ${json.id}: ${JSON.stringify(read.error.slice(0, 5))}`);
  return read.value;
});

/** The profile with this id, or null when this version does not know it. */
export function findProfile(id: string): CallProfile | null {
  return profiles.find(profile => profile.id === id) ?? null;
}
