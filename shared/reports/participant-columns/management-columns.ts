import type { Finding } from '../../domain/eligibility/finding.ts';
import type { RegisterRow } from '../participant-register/register-row.ts';
import type { ColumnContext, ParticipantColumns } from './participant-column.ts';

/** A few words for why a person is not counted: the document that is missing, or what the rule is about. */
function reasonOf({ rule, facts }: Finding, { say }: ColumnContext): string {
  if (typeof facts.document === 'string') return facts.document;
  const key = `column.reason.${rule}`;
  const words = say(key);
  return words === key ? rule : words;
}

/**
 * "numărabil", "lipsește: …" or "nenumărabil: …", and how much of the file is there. Only what stands in the way is
 * named, each thing once; remarks that change nothing are left to the screen.
 */
function stateOf({ countability, dossier, subject }: RegisterRow, context: ColumnContext): string {
  const { anonymous = null } = subject.participant;
  if (anonymous !== null) return context.say('column.state.erased');
  const file = context.say('column.file', { percent: dossier.percent });
  const { status, findings } = countability;
  if (status === 'countable') return `${context.say('column.state.countable')}; ${file}`;
  const effect = status === 'missing' ? 'missing' : 'excludes';
  const reasons = new Set(findings.filter(finding => finding.effect === effect).map(item => reasonOf(item, context)));
  return `${context.say(`column.state.${status}`, { reasons: [...reasons].join(', ') })}; ${file}`;
}

/** What the project keeps about the person for its own work. */
export const managementColumns: ParticipantColumns = {
  recruitedBy: {
    kind: 'text',
    width: 24,
    value: ({ subject: { participant } }, { partner }) => {
      if (participant.recruitedBy === null) return null;
      const found = partner(participant.recruitedBy);
      return found === null ? participant.recruitedBy : `${found.code} – ${found.name}`;
    },
  },
  reportedIn: { kind: 'text', width: 14, value: ({ subject }) => subject.participant.reportedIn },
  dossierState: { kind: 'text', width: 30, value: stateOf },
};
