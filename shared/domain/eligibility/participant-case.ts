import type { Company } from '../company/company.ts';
import type { Course } from '../course/course.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { Participant } from '../participant/participant.ts';
import type { Participation } from '../participation/participation.ts';
import type { Partner } from '../partner/partner.ts';
import type { Project } from '../project/project.ts';
import type { SmeSource } from '../sme/sme-category.ts';

/** Everything that the rules read about one participant. What is not stored is null, or not in the list. */
export type ParticipantCase = {
  readonly project: Project;
  readonly participant: Participant;
  readonly employer: Company | null;
  readonly employerDossier: Dossier | null;
  readonly dossier: Dossier | null;
  readonly participations: readonly Participation[];
  /** All courses of the project, by id. */
  readonly courses: ReadonlyMap<string, Course>;
  /** Others with the same CNP. */
  readonly sameCnp: readonly Participant[];
  readonly partners: readonly Partner[];
  /** Works out the employer's SME category; absent: only what it declares is known. */
  readonly sme?: SmeSource;
};
