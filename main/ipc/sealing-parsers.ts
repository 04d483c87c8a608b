import { z } from 'zod';
import type { SealingChannels } from '#shared/ipc/sealing.channels.ts';
import { protectionSchemas } from './protection-parsers.ts';

const withoutBackup = z.boolean();

/** The requests about turning encryption on and off. */
export const sealingSchemas = {
  'protection.turn-on': protectionSchemas['protection.prove'].pick({ ticket: true }).extend({ withoutBackup }),
  'protection.turn-off': protectionSchemas['protection.renew'].extend({ withoutBackup }),
  'protection.plain-backups': z.strictObject({}),
  'protection.remove-plain-backups': z.strictObject({ names: z.array(z.string().min(1).max(300)).max(10_000) }),
} satisfies { readonly [C in keyof SealingChannels]: z.ZodType<SealingChannels[C]['request']> };
