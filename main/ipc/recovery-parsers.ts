import { z } from 'zod';
import type { RecoveryChannels } from '#shared/ipc/recovery.channels.ts';

const nothing = z.strictObject({});
const folder = z.string().min(1).max(32_768);
const by = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('passphrase'), passphrase: z.string().max(2_000) }),
    z.strictObject({ kind: z.literal('recovery'), recoveryKey: z.string().max(2_000) }),
  ])
  .nullable();

export const recoverySchemas = {
  'recovery.check-state': nothing,
  'recovery.check': z.strictObject({ folder }),
  'recovery.damage': z.strictObject({ by }),
  'recovery.open-readable': z.strictObject({ by }),
  'recovery.go-on': z.strictObject({ by }),
  'recovery.recover': z.strictObject({ by }),
  'recovery.leave': nothing,
  'recovery.show-folder': nothing,
  'recovery.aside': z.strictObject({ folder }),
  'recovery.isolated': z.strictObject({ folder }),
  'recovery.export': z.strictObject({
    folder,
    what: z.enum(['aside', 'isolated']),
    format: z.enum(['json', 'csv']),
  }),
} satisfies { readonly [C in keyof RecoveryChannels]: z.ZodType<RecoveryChannels[C]['request']> };
