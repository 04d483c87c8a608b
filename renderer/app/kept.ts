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

/** So often at most main is told what is being typed. */
const tellEveryMs = 250;

/**
 * Tells main what a window wants back whenever that changes: one telling at a time, the newest wins. One that main did not
 * hear is made good by the next. Returns the way to stop.
 */
export function tellKept(unsaved: UnsavedFields, tell: (kept: string) => Promise<unknown>): () => void {
  let listening = true;
  let changed = false;
  let telling = false;
  const run = async (): Promise<void> => {
    telling = true;
    while (changed && listening) {
      changed = false;
      await tell(keep(unsaved)).catch(() => {});
      await new Promise(resolve => setTimeout(resolve, tellEveryMs));
    }
    telling = false;
  };
  const stopListening = unsaved.onChange(() => {
    changed = true;
    if (!telling) void run();
  });
  return () => {
    listening = false;
    stopListening();
  };
}

/** Puts back what was kept. Null, or what cannot be understood, puts back nothing. */
export function putBack(text: string | null, unsaved: UnsavedFields): void {
  if (text === null) return;
  const kept = keptSchema.safeParse(JSON.parse(text));
  if (!kept.success) return;
  for (const [record, path, typed] of kept.data.fields) unsaved.keep(record, path, typed);
  writeKeptPreferences(kept.data.preferences);
}
