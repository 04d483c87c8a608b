import type { Partner } from '../../domain/partner/partner.ts';
import type { Project } from '../../domain/project/project.ts';
import { romanianDate, romanianInstant } from '../../kernel/plain-date.ts';
import { type Facts, type Problem, problem } from '../../kernel/problem.ts';
import { fail, ok, type Result } from '../../kernel/result.ts';
import type { CallProfile, ProfileReport, Words } from '../../profiles/profile.ts';
import type { ReportInput } from '../model/define-report.ts';
import type { ReportDocument, ReportLine, ReportSignature } from '../model/report-document.ts';
import { inContractOrder } from '../participant-register/register-heading.ts';
import { sayReport } from '../say-report.ts';
import type { PersonScope } from './person-scope.ts';

/** What every paper is made from: the rows, the call's layout of it, and the words of its language. */
export type PaperSource = {
  readonly input: ReportInput;
  readonly layout: ProfileReport;
  readonly project: Project;
  readonly partners: readonly Partner[];
  readonly say: (key: string, facts?: Facts) => string;
  readonly inWords: (words: Words) => string;
};

/** Gathers it. Refuses a workspace without its project. */
export function paperSource(input: ReportInput, layout: ProfileReport): Result<PaperSource, Problem> {
  const project = input.data.project.get('project');
  if (project === undefined) return fail(problem('report.no-project'));
  return ok({
    input,
    layout,
    project,
    partners: inContractOrder(input.data.partner.values()),
    say: sayReport(input.language),
    inWords: words => words[input.language],
  });
}

type Days = Pick<PersonScope, 'from' | 'to'>;

/** `01.01.2022 – 30.06.2022`; an end that is not asked for is the project's, and a dash when that is not known. */
function printedPeriod({ project }: PaperSource, { from, to }: Days): string {
  const day = (asked: Days['from'], own: Days['from']): string => {
    const found = asked ?? own;
    return found === null ? '…' : romanianDate(found);
  };
  return `${day(from, project.startOn)} – ${day(to, project.endOn)}`;
}

/** Project, SMIS code, call, beneficiary: what stands at the head of each form. What is not known is a dash. */
export function projectLines({ project, partners, input, say }: PaperSource): ReportLine[] {
  const leader = partners.find(({ role }) => role === 'leader');
  const contract =
    project.contractNo === null || project.contractOn === null
      ? project.contractNo
      : say('report.heading.contract.value', { no: project.contractNo, on: romanianDate(project.contractOn) });
  const lines: readonly [key: string, value: string | null | undefined][] = [
    ['project', project.title],
    ['smis', project.smisCode],
    ['contract', contract],
    ['call', input.profile.callCode],
    ['leader', leader?.name],
  ];
  return lines.map(([key, value]) => ({ label: say(`report.heading.${key}`), value: value ?? '–' }));
}

/** Whom a table is about: project lines, period when one is asked for, company, partner, group. */
export function scopeLines(source: PaperSource, scope: PersonScope): ReportLine[] {
  const { say } = source;
  const { from, to, company, partner, group } = scope;
  return [
    ...projectLines(source),
    ...(from === null && to === null
      ? []
      : [{ label: say('report.heading.period'), value: printedPeriod(source, scope) }]),
    {
      label: say('report.heading.partner'),
      value: partner === null ? say('report.heading.all-partners') : `${partner.code} – ${partner.name}`,
    },
    ...(company === null ? [] : [{ label: say('report.param.company'), value: company.name }]),
    ...(group === null ? [] : [{ label: say('report.param.group'), value: group }]),
  ];
}

/** What is the same in every paper; the rest is the table, or the parts. */
export function emptyPaper(source: PaperSource, days: Days = { from: null, to: null }): ReportDocument {
  const { input, layout, project } = source;
  const { position, instant } = input.at;
  return {
    format: 1,
    report: layout.id,
    language: input.language,
    title: source.inWords(layout.title),
    identity: {
      project: project.title,
      smisCode: project.smisCode,
      period: printedPeriod(source, days),
      madeAt: romanianInstant(instant, input.profile.timeZone),
      madeAtInstant: instant,
      journalPosition: position,
      profile: `${input.profile.id} ${input.profile.version}`,
    },
    heading: [],
    columns: [],
    frozenColumns: 0,
    rows: [],
    empty: null,
    totals: null,
    notes: [],
    signatures: [],
  };
}

/** The places for signatures that the profile lays down, in the document's language. */
export const signaturesOf = (
  { inWords }: PaperSource,
  signatures: CallProfile['reports'][number]['signatures'],
): ReportSignature[] => signatures.map(({ act, role }) => ({ act: inWords(act), role: inWords(role), name: null }));

/**
 * The file name of one part by the profile's pattern, such as `{indicator}_{name}`; a value that is not known falls away
 * with its `_`, as in the names of reports.
 */
export function partFileName({ layout }: PaperSource, values: Readonly<Record<string, string | null>>): string {
  const pattern = layout.partFileName ?? '{title}_{name}';
  return (
    pattern
      .split('_')
      .map(part => part.replace(/\{(\w+)\}/g, (_, key: string) => values[key] ?? '').trim())
      .filter(part => part !== '')
      .join('_') || layout.id
  );
}
