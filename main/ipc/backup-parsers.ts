import { z } from 'zod';
import { tableNames } from '#shared/domain/tables.ts';
import type { BackupChannels } from '#shared/ipc/backup.channels.ts';

const nothing = z.strictObject({});
const text = z.string().min(1).max(200);
const path = z.string().min(1).max(32_768);
const table = z.enum(tableNames as readonly [string, ...string[]]);
const backup = z.union([z.strictObject({ name: text }), z.strictObject({ path })]);
const by = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('passphrase'), passphrase: z.string().max(2_000) }),
    z.strictObject({ kind: z.literal('recovery'), recoveryKey: z.string().max(2_000) }),
  ])
  .exactOptional();

/** What a page may ask about backups. */
export const backupSchemas = {
  'backup.state': nothing,
  'backup.choose-place': nothing,
  'backup.make': nothing,
  'backup.before': z.strictObject({ folder: path, reason: z.enum(['import', 'merge', 'bulk']) }),
  'backup.save-as': nothing,
  'backup.list': nothing,
  'backup.choose-file': nothing,
  'backup.inspect': z.strictObject({ backup, by }),
  'backup.compare': z.strictObject({
    folder: path,
    backup,
    table: table.nullable(),
    first: z.int().nonnegative(),
    limit: z.int().nonnegative().max(500),
    by,
  }),
  'backup.restore-over': z.strictObject({ folder: path, backup, anyway: z.boolean(), by }),
  'backup.take-record': z.strictObject({ folder: path, backup, table, id: text, by }),
  'backup.restore-folder': z.strictObject({ backup, by }),
  'backup.drill': nothing,
} satisfies { readonly [C in keyof BackupChannels]: z.ZodType<BackupChannels[C]['request']> };
