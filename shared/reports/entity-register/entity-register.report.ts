import { type Problem, problem } from '../../kernel/problem.ts';
import { fail, ok, type Result } from '../../kernel/result.ts';
import type { ProfileReport } from '../../profiles/profile.ts';
import { entityIndicators } from '../indicators/entity-indicators.ts';
import { personIndicators } from '../indicators/person-indicators.ts';
import type { ReportDefinition, ReportInput } from '../model/define-report.ts';
import type { CellValue, ReportColumn, ReportDocument } from '../model/report-document.ts';
import {
  inContractOrder,
  printedPeriod,
  registerHeading,
  registerIdentity,
} from '../participant-register/register-heading.ts';
import {
  readRegisterScope,
  registerDefaults,
  registerParameters,
} from '../participant-register/register-parameters.ts';
import { sayReport } from '../say-report.ts';
import { type EntityColumn, entityColumns } from './entity-columns.ts';
import { type EntityRow, entityRows } from './entity-rows.ts';
import { entityTotalNames, entityTotals } from './entity-totals.ts';

/** R3, the entity register: every company with a signed agreement, cumulative. */
export const entityRegister: ReportDefinition = {
  id: 'entity-register',
  parameters: registerParameters,
  defaults: registerDefaults,
  build: buildEntityRegister,
};

/**
 * The companies that had signed by the end of the period, with the columns, totals and signatures of the profile's
 * layout. Refuses parameters, columns, totals and predicates that it does not know, and a workspace without its project.
 */
function buildEntityRegister(input: ReportInput, layout: ProfileReport): Result<ReportDocument, Problem> {
  const { data, profile, language, at } = input;
  const project = data.project.get('project');
  if (project === undefined) return fail(problem('report.no-project'));
  const scope = readRegisterScope(input.params, data, at.today);
  if (!scope.ok) return scope;
  const columns = columnsOf(layout);
  if (!columns.ok) return columns;
  const total = layout.totals.find(name => !entityTotalNames.includes(name));
  if (total !== undefined) return fail(problem('report.total-unknown', { report: layout.id, total }));
  const persons = personIndicators(profile);
  if (!persons.ok) return persons;
  const entities = entityIndicators(profile);
  if (!entities.ok) return entities;

  const say = sayReport(language);
  const partners = inContractOrder(data.partner.values());
  const rules = { profile, scope: scope.value, today: at.today, persons: persons.value, entities: entities.value };
  const listed = entityRows(data, rules);
  const source = { project, partners, profile, scope: scope.value, say };
  const { partner } = scope.value;
  const title = layout.title[language];
  return ok({
    format: 1,
    report: layout.id,
    language,
    title: partner === null ? title : say('register.title.partner', { title, code: partner.code }),
    identity: registerIdentity(source, at),
    heading: registerHeading(source),
    columns: layout.columns.map(({ key, heading, block, onPaper }, place): ReportColumn => {
      const { kind, width } = columns.value[place] ?? { kind: 'text', width: 12 };
      const blockName = block === null ? null : (layout.blocks[block]?.[language] ?? null);
      return { key, heading: heading[language], kind, width, block: blockName, onPaper };
    }),
    frozenColumns: layout.frozenColumns,
    rows: listed.map((row, place): readonly CellValue[] =>
      columns.value.map(({ value }) => value(row, { say, profile }, place + 1)),
    ),
    empty: listed.length > 0 ? null : say('entity.empty', { period: printedPeriod(scope.value) }),
    totals: {
      title: say('total.title'),
      headings: [say('entity.total.new'), say('entity.total.all')],
      lines: entityTotals(layout.totals, listed, partners, say),
    },
    notes: notesOf(input, layout, listed, partner?.id ?? null),
    signatures: layout.signatures.map(({ act, role }) => ({ act: act[language], role: role[language], name: null })),
  });
}

function notesOf(
  { data, profile, language }: ReportInput,
  layout: ProfileReport,
  listed: readonly EntityRow[],
  partner: string | null,
): string[] {
  const say = sayReport(language);
  const unclear = listed.filter(row => row.unclear).length;
  const candidates = [...data.company.values()].filter(
    ({ state, recruitedBy }) => state !== 'related' && (partner === null || recruitedBy === partner),
  );
  const without = candidates.length - listed.length;
  const { limits, partnerFrom, linkedAbove, publicFrom } = profile.sme;
  const isRead = [limits, partnerFrom, linkedAbove, publicFrom].every(({ verified }) => verified);
  const entities = profile.indicators.filter(({ unit }) => unit === 'entity');
  const what = [
    ...(isRead ? [] : [say('entity.note.sme-limits')]),
    ...(entities.every(({ verified }) => verified) ? [] : [say('report.unverified.indicators')]),
    ...(layout.verified ? [] : [say('report.unverified.layout')]),
  ];
  return [
    ...(without > 0 ? [say('entity.note.without-agreement', { count: without })] : []),
    ...(unclear > 0 ? [say('entity.note.unclear', { count: unclear })] : []),
    ...(what.length > 0 ? [say('report.note.unverified', { what: what.join(', ') })] : []),
  ];
}

function columnsOf(layout: ProfileReport): Result<readonly EntityColumn[], Problem> {
  const columns: EntityColumn[] = [];
  for (const { key } of layout.columns) {
    const column = Object.hasOwn(entityColumns, key) ? entityColumns[key] : undefined;
    if (column === undefined) return fail(problem('report.column-unknown', { report: layout.id, column: key }));
    columns.push(column);
  }
  return ok(columns);
}
