import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { manifestFile } from '#main/vault/layout.ts';

/** Every id that we gave is of these signs, so that it names a folder in the place of the backups and nothing above it. */
const form = /"workspaceId"\s*:\s*"([A-Za-z0-9][A-Za-z0-9_-]{7,63})"/;

/** The id of a workspace that may be damaged, as far as its manifest can still be read; null when nothing tells it. */
export async function idLeftIn(folder: string): Promise<string | null> {
  const text = await readFile(join(folder, manifestFile), 'utf8').catch(() => '');
  return form.exec(text)?.[1] ?? null;
}
