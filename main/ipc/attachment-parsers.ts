import { z } from 'zod';
import { attachmentOwners } from '#shared/domain/attachment/attachment.ts';
import type { AttachmentChannels } from '#shared/ipc/attachment.channels.ts';

const name = z.string().min(1).max(200);
const folder = z.string().min(1).max(32_768);
const dropped = z.strictObject({
  // Empty where the system knows no path: dragged out of a message, for instance.
  path: z.string().max(32_768),
  name: z.string().max(4_096),
});

/** What a question about kept files may look like. */
export const attachmentSchemas = {
  'attachment.dropped': z.strictObject({ files: z.array(dropped).max(10_000) }),
  'attachment.add': z.strictObject({
    folder,
    table: z.enum(attachmentOwners),
    rowId: name,
    drop: name.nullable(),
    job: name,
  }),
  'attachment.progress': z.strictObject({ job: name }),
  'attachment.cancel': z.strictObject({ job: name }),
  'attachment.open': z.strictObject({ folder, id: name, knowingly: z.boolean() }),
  'attachment.save-as': z.strictObject({ folder, id: name }),
} satisfies { readonly [C in keyof AttachmentChannels]: z.ZodType<AttachmentChannels[C]['request']> };
