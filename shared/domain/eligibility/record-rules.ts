import { isJsonObject } from '../../kernel/json.ts';
import type { PlainDate } from '../../kernel/plain-date.ts';
import type { DocumentRequirement } from '../../profiles/profile.ts';
import { stateOn } from '../dossier/document-state.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { Finding } from './finding.ts';
import type { ParticipantCase } from './participant-case.ts';
import { type Found, rule } from './rule.ts';

/**
 * VR-05: the documents without which a person is not counted are there, in a state that the call accepts for them. What
 * is not there, waits to be verified, was rejected or has run out is missing. The employer's documents count for each of
 * its people; without an employer they are not asked for (ELIG-01 asks for the employer). [S46][S37]
 */
export const documentsRule = rule('VR-05', (subject, { documents }, today) =>
  documents.flatMap(requirement => {
    if (!requirement.neededToCount) return [];
    const owner = ownerOf(requirement, subject);
    return owner === null ? [] : documentFound(requirement, owner.id, owner.dossier, today);
  }),
);

/**
 * VR-05: whoever was not admitted (rejected, or kept in reserve) is not counted, however complete the file. Every other
 * state may be counted, because states lag behind the papers. [S46], states of the participant [INFERRED]
 */
export const admittedRule = rule('VR-05', ({ participant: { status } }) =>
  status === 'rejected' || status === 'reserve' ? [{ what: `status-${status}`, effect: 'excludes', at: 'status' }] : [],
);

function ownerOf(
  requirement: DocumentRequirement,
  { participant, dossier, employer, employerDossier }: ParticipantCase,
) {
  if (requirement.owner === 'participant') return { id: participant.id, dossier };
  if (requirement.owner === 'company' && employer !== null) return { id: employer.id, dossier: employerDossier };
  return null;
}

function documentFound(
  requirement: DocumentRequirement,
  id: string,
  dossier: Dossier | null,
  today: PlainDate,
): readonly Found[] {
  const { code, name, countsIn, verified } = requirement;
  const item = dossier !== null && Object.hasOwn(dossier.items, code) ? dossier.items[code] : undefined;
  const state = stateOn(item ?? null, requirement, today);
  if (countsIn.includes(state)) return [];
  const at: Finding['place'] = { table: 'dossier', id, field: `items/${code}/state` };
  const facts = { document: code, ro: name.ro, en: name.en };
  return [{ what: `document-${state}`, effect: 'missing', at, facts, verified }];
}

/**
 * VR-06: the data by which the call counts people are filled in; without them a person enters only the grand total. A
 * refused answer is an answer. The fields are the profile's list of paths. [S37][S38]
 */
export const completenessRule = rule('VR-06', ({ participant }, { completeness }) =>
  completeness.value
    .filter(path => isUnfilled(valueAt(participant, path)))
    .map(path => ({ what: 'incomplete', effect: 'missing', at: path, verified: completeness.verified })),
);

function valueAt(row: unknown, path: string): unknown {
  let value = row;
  for (const name of path.split('/')) {
    value = isJsonObject(value) && Object.hasOwn(value, name) ? value[name] : null;
  }
  return value;
}

const isUnfilled = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

/** VR-07: exactly one labour status at entry. None is missing; two contradict each other and exclude. [S40] */
export const oneStatusRule = rule('VR-07', ({ participant: { labourStatus } }) => {
  if (labourStatus.length === 0) return [{ what: 'none', effect: 'missing', at: 'labourStatus' }];
  if (labourStatus.length === 1) return [];
  return [{ what: 'several', effect: 'excludes', at: 'labourStatus', facts: { count: labourStatus.length } }];
});
