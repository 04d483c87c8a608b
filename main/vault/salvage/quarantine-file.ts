import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { errnoOf, syncFolder, writeFlushed } from '../disk.ts';
import type { VaultPlace } from '../place.ts';
import { openText, sealText } from '../sealed-text.ts';
import type { Damage, Gap, QuarantinedChange } from './damage.ts';

/**
 * `quarantine/<instant>.jsonl` of a recovered workspace: a header line (what was damaged and which acts are lost; no
 * personal data), one line for each change that could not be placed (sealed in blocks when the workspace is encrypted), and
 * the SHA-256, as hex, of all before.
 */
export const quarantineFolder = 'quarantine';

export type QuarantineReport = {
  /** When it was recovered, UTC. */
  readonly at: string;
  /** How many acts were brought over, and how many changes are kept here. */
  readonly acts: number;
  readonly changes: number;
  readonly damages: readonly Damage[];
  readonly gaps: readonly Gap[];
};
export type Quarantine = QuarantineReport & { readonly name: string; readonly kept: readonly QuarantinedChange[] };

const atOnce = 500;
const headerSchema = z.object({
  quarantine: z.literal(1),
  workspaceId: z.string(),
  at: z.string(),
  acts: z.number(),
  changes: z.number(),
  damages: z.array(z.any()),
  gaps: z.array(z.any()),
});

/** Writes one; throws what the disk throws. Returns its name. */
export async function writeQuarantine(
  place: VaultPlace,
  report: Omit<QuarantineReport, 'changes'>,
  kept: readonly QuarantinedChange[],
): Promise<string> {
  const name = `${report.at.replaceAll(/[:.]/g, '-')}.jsonl`;
  const header = { quarantine: 1, workspaceId: place.workspaceId, ...report, changes: kept.length };
  const lines: Buffer[] = [Buffer.from(JSON.stringify(header))];
  for (let from = 0; from < kept.length; from += atOnce) {
    const block = Buffer.from(JSON.stringify(kept.slice(from, from + atOnce)));
    lines.push(sealText(place, block, contextOf(place, name, lines.length - 1)));
  }
  const body = Buffer.concat(lines.flatMap(line => [line, Buffer.from('\n')]));
  const end = `${createHash('sha256').update(body).digest('hex')}\n`;
  await mkdir(join(place.folder, quarantineFolder), { recursive: true });
  await syncFolder(place.folder);
  await writeFlushed(join(place.folder, quarantineFolder, name), Buffer.concat([body, Buffer.from(end)]), 'wx');
  return name;
}

/** The names of the quarantines of a workspace, oldest first; none when there is no such folder. */
export async function listQuarantines(folder: string): Promise<readonly string[]> {
  try {
    return (await readdir(join(folder, quarantineFolder))).filter(name => /^[0-9TZ-]+\.jsonl$/.test(name)).sort();
  } catch (error) {
    if (errnoOf(error) === null) throw error;
    return [];
  }
}

/** Reads one whole. Null when it is not exactly what was written, or cannot be read. */
export async function readQuarantine(place: VaultPlace, name: string): Promise<Quarantine | null> {
  try {
    const bytes = await readFile(join(place.folder, quarantineFolder, name));
    const body = bytes.subarray(0, Math.max(0, bytes.byteLength - 65));
    const end = `${createHash('sha256').update(body).digest('hex')}\n`;
    if (bytes.toString('latin1', body.byteLength) !== end) return null;
    const [first = '', ...blocks] = body.toString('utf8').trimEnd().split('\n');
    const header = headerSchema.safeParse(JSON.parse(first));
    if (!header.success || header.data.workspaceId !== place.workspaceId) return null;
    const kept: QuarantinedChange[] = [];
    for (const [at, block] of blocks.entries()) {
      const text = openText(place, Buffer.from(block), contextOf(place, name, at));
      if (text === null) return null;
      kept.push(...(JSON.parse(text.toString('utf8')) as readonly QuarantinedChange[]));
    }
    const { at, acts, changes, damages, gaps } = header.data;
    return { name, at, acts, changes, damages: damages as Damage[], gaps: gaps as Gap[], kept };
  } catch (error) {
    if (error instanceof SyntaxError || errnoOf(error) !== null) return null;
    throw error;
  }
}

const contextOf = ({ workspaceId }: VaultPlace, name: string, block: number): string =>
  `consorta/quarantine/${workspaceId}/${name}/${block}`;
