import { resultWindows } from '../../domain/eligibility/result-windows.ts';
import { type Problem, problem } from '../../kernel/problem.ts';
import { fail, ok, type Result } from '../../kernel/result.ts';
import type { ProfileReport } from '../../profiles/profile.ts';
import { personIndicators } from '../indicators/person-indicators.ts';
import type { ReportInput } from '../model/define-report.ts';
import type { CellValue, ReportColumn, ReportDocument } from '../model/report-document.ts';
import { participantColumns } from '../participant-columns/column-catalogue.ts';
import type { ColumnContext, ParticipantColumn } from '../participant-columns/participant-column.ts';
import { sayReport } from '../say-report.ts';
import { inContractOrder, printedPeriod, registerHeading, registerIdentity } from './register-heading.ts';
import { registerNotes } from './register-notes.ts';
import { readRegisterScope } from './register-parameters.ts';
import { registerRow } from './register-row.ts';
import { listCases } from './register-rows.ts';
import { registerTotalNames, registerTotals } from './register-totals.ts';

/**
 * A register of participants as the profile lays it out: who had entered by the end of the period, with the columns,
 * totals and signatures of `layout`. Refuses parameters, columns, totals and predicates that it does not know, and a
 * workspace without its project. Time grows with the number of participants (and its logarithm, for the order).
 */
export function buildRegister(input: ReportInput, layout: ProfileReport): Result<ReportDocument, Problem> {
  const { data, profile, language, at } = input;
  const project = data.project.get('project');
  if (project === undefined) return fail(problem('report.no-project'));
  const scope = readRegisterScope(input.params, data, at.today);
  if (!scope.ok) return scope;
  const columns = columnsOf(layout);
  if (!columns.ok) return columns;
  const total = layout.totals.find(name => !registerTotalNames.includes(name));
  if (total !== undefined) return fail(problem('report.total-unknown', { report: layout.id, total }));
  const indicators = personIndicators(profile);
  if (!indicators.ok) return indicators;

  const say = sayReport(language);
  const partners = inContractOrder(data.partner.values());
  const context: ColumnContext = {
    say,
    profile,
    nameOf: words => words[language],
    course: id => data.course.get(id) ?? null,
    partner: id => data.partner.get(id) ?? null,
  };
  const cases = listCases(data, scope.value);
  const { from, to, partner } = scope.value;
  const rules = { profile, indicators: indicators.value, to, today: at.today, windows: resultWindows(profile) };
  const totals = registerTotals(layout.totals, from);
  let newListed = 0;
  const rows = cases.listed.map(({ subject, entryOn }, place): readonly CellValue[] => {
    const row = registerRow(subject, entryOn, rules);
    totals.add(row);
    if (entryOn >= from) newListed += 1;
    return columns.value.map(({ value }) => value(row, context, place + 1));
  });

  const source = { project, partners, profile, scope: scope.value, say };
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
    rows,
    empty: rows.length > 0 ? null : say('register.empty', { period: printedPeriod(scope.value) }),
    totals: {
      title: say('total.title'),
      headings: ['new-listed', 'new-counted', 'all-listed', 'all-counted'].map(key => say(`total.${key}`)),
      lines: totals.lines(say, partners),
    },
    notes: registerNotes(cases, newListed, profile, layout, say),
    signatures: layout.signatures.map(({ act, role }) => ({ act: act[language], role: role[language], name: null })),
  });
}

/** The code of each column that the profile asks for. */
function columnsOf(layout: ProfileReport): Result<readonly ParticipantColumn[], Problem> {
  const columns: ParticipantColumn[] = [];
  for (const { key } of layout.columns) {
    const column = Object.hasOwn(participantColumns, key) ? participantColumns[key] : undefined;
    if (column === undefined) return fail(problem('report.column-unknown', { report: layout.id, column: key }));
    columns.push(column);
  }
  return ok(columns);
}
