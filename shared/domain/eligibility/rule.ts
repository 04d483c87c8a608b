import type { PlainDate } from '../../kernel/plain-date.ts';
import type { Facts } from '../../kernel/problem.ts';
import type { CallProfile } from '../../profiles/profile.ts';
import type { Finding } from './finding.ts';
import type { ParticipantCase } from './participant-case.ts';

/** One rule of the call about one participant. Reads what it is given, fetches nothing, knows no clock. */
export type Rule = {
  /** `VR-01` … `ELIG-06`. Its statement is the message `rule.<id>`. */
  readonly id: string;
  readonly check: (subject: ParticipantCase, profile: CallProfile, today: PlainDate) => readonly Finding[];
};

/** What the body of a rule says; the rest of a finding follows from the rule and the profile. */
export type Found = {
  /** Last part of the message key `rule.<id>.<what>`. */
  readonly what: string;
  readonly effect: Finding['effect'];
  /** Path of the participant's field to mend, or the place in another row. */
  readonly at: string | Finding['place'];
  readonly facts?: Facts;
  /** False when a value of the call that decided has not been checked against the official text. */
  readonly verified?: boolean;
};

/**
 * Makes a rule of its body. It finds nothing while the profile does not list it or has it off. Errors and warnings are
 * as the profile says, but for notices: a person who is counted all the same is never an error.
 */
export function rule(
  id: string,
  find: (subject: ParticipantCase, profile: CallProfile, today: PlainDate) => readonly Found[],
): Rule {
  return {
    id,
    check(subject, profile, today) {
      const at = { table: 'participant', id: subject.participant.id } as const;
      return asFindings(id, profile, at, () => find(subject, profile, today));
    },
  };
}

/** What a rule found, as findings about a row; nothing while the profile does not list the rule or has it off. */
export function asFindings(
  id: string,
  profile: CallProfile,
  row: Pick<Finding['place'], 'table' | 'id'>,
  find: () => readonly Found[],
): readonly Finding[] {
  const setting = profile.rules[id];
  if (!setting?.on) return [];
  return find().map(({ what, effect, at, facts = {}, verified = true }) => ({
    rule: id,
    severity: effect === 'notice' ? 'warning' : setting.severity,
    effect,
    message: `rule.${id}.${what}`,
    facts,
    place: typeof at === 'string' ? { ...row, field: at } : at,
    verified: setting.verified && verified,
  }));
}
