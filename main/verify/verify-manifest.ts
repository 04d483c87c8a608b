import { createHash } from 'node:crypto';
import type { WorkspaceProblem } from '#shared/journal/workspace-problem.ts';
import { isJsonObject } from '#shared/kernel/json.ts';
import { problem } from '#shared/kernel/problem.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { journalFolder, manifestFile } from '../vault/layout.ts';
import { judgeManifest, type Manifest, marker } from '../vault/manifest.ts';
import type { Report } from './finding.ts';
import { readWhole, type Source } from './source.ts';

/** What the manifest says. All null when it cannot be read; `workspaceId` may be there all the same. */
export type FoundManifest = {
  readonly manifest: Manifest | null;
  readonly workspaceId: string | null;
  readonly format: number | null;
};

/** Larger ones are none of ours. */
const longest = 64 * 1024;
const nothing: FoundManifest = { manifest: null, workspaceId: null, format: null };

/**
 * Reads the manifest byte for byte: it must be exactly the text that its content gives, with the right seal. A damaged one is
 * reported and the rest can still be checked; what is no workspace at all, or a newer one, is a problem.
 */
export async function findManifest(
  source: Source,
  place: string,
  report: Report,
): Promise<Result<FoundManifest, WorkspaceProblem>> {
  const hasData = [...source.files.keys()].some(file => file.startsWith(`${journalFolder}/`));
  if (!source.files.has(manifestFile)) {
    if (!hasData) return fail(problem('vault.not-a-workspace', { folder: place }));
    report('manifest.missing', { file: manifestFile });
    return ok(nothing);
  }
  const bytes = await readWhole(source, manifestFile, longest);
  const value = bytes === null ? null : parsed(bytes);
  const unreadable = (workspaceId: string | null) => {
    report('manifest.unreadable', { file: manifestFile });
    return ok({ ...nothing, workspaceId });
  };
  if (bytes === null || !isJsonObject(value) || value.marker !== marker) {
    return hasData ? unreadable(null) : fail(problem('vault.not-a-workspace', { folder: place }));
  }
  const { seal: _, ...content } = value;
  const judged = judgeManifest(value, place, { hasData: true });
  if (!judged.ok && judged.error.code === 'vault.newer') return judged;
  const isText = bytes.equals(Buffer.from(`${JSON.stringify(value, null, 2)}\n`, 'utf8'));
  // Format 1 had neither seal nor encryption: with one of them it is a newer one that somebody made older.
  const isMadeOlder = value.format === 1 && (value.seal !== undefined || value.encryption !== undefined);
  const { encryption: __, ...older } = content;
  const asMeant = isMadeOlder ? older : { ...content, seal: sealOf(content) };
  const understood = judged.ok ? judged : judgeManifest(asMeant, place, { hasData: true });
  if (!understood.ok) return unreadable(typeof value.workspaceId === 'string' ? value.workspaceId : null);
  const { manifest, storedFormat } = understood.value;
  if (!judged.ok || !isText || isMadeOlder) report('manifest.seal', { file: manifestFile });
  if (storedFormat === 1) report('note.unsealed-manifest', { file: manifestFile });
  return ok({ manifest, workspaceId: manifest.workspaceId, format: storedFormat });
}

const sealOf = (content: object): string => createHash('sha256').update(JSON.stringify(content)).digest('hex');

function parsed(bytes: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return null;
  }
}
