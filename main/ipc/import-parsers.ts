import { z } from 'zod';
import { type ImportChannels, importActions } from '#shared/ipc/import.channels.ts';
import { languages } from '#shared/kernel/translation.ts';

const name = z.string().min(1).max(200);
const folder = z.string().min(1).max(32_768);
const place = z.string().regex(/^\d{1,7}$/);

const question = z.strictObject({
  sheet: z.int().nonnegative().max(10_000),
  kind: z.enum(['participants', 'companies']),
  headingRow: z.int().nonnegative().max(2_000_000).nullable(),
  columns: z.record(place, name).nullable(),
  sender: z.string().max(300).nullable(),
  company: name.nullable(),
  dateOrder: z.enum(['day-first', 'month-first']).nullable(),
  addCompanies: z.boolean(),
  language: z.enum(languages),
});
const decision = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('leave') }),
  z.strictObject({ do: z.literal('add') }),
  z.strictObject({ do: z.literal('change'), id: name }),
]);

/** What a question about an import may look like. No path: a file is a drop's ticket or the dialog's. */
export const importSchemas = {
  'import.open': z.strictObject({ folder, import: name, drop: name.nullable() }),
  'import.read': z.strictObject({ folder, import: name, question }),
  'import.page': z.strictObject({
    import: name,
    show: z.enum(['all', ...importActions]),
    first: z.int().nonnegative(),
    limit: z.int().positive().max(1_000),
  }),
  'import.apply': z.strictObject({
    folder,
    import: name,
    decisions: z.record(place, decision),
    base: z.int().nonnegative(),
    withoutBackup: z.boolean(),
  }),
  'import.error-report': z.strictObject({ folder, import: name }),
  'import.close': z.strictObject({ import: name }),
} satisfies { readonly [C in keyof ImportChannels]: z.ZodType<ImportChannels[C]['request']> };
