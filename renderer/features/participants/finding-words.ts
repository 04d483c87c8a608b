import type { Tone } from '#renderer/design/StatusLabel.tsx';
import { type Speaker, subjectOf } from '#renderer/record/finding-subject.ts';
import type { Words } from '#renderer/services/words.ts';
import type { Countability, Finding } from '#shared/domain/eligibility/finding.ts';
import type { Participant } from '#shared/domain/participant/participant.ts';
import type { participantsMessagesRo } from './participants.messages.ts';

export const statusTones: { readonly [S in Countability['status']]: Tone } = {
  countable: 'ok',
  missing: 'warn',
  'not-countable': 'bad',
};

/** The rule that a person is counted once: its facts name another record by id. */
export const onceRule = 'VR-04';

export const fullName = ({ lastName, firstName }: Pick<Participant, 'lastName' | 'firstName'>): string =>
  `${lastName} ${firstName}`.trim();

/**
 * Findings for the window, which may show names: where a fact is the id of one of these people, it becomes the name.
 * What leaves the window (logs, exports) keeps the id.
 */
export function namingPeople<C extends { readonly findings: readonly Finding[] }>(
  checked: C,
  people: readonly Participant[],
): C {
  if (people.length === 0) return checked;
  const names = new Map(people.map(person => [person.id, fullName(person)]));
  const findings = checked.findings.map(finding => ({
    ...finding,
    facts: Object.fromEntries(
      Object.entries(finding.facts).map(([key, value]) => [key, names.get(String(value)) ?? value]),
    ),
  }));
  return { ...checked, findings };
}

/** The main status in words: *numărabil azi*, *lipsește Nivel studii +1*, *nu se numără: CNP*. */
export function statusWords(
  status: Countability['status'] | null,
  findings: readonly Finding[],
  t: Words<typeof participantsMessagesRo>,
  speaker: Speaker,
): string {
  if (status === null) return t('status.unknown');
  if (status === 'countable') return t('status.countable');
  const effect = status === 'missing' ? 'missing' : 'excludes';
  const subjects = [
    ...new Set(findings.filter(found => found.effect === effect).map(found => subjectOf(found, speaker))),
  ];
  const [first = '', ...others] = subjects;
  if (status === 'missing') {
    if (others.length === 0) return t('status.missing', { what: first });
    return t('status.missing.many', { count: subjects.length, what: first });
  }
  return t('status.not-countable', {
    why: others.length > 0 ? t('status.more', { first, more: others.length }) : first,
  });
}
