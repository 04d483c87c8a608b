import { z } from 'zod';
import type { FolderChannels } from '#shared/ipc/folder.channels.ts';

const folder = z.string().min(1).max(32_768);
const file = z.string().min(1).max(1_000);

export const folderSchemas = {
  'folder.state': z.strictObject({ folder }),
  'folder.be-quiet': z.strictObject({ folder, quiet: z.boolean() }),
  'folder.conflict-acts': z.strictObject({ folder, file }),
  'folder.conflict-changes': z.strictObject({ folder, file, id: z.string().min(1).max(200) }),
  'folder.show': z.strictObject({ folder }),
} satisfies { readonly [C in keyof FolderChannels]: z.ZodType<FolderChannels[C]['request']> };
