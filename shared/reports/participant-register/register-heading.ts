import type { Partner } from '../../domain/partner/partner.ts';
import type { Project } from '../../domain/project/project.ts';
import { romanianDate, romanianInstant } from '../../kernel/plain-date.ts';
import type { Facts } from '../../kernel/problem.ts';
import type { CallProfile } from '../../profiles/profile.ts';
import type { ReportState } from '../model/define-report.ts';
import type { ReportIdentity, ReportLine } from '../model/report-document.ts';
import type { RegisterScope } from './register-parameters.ts';

type Say = (key: string, facts?: Facts) => string;

/** What the block above a register is made of. */
export type HeadingSource = {
  readonly project: Project;
  readonly partners: readonly Partner[];
  readonly profile: CallProfile;
  readonly scope: RegisterScope;
  readonly say: Say;
};

/** `01.01.2022 – 30.06.2022`. */
export const printedPeriod = ({ from, to }: RegisterScope): string => `${romanianDate(from)} – ${romanianDate(to)}`;

/** Project, SMIS code, contract, call, beneficiary, period, partner. What is not known is a dash. */
export function registerHeading({ project, partners, profile, scope, say }: HeadingSource): ReportLine[] {
  const leader = partners.find(({ role }) => role === 'leader') ?? null;
  const { partner } = scope;
  const lines: readonly [key: string, value: string | null][] = [
    ['project', project.title],
    ['smis', project.smisCode],
    ['contract', contractOf(project, say)],
    ['call', profile.callCode],
    ['leader', leader?.name ?? null],
    ['period', printedPeriod(scope)],
    ['partner', partner === null ? say('report.heading.all-partners') : `${partner.code} – ${partner.name}`],
  ];
  return lines.map(([key, value]) => ({ label: say(`report.heading.${key}`), value: value ?? '–' }));
}

function contractOf({ contractNo, contractOn }: Project, say: Say): string | null {
  if (contractNo === null) return contractOn === null ? null : romanianDate(contractOn);
  return contractOn === null
    ? contractNo
    : say('report.heading.contract.value', { no: contractNo, on: romanianDate(contractOn) });
}

/** What tells this paper from another: the project, the period, the state of the data, the call's rules. */
export function registerIdentity(
  { project, profile, scope }: HeadingSource,
  { position, instant }: ReportState,
): ReportIdentity {
  return {
    project: project.title,
    smisCode: project.smisCode,
    period: printedPeriod(scope),
    madeAt: romanianInstant(instant, profile.timeZone),
    madeAtInstant: instant,
    journalPosition: position,
    profile: `${profile.id} ${profile.version}`,
  };
}

/** Leader, partners, associated; inside a role by number, so that P2 stands before P10. */
export function inContractOrder(partners: Iterable<Partner>): Partner[] {
  const roles: readonly Partner['role'][] = ['leader', 'partner', 'associated'];
  return [...partners].sort(
    (a, b) =>
      roles.indexOf(a.role) - roles.indexOf(b.role) ||
      a.code.length - b.code.length ||
      (a.code < b.code ? -1 : a.code > b.code ? 1 : 0) ||
      (a.id < b.id ? -1 : 1),
  );
}
