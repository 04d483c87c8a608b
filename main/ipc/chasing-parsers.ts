import { z } from 'zod';
import { letterPapers } from '#shared/ipc/chasing.channels.ts';
import { languages } from '#shared/kernel/translation.ts';

const name = z.string().min(1).max(200);
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** Requests about papers for employers. */
export const chasingSchemas = {
  'chasing.write-letters': z.strictObject({
    folder: z.string().min(1).max(32_768),
    job: name,
    letters: z.strictObject({
      companies: z.array(name).min(1).max(20_000),
      papers: z.array(z.enum(letterPapers)).min(1).max(letterPapers.length),
      on: day,
      answerBy: day.nullable(),
      language: z.enum(languages),
      attachList: z.boolean(),
    }),
  }),
  'chasing.progress': z.strictObject({ job: name }),
  'chasing.cancel': z.strictObject({ job: name }),
};
