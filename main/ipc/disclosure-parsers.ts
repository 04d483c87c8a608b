import { z } from 'zod';
import { tableNames } from '#shared/domain/tables.ts';
import type { DisclosureChannels } from '#shared/ipc/disclosure.channels.ts';

const name = z.string().min(1).max(200);
const table = z.enum(tableNames as readonly [string, ...string[]]);

export const disclosureSchemas = {
  'disclosure.record': z.strictObject({
    folder: z.string().min(1).max(32_768),
    disclosure: z.discriminatedUnion('what', [
      z.strictObject({ what: z.literal('cnp'), table, id: name }),
      z.strictObject({ what: z.literal('sensitive'), table, id: name }),
      // Reports are known by short names; nothing else may come into the journal this way.
      z.strictObject({ what: z.literal('report'), report: z.string().regex(/^[a-z][a-z0-9-]{0,99}$/) }),
    ]),
  }),
} satisfies { readonly [C in keyof DisclosureChannels]: z.ZodType<DisclosureChannels[C]['request']> };
