import { z } from 'zod';
import { tableNames } from '#shared/domain/tables.ts';
import { type Channel, channels, type Request } from '#shared/ipc/contract.ts';
import { languages } from '#shared/kernel/translation.ts';
import { reportFormats } from '#shared/reports/model/define-report.ts';
import { attachmentSchemas } from './attachment-parsers.ts';
import { backupSchemas } from './backup-parsers.ts';
import { chasingSchemas } from './chasing-parsers.ts';
import { disclosureSchemas } from './disclosure-parsers.ts';
import { folderSchemas } from './folder-parsers.ts';
import { historySchemas } from './history-parsers.ts';
import { importSchemas } from './import-parsers.ts';
import { logsSchemas } from './logs-parsers.ts';
import { privacySchemas } from './privacy-parsers.ts';
import { protectionSchemas } from './protection-parsers.ts';
import { recoverySchemas } from './recovery-parsers.ts';
import { BadMessage, type RequestParsers } from './register-handlers.ts';
import { sealingSchemas } from './sealing-parsers.ts';

/** Bounds that no page of the program reaches; they keep a runaway message from filling memory. */
const limits = {
  name: 200,
  text: 2_000,
  path: 32_768,
  params: 50,
  /** Ids of the people whose papers are asked for, parted by commas. */
  param: 200_000,
  changes: 200_000,
  fields: 2_000,
  rows: 10_000,
} as const;

const nothing = z.strictObject({});
const name = z.string().min(1).max(limits.name);
const text = z.string().max(limits.text);
const path = z.string().min(1).max(limits.path);
const language = z.enum(languages);
const table = z.enum(tableNames as readonly [string, ...string[]]);
const position = z.int().nonnegative();
const facts = z.record(name, z.union([text, z.number()]));
const json = z.json();
const row = z.looseObject({ id: name }).catchall(json);

const editedPath = text.refine(edited => edited.split('/')[0] !== 'anonymous');

/** The page sends no `erase`: it would leave the values in the old commits, and cannot be undone. */
const change = z.discriminatedUnion('op', [
  z.strictObject({
    op: z.literal('add'),
    table,
    id: name,
    // The mark of an erased person says whether they are counted: nothing but an erasure makes one.
    row: row.refine(({ anonymous = null }) => anonymous === null),
  }),
  z.strictObject({
    op: z.literal('edit'),
    table,
    id: name,
    fields: z
      .array(z.strictObject({ path: editedPath, before: json.exactOptional(), after: json.exactOptional() }))
      .max(limits.fields),
  }),
  z.strictObject({ op: z.literal('remove'), table, id: name, row }),
]);
const draft = z.strictObject({
  label: z.strictObject({ key: name, facts }),
  author: z.string().max(limits.name),
  changes: z.array(change).max(limits.changes),
});
const reportRequest = {
  report: name,
  params: z.record(name, z.string().max(limits.param)).refine(params => Object.keys(params).length <= limits.params),
  language,
};

const schemas = {
  ...privacySchemas,
  ...protectionSchemas,
  ...sealingSchemas,
  ...recoverySchemas,
  ...attachmentSchemas,
  ...backupSchemas,
  ...chasingSchemas,
  ...disclosureSchemas,
  ...folderSchemas,
  ...historySchemas,
  ...importSchemas,
  ...logsSchemas,
  'program.state': nothing,
  'program.set-language': z.strictObject({ language }),
  'program.set-author': z.strictObject({ author: z.string().trim().max(limits.name) }),
  'workspace.open': z.strictObject({ folder: path.exactOptional() }),
  'workspace.create': z.strictObject({ title: text.trim().min(1), smisCode: text.nullable(), profileId: name }),
  'workspace.sample': nothing,
  'workspace.close': nothing,
  'workspace.commit': z.strictObject({ folder: path, draft, base: position }),
  'workspace.commits-since': z.strictObject({ folder: path, position }),
  'workspace.rows': z.strictObject({
    folder: path,
    table,
    after: name.nullable(),
    limit: z.int().positive().max(limits.rows),
  }),
  'report.list': nothing,
  'report.preview': z.strictObject({
    ...reportRequest,
    firstRow: z.int().nonnegative(),
    limit: z.int().nonnegative().max(limits.rows),
  }),
  'report.export': z.strictObject({ ...reportRequest, format: z.enum(reportFormats), job: name }),
  'job.progress': z.strictObject({ job: name }),
  'job.cancel': z.strictObject({ job: name }),
  'file.open': z.strictObject({ path }),
  'file.show-in-folder': z.strictObject({ path }),
} satisfies { readonly [C in Channel]: z.ZodType<Request<C>> };

/** A request of a channel, or `BadMessage` naming the first place that does not fit. Values are never named. */
function parserOf<C extends Channel>(channel: C): (sent: unknown) => Request<C> {
  const schema: z.ZodType<unknown> = schemas[channel];
  return sent => {
    const parsed = schema.safeParse(sent);
    if (parsed.success) return parsed.data as Request<C>;
    const first = parsed.error.issues[0];
    const place = (first?.path ?? []).map(part => (typeof part === 'number' ? '#' : String(part))).slice(0, 4);
    throw new BadMessage(`${channel}: ${first?.code ?? 'unreadable'} at ${place.join('.') || 'the request'}`);
  };
}

/** One parser per channel: `schemas` does not compile until each is there and gives what its channel's request is. */
export const requestParsers = Object.fromEntries(
  channels.map(channel => [channel, parserOf(channel)]),
) as unknown as RequestParsers;
