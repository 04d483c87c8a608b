import { z } from 'zod';
import type { PrivacyChannels } from '#shared/ipc/privacy.channels.ts';

const folder = z.string().min(1).max(32_768);
const participant = z.string().min(1).max(200);

export const privacySchemas = {
  'privacy.erasure-outlook': z.strictObject({ folder, participant }),
  'privacy.erase': z.strictObject({ folder, participant, reason: z.string().max(2_000), despiteDuty: z.boolean() }),
  'privacy.record-refusal': z.strictObject({ folder, participant }),
  'privacy.forget-page': z.strictObject({}),
  // Names in the ring, never paths.
  'privacy.remove-backups': z.strictObject({
    folder,
    names: z.array(z.string().regex(/^consorta-[A-Za-z0-9.-]{1,150}$/)).max(10_000),
  }),
} satisfies { readonly [C in keyof PrivacyChannels]: z.ZodType<PrivacyChannels[C]['request']> };
