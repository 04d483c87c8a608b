import { z } from 'zod';
import { keptPreferences, writeKeptPreferences } from '../services/preferences.ts';
import type { UnsavedFields } from '../services/unsaved-fields.ts';

const keptSchema = z.object({
  fields: z.array(z.tuple([z.string(), z.string(), z.string()])),
  preferences: z.record(z.string(), z.string()),
});

/** What a window wants back after it was locked: texts that could not be read, and how lists were arranged. */
export function keep(unsaved: UnsavedFields): string {
  const kept: z.infer<typeof keptSchema> = {
    fields: unsaved.all().map(({ record, path, text }) => [record, path, text]),
    preferences: keptPreferences(),
  };
  return JSON.stringify(kept);
}

/** Puts back what was kept. Null, or what cannot be understood, puts back nothing. */
export function putBack(text: string | null, unsaved: UnsavedFields): void {
  if (text === null) return;
  const kept = keptSchema.safeParse(JSON.parse(text));
  if (!kept.success) return;
  for (const [record, path, typed] of kept.data.fields) unsaved.keep(record, path, typed);
  writeKeptPreferences(kept.data.preferences);
}
