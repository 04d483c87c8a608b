import { participantRules } from '../../domain/eligibility/check-participant.ts';
import type { Facts } from '../../kernel/problem.ts';
import type { CallProfile, ProfileReport } from '../../profiles/profile.ts';
import type { ListedCases } from './register-rows.ts';

type Say = (key: string, facts?: Facts) => string;

/** Below the totals: that nobody is new, who is not listed, and what the call's text has not confirmed. */
export function registerNotes(
  { listed, withoutEntry, laterEntry }: ListedCases,
  newListed: number,
  profile: CallProfile,
  layout: ProfileReport,
  say: Say,
): string[] {
  return [
    ...(listed.length > 0 && newListed === 0 ? [say('report.note.no-new')] : []),
    ...(withoutEntry > 0 ? [say('report.note.without-entry', { count: withoutEntry })] : []),
    ...(laterEntry > 0 ? [say('report.note.later-entry', { count: laterEntry })] : []),
    ...unverifiedNote(profile, layout, say),
  ];
}

/** One line that names the rules and settings acting in this report that nobody has checked in the official text. */
function unverifiedNote(profile: CallProfile, layout: ProfileReport, say: Say): string[] {
  const { rules, targetGroup, resultWindows, indicators } = profile;
  const { immediateDays } = resultWindows;
  const ids = [...new Set(participantRules.map(({ id }) => id))];
  const acting = ids.filter(id => rules[id]?.on === true && !rules[id].verified);
  const what = [
    ...acting,
    ...(targetGroup.regionBasis.verified ? [] : [say('report.unverified.region-basis')]),
    ...(immediateDays.verified ? [] : [say('report.unverified.window', { days: immediateDays.value })]),
    ...(indicators.some(({ unit, verified }) => unit === 'person' && !verified)
      ? [say('report.unverified.indicators')]
      : []),
    ...(layout.verified ? [] : [say('report.unverified.layout')]),
  ];
  return what.length === 0 ? [] : [say('report.note.unverified', { what: what.join(', ') })];
}
