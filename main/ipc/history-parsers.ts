import { z } from 'zod';
import type { HistoryChannels } from '#shared/ipc/history.channels.ts';
import { actKinds } from '#shared/journal/undo/act-state.ts';
import { languages } from '#shared/kernel/translation.ts';

const name = z.string().min(1).max(200);
const text = z.string().max(2_000);
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const position = z.int().positive();
const base = z.int().nonnegative();
const limit = z.int().positive().max(200);
const common = { folder: z.string().min(1).max(32_768), language: z.enum(languages) };
const record = z.strictObject({ table: name, id: name });
const filter = z.strictObject({
  author: z.string().max(200).exactOptional(),
  table: name.exactOptional(),
  kind: z.enum(actKinds as readonly [(typeof actKinds)[number], ...(typeof actKinds)[number][]]).exactOptional(),
  from: day.exactOptional(),
  to: day.exactOptional(),
  text: text.exactOptional(),
  record: record.exactOptional(),
});

/** What a question about the history may look like. */
export const historySchemas = {
  'history.page': z.strictObject({ ...common, filter, before: position.nullable(), limit }),
  'history.records': z.strictObject({ ...common, position, first: z.int().nonnegative(), limit }),
  'history.next': z.strictObject(common),
  'history.order': z.strictObject({}),
  'history.turn': z.strictObject({
    ...common,
    kind: z.enum(['undo', 'redo']),
    position: position.nullable(),
    part: z.boolean(),
    base,
  }),
  'history.restore-value': z.strictObject({ ...common, position, table: name, id: name, path: text, base }),
} satisfies { readonly [C in keyof HistoryChannels]: z.ZodType<HistoryChannels[C]['request']> };
