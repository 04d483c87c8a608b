import { createContext, useContext } from 'react';
import type { WorkingCopy } from '#renderer/data/working-copy.ts';
import type { OpenWorkspace } from '#shared/ipc/contract.ts';
import type { CallProfile } from '#shared/profiles/profile.ts';
import type { ParticipantRegister } from './register/participant-register.ts';
import type { Saving } from './saving.ts';
import type { UnsavedFields } from './unsaved-fields.ts';

/** What the pages of an open workspace may use. */
export type OpenProject = {
  readonly workspace: OpenWorkspace;
  readonly profile: CallProfile;
  readonly copy: WorkingCopy;
  readonly saving: Saving;
  readonly unsaved: UnsavedFields;
  readonly register: ParticipantRegister;
};

export const ProjectContext = createContext<OpenProject | null>(null);

export function useProject(): OpenProject {
  const project = useContext(ProjectContext);
  if (!project) throw new Error('useProject: no workspace is open');
  return project;
}
