import { readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { colourSchemes, lockAfterChoices } from '#shared/ipc/protection.channels.ts';
import type { DrillResult } from '#shared/journal/backup.ts';
import { type Language, languages } from '#shared/kernel/translation.ts';
import { atomicWrite } from '../files/atomic-write.ts';

const drillSchema = z.object({
  at: z.string().max(40),
  ok: z.boolean(),
  name: z.string().max(200),
  position: z.int().nonnegative(),
  rows: z.int().nonnegative(),
  problem: z
    .object({
      code: z.string().max(100),
      facts: z.record(z.string().max(100), z.union([z.string().max(4096), z.number()])),
    })
    .nullable(),
}) satisfies z.ZodType<DrillResult>;

/** What the program remembers about this person on this computer. Never data of a project. */
const settingsSchema = z.object({
  format: z.literal(1),
  /** Null until the person chooses: then the system's languages decide. */
  language: z.enum(languages).nullable(),
  /** Name written beside each change; null until the person gives one. */
  author: z.string().max(200).nullable(),
  recent: z.array(z.object({ folder: z.string().max(4096), title: z.string().max(1000) })).max(20),
  window: z
    .object({ x: z.int(), y: z.int(), width: z.int().positive(), height: z.int().positive(), maximized: z.boolean() })
    .nullable(),
  /** Minutes without anybody after which an encrypted workspace is locked. A value that is none counts as the usual. */
  lockAfter: z.literal([...lockAfterChoices]).catch(10),
  scheme: z.enum(colourSchemes).catch('auto'),
  /** The folder last used, by purpose: `report.xlsx`, `workspace`. */
  folders: z.record(z.string().max(100), z.string().max(4096)),
  /** Workspaces about whose place (a synchronised folder, a share) the person does not want to be told again. */
  quietFolders: z.array(z.string().max(4096)).max(100).default([]),
  /** Where backups go; null until the person chooses. */
  backupPlace: z.string().max(4096).nullable().catch(null),
  /** The last drill of each workspace's backups, by the workspace's id. */
  backupDrills: z.record(z.string().max(200), drillSchema).catch({}),
});
export type Settings = Readonly<z.infer<typeof settingsSchema>>;

export const usualSettings: Settings = {
  format: 1,
  language: null,
  author: null,
  recent: [],
  window: null,
  lockAfter: 10,
  scheme: 'auto',
  folders: {},
  quietFolders: [],
  backupPlace: null,
  backupDrills: {},
};

export type SettingsStore = {
  readonly current: () => Settings;
  /** Changes some settings at once for the program, and on disk soon after. */
  readonly change: (part: Partial<Omit<Settings, 'format'>>) => void;
  /** Waits until what was changed is on disk, or could not be written. */
  readonly settled: () => Promise<void>;
  /** The name under which an unreadable settings file was set aside; null when the file was good or absent. */
  readonly setAside: string | null;
};

const fileName = 'settings.json';

/**
 * The settings in a folder. An absent file means the usual settings; one that cannot be understood is renamed, never
 * overwritten, and the usual settings are used. A failure to write is reported to `onFault` and costs only memory of
 * settings: nothing of a project depends on them.
 */
export async function openSettings(
  folder: string,
  now: () => string,
  onFault: (error: unknown) => void,
): Promise<SettingsStore> {
  const path = join(folder, fileName);
  const found = await readSettings(path, now);
  let current = found.settings;
  let writing: Promise<void> = Promise.resolve();
  let waiting = false;

  const write = async (): Promise<void> => {
    waiting = false;
    try {
      const bytes = new TextEncoder().encode(`${JSON.stringify(current, null, 2)}\n`);
      const saved = await atomicWrite(path, bytes, { replace: true });
      if (!saved.ok) onFault(Object.assign(new Error('settings not written'), { code: saved.error.code }));
    } catch (error) {
      onFault(error);
    }
  };
  return {
    current: () => current,
    change: part => {
      current = { ...current, ...part };
      if (waiting) return;
      waiting = true;
      writing = writing.then(write);
    },
    settled: () => writing,
    setAside: found.setAside,
  };
}

async function readSettings(path: string, now: () => string): Promise<{ settings: Settings; setAside: string | null }> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    const absent = (error as NodeJS.ErrnoException).code === 'ENOENT';
    return { settings: usualSettings, setAside: absent ? null : await putAside(path, now) };
  }
  const parsed = settingsSchema.safeParse(jsonOrNull(text));
  if (parsed.success) return { settings: parsed.data, setAside: null };
  return { settings: usualSettings, setAside: await putAside(path, now) };
}

function jsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Renames the file so that someone may look at it; its old name stays when even that is impossible. */
async function putAside(path: string, now: () => string): Promise<string> {
  const name = `settings.damaged-${now().replace(/\D/g, '').slice(0, 14)}.json`;
  try {
    await rename(path, join(path, '..', name));
    return name;
  } catch {
    return fileName;
  }
}

/**
 * The language to start in: the one chosen; else Romanian when it is among the languages of the computer (many Romanian
 * offices keep an English Windows with Romanian second); else English when that is; else Romanian, the field's own.
 */
export function startLanguage(chosen: Language | null, preferred: readonly string[]): Language {
  if (chosen !== null) return chosen;
  const speaks = (code: string): boolean => preferred.some(tag => tag.toLowerCase().split(/[-_]/)[0] === code);
  return !speaks('ro') && speaks('en') ? 'en' : 'ro';
}

const mostQuietFolders = 100;

/** The folders about whose place nothing is to be said, kept in the settings. */
export function quietFolders({ current, change }: Pick<SettingsStore, 'current' | 'change'>): {
  readonly isQuiet: (folder: string) => boolean;
  readonly setQuiet: (folder: string, quiet: boolean) => void;
} {
  return {
    isQuiet: folder => current().quietFolders.includes(folder),
    setQuiet: (folder, quiet) => {
      const others = current().quietFolders.filter(one => one !== folder);
      change({ quietFolders: (quiet ? [folder, ...others] : others).slice(0, mostQuietFolders) });
    },
  };
}
