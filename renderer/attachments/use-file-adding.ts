import { useSyncExternalStore } from 'react';
import { type OpenProject, useProject } from '#renderer/services/open-project.ts';
import { useProgram } from '#renderer/services/program.ts';
import { type AddingState, createFileAdding, type FileAdding } from './file-adding.ts';

/** The adding of each open project: a page that is left and come back to finds it where it is. */
const addings = new WeakMap<OpenProject['saving'], FileAdding>();

export function useFileAdding(): { readonly adding: FileAdding; readonly state: AddingState } {
  const program = useProgram();
  const project = useProject();
  const adding = addings.get(project.saving) ?? createFileAdding(program, project);
  addings.set(project.saving, adding);
  const state = useSyncExternalStore(adding.listen, adding.state);
  return { adding, state };
}
