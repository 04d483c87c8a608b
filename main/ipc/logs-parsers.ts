import { z } from 'zod';
import type { LogsChannels } from '#shared/ipc/logs.channels.ts';

const nothing = z.strictObject({});

export const logsSchemas = {
  'logs.read': nothing,
  'logs.clear': nothing,
  'logs.show-folder': nothing,
} satisfies { readonly [C in keyof LogsChannels]: z.ZodType<LogsChannels[C]['request']> };
