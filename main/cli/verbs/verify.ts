import { type Finding, isProblem } from '../../verify/finding.ts';
import { type Verification, verify } from '../../verify/verify.ts';
import type { CliContext } from '../context.ts';
import { type Outcome, refused } from '../outcome.ts';

/**
 * `verify PLACE`: every byte of a workspace folder or of a backup's file, one line for each thing found, then counts and the
 * journal's end. Exit 1 when anything is damaged, 3 when there is nothing to check or it cannot be unlocked, 4 when the disk
 * does not give a file.
 */
export async function verifyVerb(place: string, { unlock, say }: CliContext): Promise<Outcome> {
  const verified = await verify(place, unlock);
  if (!verified.ok) return refused(verified.error, say, verified.error.code === 'vault.unreadable' ? 4 : 3);
  const { findings, isUnreadable, ...facts } = verified.value;
  const problems = findings.filter(isProblem);
  const worded = findings.map(finding => ({
    ...finding,
    facts: { ...finding.facts },
    message: messageOf(finding, say),
  }));
  return {
    exit: isUnreadable ? 4 : problems.length > 0 ? 1 : 0,
    json: {
      ok: problems.length === 0,
      path: place,
      ...facts,
      counts: { ...facts.counts },
      problems: problems.length,
      findings: worded,
    },
    lines: [...findings.map(finding => lineOf(finding, say)), ...summary(verified.value, problems.length, say)],
  };
}

function lineOf(finding: Finding, say: CliContext['say']): string {
  const { file, line, position } = finding;
  const place = say('verify.place', { line: line ?? '', position: position ?? '' });
  const what = say(isProblem(finding) ? 'verify.problem' : 'verify.noted');
  return `${what}  ${file === '' ? '' : `${file}${place}: `}${messageOf(finding, say)}  [${finding.code}]`;
}

const messageOf = ({ code, facts }: Finding, say: CliContext['say']): string => say(`verify.${code}`, facts);

function summary({ counts, position, headHash }: Verification, problems: number, say: CliContext['say']): string[] {
  return [
    say('verify.summary', { ...counts, rows: counts.rows ?? '' }),
    ...(headHash === null ? [] : [say('verify.end', { position: position ?? '?', hash: headHash })]),
    problems === 0 ? say('verify.clean') : say('verify.found', { problems }),
  ];
}
