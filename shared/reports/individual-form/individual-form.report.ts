import { type Problem, problem } from '../../kernel/problem.ts';
import { fail, ok, type Result } from '../../kernel/result.ts';
import type { FormSection, ProfileReport } from '../../profiles/profile.ts';
import type { ReportDefinition, ReportInput, ReportParameter } from '../model/define-report.ts';
import type { ReportDocument } from '../model/report-document.ts';
import { emptyPaper, paperSource } from '../papers/paper-source.ts';
import { papersFor, readPersonScope, scopeParameters } from '../papers/person-scope.ts';
import { checkParameters } from '../papers/read-parameters.ts';
import { personForm } from './build-form.ts';
import { isFormItem } from './form-items.ts';

const parameters: readonly ReportParameter[] = [
  { name: 'section', kind: 'choice', values: ['A', 'B', 'C', 'all'] },
  { name: 'fill', kind: 'choice', values: ['filled', 'blank'] },
  ...scopeParameters,
];

/** The sections asked for, each with items that this version knows. */
function sectionsOf(layout: ProfileReport, wanted: string): Result<readonly FormSection[], Problem> {
  const sections = (layout.form ?? []).filter(({ key }) => wanted === 'all' || key === wanted);
  for (const { groups } of sections) {
    const item = groups.flatMap(({ items }) => items).find(name => !isFormItem(name));
    if (item !== undefined) return fail(problem('report.item-unknown', { report: layout.id, item }));
  }
  return ok(sections);
}

/**
 * The individual registration form (R2): section A at entry, B on exit, C six months later, each with its own signatures
 * and date. One paper a person; `fill=blank` gives one with nothing filled in. A period is of the days of entry.
 */
function build(input: ReportInput, layout: ProfileReport): Result<ReportDocument, Problem> {
  const { params, data } = input;
  const wrong = checkParameters(params, parameters);
  if (wrong !== null) return fail(wrong);
  const source = paperSource(input, layout);
  if (!source.ok) return source;
  const sections = sectionsOf(layout, params.section || 'A');
  if (!sections.ok) return sections;
  const scope = readPersonScope(params, data);
  if (!scope.ok) return scope;
  const document = emptyPaper(source.value, scope.value);
  if (params.fill === 'blank') {
    return ok({ ...document, parts: [personForm(null, sections.value, source.value)] });
  }
  const cases = papersFor(data, scope.value, ({ entryDate }) => entryDate);
  if (!cases.ok) return cases;
  const parts = cases.value.map(subject => personForm(subject, sections.value, source.value));
  return ok({ ...document, empty: parts.length === 0 ? source.value.say('paper.nobody') : null, parts });
}

export const individualForm: ReportDefinition = {
  id: 'individual-form',
  parameters,
  defaults: () => ({ section: 'A', fill: 'filled' }),
  formats: ['pdf', 'zip', 'xlsx'],
  build,
};
