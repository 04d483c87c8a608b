import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { WorkspaceProblem } from '#shared/journal/workspace-problem.ts';
import type { Problem } from '#shared/kernel/problem.ts';
import { ok, type Result } from '#shared/kernel/result.ts';
import type { Workspaces } from '../ipc/services.ts';
import { createSample, defaultSample } from '../workspace/create-sample.ts';
import { createWorkspace } from '../workspace/create-workspace.ts';
import type { Environment } from '../workspace/environment.ts';
import { changeSealing } from '../workspace/protection.ts';
import { openWorkspace, type Unlock } from '../workspace/workspace.ts';

/**
 * Opens and makes workspaces for the window, always for writing. `samples` is the program's own folder for the sample;
 * `beforeMigration` backs an older workspace up before it is brought to the newest format.
 */
export function workspaceSources(
  samples: string,
  environment: Environment,
  beforeMigration?: (folder: string) => Promise<Result<null, WorkspaceProblem>>,
): Workspaces {
  const folder = join(samples, defaultSample.sample);
  const open = (path: string, unlock?: Unlock) =>
    openWorkspace(
      path,
      { mode: 'write', unlock, beforeMigration: async () => beforeMigration?.(path) ?? ok(null) },
      environment,
    );
  return {
    open,
    create: (path, project) => createWorkspace(path, project, environment),
    reseal: (path, change) =>
      changeSealing(path, { ...change, beforeMigration: async () => beforeMigration?.(path) ?? ok(null) }, environment),
    sampleFolder: folder,
    sample: async () => {
      if (!existsSync(folder)) {
        const made = await makeSample(folder, environment);
        if (!made.ok) return made;
      }
      return open(folder);
    },
  };
}

/** Makes the sample under another name and renames it when it is whole, so that a start cut short leaves no half sample. */
async function makeSample(folder: string, environment: Environment): Promise<Result<null, Problem>> {
  const samples = dirname(folder);
  await mkdir(samples, { recursive: true });
  for (const name of await readdir(samples)) {
    if (name.endsWith('.making')) await rm(join(samples, name), { recursive: true, force: true });
  }
  const draft = `${folder}.making`;
  const made = await createSample(draft, defaultSample, environment);
  if (!made.ok) return made;
  await made.value.close();
  await rename(draft, folder);
  return ok(null);
}
