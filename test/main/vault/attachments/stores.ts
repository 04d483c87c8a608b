import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type AddOptions, addFile } from '#main/vault/attachments/add-file.ts';
import { type ContentName, contentOf } from '#main/vault/attachments/read-attachment.ts';
import { vaultKey } from '#main/vault/crypt/vault-key.ts';
import type { VaultPlace } from '#main/vault/place.ts';
import { newFolder } from '../workspaces.ts';

/** A workspace folder with nothing in it but what is added, plain or encrypted. */
export async function newStore(kind: 'plain' | 'encrypted', folder?: string): Promise<VaultPlace> {
  const place = folder ?? join(await newFolder(), 'workspace');
  await mkdir(place, { recursive: true });
  return { folder: place, workspaceId: 'w1', key: kind === 'plain' ? null : vaultKey(new Uint8Array(32).fill(7)) };
}

/** A file of the person's, somewhere else on the disk. */
export async function aFile(content: string | Uint8Array, name = 'scan.pdf'): Promise<string> {
  const path = join(await newFolder(), name);
  await writeFile(path, content);
  return path;
}

export async function added(place: VaultPlace, content: string | Uint8Array, options: AddOptions = {}) {
  const result = await addFile(place, await aFile(content), options);
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

/** The content of a name, or the code of the problem: what was given out before the problem does not count. */
export async function contentIn(place: VaultPlace, name: ContentName): Promise<Buffer | string> {
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of contentOf(place, name)) chunks.push(Buffer.from(chunk));
    return Buffer.concat(chunks);
  } catch (error) {
    return error instanceof Error && error.name === 'AttachmentFault' ? error.message : String(error);
  }
}

/** Every file of the store with its bytes, by its path in the workspace folder. */
export async function storeIn({ folder }: VaultPlace): Promise<Record<string, Buffer>> {
  const found: Record<string, Buffer> = {};
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  for (const entry of names) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    found[path.slice(folder.length + 1).replaceAll('\\', '/')] = await readFile(path);
  }
  return found;
}
