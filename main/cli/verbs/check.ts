import { findDuplicateCompanies, findDuplicatePeople } from '#shared/domain/duplicate/find-duplicates.ts';
import { checkParticipant } from '#shared/domain/eligibility/check-participant.ts';
import { casesOf, checkProject } from '#shared/domain/eligibility/check-project.ts';
import { dayOfInstant, parsePlainDate } from '#shared/kernel/plain-date.ts';
import { problem } from '#shared/kernel/problem.ts';
import { openWorkspace } from '../../workspace/workspace.ts';
import type { CliContext } from '../context.ts';
import { type Outcome, refused } from '../outcome.ts';

/**
 * `check FOLDER`: what the validity rules and the data checks find, each with rule, severity, row and message, and how many
 * participants are countable, and how many pairs of records look like one and wait to be decided. "Today" is the real day unless `--as-of` names another. Exit 1 when anything was found.
 */
export async function checkVerb(
  folder: string,
  options: { readonly asOf?: string },
  context: CliContext,
): Promise<Outcome> {
  const { environment, unlock, say } = context;
  const asOf = options.asOf === undefined ? undefined : parsePlainDate(options.asOf);
  if (asOf === null)
    return refused(problem('usage.date', { option: '--as-of', value: (options.asOf ?? '').slice(0, 20) }), say);
  const opened = await openWorkspace(folder, { mode: 'read', unlock }, environment);
  if (!opened.ok) return refused(opened.error, say);
  const { profile } = opened.value;
  const data = opened.value.data();
  await opened.value.close();
  const today = asOf ?? dayOfInstant(environment.now(), profile.timeZone);
  const statuses = { countable: 0, missing: 0, 'not-countable': 0 };
  for (const subject of casesOf(data)) statuses[checkParticipant(subject, profile, today).status] += 1;
  const findings = checkProject(data, profile, today);
  const worded = findings.map(({ rule, severity, effect, message, facts, place, verified }) => ({
    rule,
    severity,
    effect,
    ...place,
    verified,
    message: say(message, facts),
  }));
  const open = [
    ...findDuplicatePeople(data.participant.values(), data.duplicate.values()),
    ...findDuplicateCompanies(data.company.values(), data.duplicate.values()),
  ].filter(({ status }) => status === 'open' || status === 'later');
  const exact = open.filter(({ level }) => level === 'exact').length;
  const duplicates = { exact, likely: open.length - exact };
  const errors = findings.filter(finding => finding.severity === 'error').length;
  return {
    exit: findings.length > 0 ? 1 : 0,
    json: {
      ok: findings.length === 0,
      today,
      participants: statuses,
      duplicates,
      errors,
      warnings: findings.length - errors,
      findings: worded,
    },
    lines: [
      ...worded.map(
        ({ rule, severity, table, id, field, message }) =>
          `${rule} ${say(`cli.severity.${severity}`)} ${table}/${id}${field === null ? '' : `/${field}`}: ${message}`,
      ),
      say('cli.check.participants', {
        countable: statuses.countable,
        missing: statuses.missing,
        not: statuses['not-countable'],
      }),
      ...(open.length > 0 ? [say('cli.check.duplicates', duplicates)] : []),
      say('cli.check.done', { errors, warnings: findings.length - errors }),
    ],
  };
}
