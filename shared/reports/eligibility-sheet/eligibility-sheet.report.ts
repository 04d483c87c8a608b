import { checkParticipant, participantRules } from '../../domain/eligibility/check-participant.ts';
import type { Finding } from '../../domain/eligibility/finding.ts';
import type { ParticipantCase } from '../../domain/eligibility/participant-case.ts';
import type { Problem } from '../../kernel/problem.ts';
import { fail, ok, type Result } from '../../kernel/result.ts';
import type { ProfileReport } from '../../profiles/profile.ts';
import type { ReportDefinition, ReportInput } from '../model/define-report.ts';
import type { FormBlock, FormColumn, FormPart } from '../model/form.ts';
import type { CellValue, ReportDocument } from '../model/report-document.ts';
import {
  emptyPaper,
  type PaperSource,
  paperSource,
  partFileName,
  projectLines,
  signaturesOf,
} from '../papers/paper-source.ts';
import { personLines } from '../papers/person-lines.ts';
import { fullName, papersFor, readPersonScope, scopeParameters } from '../papers/person-scope.ts';
import { checkParameters } from '../papers/read-parameters.ts';
import { rowNames } from '../papers/row-names.ts';
import { lookedAt } from './looked-at.ts';

/** The rules that the program checks of a person; the other rules of eligibility are checked by hand. */
const checked = new Set(participantRules.map(({ id }) => id));

/**
 * The eligibility check sheet (PAR-11) of each person: every rule of eligibility and of validity about a person, what it
 * looked at, what came of it and where the rule is from, with a mark on those that nobody has checked in the official text.
 * A period is of the days on which the form was filled in.
 */
function build(input: ReportInput, layout: ProfileReport): Result<ReportDocument, Problem> {
  const wrong = checkParameters(input.params, scopeParameters);
  if (wrong !== null) return fail(wrong);
  const source = paperSource(input, layout);
  if (!source.ok) return source;
  const scope = readPersonScope(input.params, input.data);
  if (!scope.ok) return scope;
  const cases = papersFor(input.data, scope.value, ({ formDate, entryDate }) => formDate ?? entryDate);
  if (!cases.ok) return cases;
  const parts = cases.value.map(subject => eligibilityPart(subject, source.value));
  const empty = parts.length === 0 ? source.value.say('paper.nobody') : null;
  return ok({ ...emptyPaper(source.value, scope.value), empty, parts });
}

/** The sheet of one person. */
export function eligibilityPart(subject: ParticipantCase, source: PaperSource): FormPart {
  const { input, layout, say, inWords } = source;
  const { status, findings } = checkParticipant(subject, input.profile, input.at.today);
  const title = inWords(layout.title);
  const blocks: FormBlock[] = [
    { kind: 'lines', lines: personLines(subject, source) },
    { kind: 'table', columns: columnsOf(say), rows: ruleRows(subject, findings, source), empty: '–' },
    {
      kind: 'question',
      label: say('sheet.conclusion'),
      key: null,
      choices: (['countable', 'missing', 'not-countable'] as const).map(each => ({
        label: say(`sheet.conclusion.${each}`),
        chosen: each === status,
      })),
    },
    { kind: 'paragraph', text: say('sheet.unverified') },
    { kind: 'lines', lines: [{ label: say('sheet.remarks'), value: null, key: null }] },
    { kind: 'signatures', signatures: signaturesOf(source, layout.signatures) },
  ];
  return {
    kind: 'form',
    title: `${title} – ${fullName(subject.participant)}`,
    fileName: partFileName(source, { title, name: fullName(subject.participant), indicator: null }),
    heading: projectLines(source),
    blocks,
  };
}

const columnsOf = (say: PaperSource['say']): FormColumn[] =>
  (
    [
      ['rule', 9],
      ['asks', 34],
      ['value', 27],
      ['result', 27],
      ['source', 17],
    ] as const
  ).map(([key, width]) => ({ heading: say(`sheet.${key}`), kind: 'text', width, key: null }));

/**
 * Rules of eligibility first, each kind by number: those that the program checks, also where the call has them off, and
 * those that the expert checks. Rules about reports and claims are none of a person's.
 */
function ruleRows(subject: ParticipantCase, findings: readonly Finding[], source: PaperSource): CellValue[][] {
  const { input, say } = source;
  const { profile, data } = input;
  const reader = { say, nameOf: rowNames(data) };
  const ids = Object.keys(profile.rules).filter(
    id => checked.has(id) || (id.startsWith('ELIG-') && profile.rules[id]?.on === true),
  );
  const [eligibility, validity] = [
    ids.filter(id => id.startsWith('ELIG')).sort(),
    ids.filter(id => id.startsWith('VR')).sort(),
  ];
  return [...eligibility, ...validity].map(id => {
    const setting = profile.rules[id];
    const own = findings.filter(({ rule }) => rule === id);
    const asks = checked.has(id) ? say(`rule.${id}`) : say('sheet.by-hand.asks', { note: setting?.note ?? id });
    const isUnverified = setting?.verified !== true || own.some(({ verified }) => !verified);
    const from = [setting?.source, ...(isUnverified ? [say('sheet.nevalidat')] : [])].join('\n');
    return [id, asks, lookedAt(id, subject, profile, reader), resultOf(id, own, setting?.on === true, say), from];
  });
}

function resultOf(id: string, own: readonly Finding[], isOn: boolean, say: PaperSource['say']): string {
  if (!isOn) return say('sheet.off');
  if (!checked.has(id)) return say('sheet.by-hand');
  const words = own.map(({ message, facts }) => say(message, facts));
  if (own.some(({ effect }) => effect === 'excludes')) return [say('sheet.no'), ...words].join('\n');
  if (own.some(({ effect }) => effect === 'missing')) return [say('sheet.missing'), ...words].join('\n');
  return [say('sheet.yes'), ...words].join('\n');
}

export const eligibilitySheet: ReportDefinition = {
  id: 'eligibility-sheet',
  parameters: scopeParameters,
  defaults: () => ({}),
  formats: ['pdf', 'zip', 'xlsx'],
  build,
};
