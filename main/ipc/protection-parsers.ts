import { z } from 'zod';
import { colourSchemes, lockAfterChoices, type ProtectionChannels } from '#shared/ipc/protection.channels.ts';

const nothing = z.strictObject({});
const passphrase = z.string().max(2_000);
const ticket = z.string().min(1).max(100);
const by = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('passphrase'), passphrase }),
  z.strictObject({ kind: z.literal('recovery'), recoveryKey: z.string().max(2_000) }),
]);
const kept = 1_000_000;

/** The requests about encryption and the lock. */
export const protectionSchemas = {
  'protection.state': nothing,
  'protection.begin': z.strictObject({ passphrase }),
  'protection.renew': z.strictObject({ by }),
  'protection.prove': z.strictObject({ ticket, typed: z.array(z.string().max(2_000)).max(20) }),
  'protection.create': z.strictObject({
    ticket,
    title: z.string().max(2_000).trim().min(1),
    smisCode: z.string().max(2_000).nullable(),
    profileId: z.string().min(1).max(200),
  }),
  'protection.use-new-key': z.strictObject({ ticket }),
  'protection.drop': z.strictObject({ ticket }),
  'protection.save-key': z.strictObject({ ticket }),
  'protection.copy-key': z.strictObject({ ticket }),
  'protection.unlock': z.strictObject({ folder: z.string().min(1).max(32_768), by }),
  'protection.give-up': nothing,
  'protection.change-passphrase': z.strictObject({ by: by.nullable(), passphrase }),
  'protection.set-lock-after': z.strictObject({ minutes: z.literal([...lockAfterChoices]) }),
  'protection.touched': nothing,
  'protection.lock-now': nothing,
  'protection.lock-order': nothing,
  'protection.lock': z.strictObject({ kept: z.string().max(kept), lost: z.boolean() }),
  'protection.kept': nothing,
  'protection.keep': z.strictObject({ kept: z.string().max(kept) }),
  'protection.look': z.strictObject({ scheme: z.enum(colourSchemes) }),
} satisfies { readonly [C in keyof ProtectionChannels]: z.ZodType<ProtectionChannels[C]['request']> };
