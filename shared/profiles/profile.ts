import { z } from 'zod';
import { documentStates } from '../domain/dossier/dossier.ts';
import { labourStatuses } from '../domain/participant/participant.ts';
import { deMinimisRules, smeRules } from './enterprise-rules.ts';
import { sourced } from './sourced.ts';

export type { Sourced } from './sourced.ts';

const words = z.strictObject({ ro: z.string().min(1), en: z.string().min(1) });
export type Words = z.infer<typeof words>;

const ruleSwitch = z.strictObject({
  /** Off: the rule is listed but finds nothing. */
  on: z.boolean(),
  severity: z.enum(['error', 'warning']),
  source: z.string().min(1),
  verified: z.boolean(),
  note: z.string().optional(),
});

const requirement = z.strictObject({
  code: z.string().regex(/^(SME|PAR|PRT)-\d{2}$/),
  owner: z.enum(['participant', 'company', 'partner']),
  name: words,
  /** When it must be there. */
  due: z.enum([
    'contract',
    'application',
    'before-entry',
    'entry',
    'before-course',
    'course-start',
    'each-session',
    'course-end',
    'before-certification',
    'exit',
    'exit+28d',
    'exit+6m',
    'on-abandon',
    'each-claim',
    'each-report',
    'if-claimed',
    'before-recruiting',
    'before-verification',
    'before-granting',
    'before-first-hour',
    'before-invoice',
    'before-prefinancing',
    'before-data-entry',
    'support+6m',
    'on-change',
  ]),
  /** Without it, in one of `countsIn` states, the person is not counted. */
  neededToCount: z.boolean(),
  countsIn: z.array(z.enum(documentStates)),
  validityDays: z.number().int().positive().nullable(),
  copy: z.enum(['original', 'conform-cu-originalul', 'electronic']),
  sensitive: z.boolean(),
  /** Who brings or makes it; not there: nobody in particular. The project does not ask others for its own papers. */
  from: z.enum(['participant', 'employer', 'provider', 'project']).optional(),
  /** What a rule takes it as proof of (ELIG-07, ELIG-10). */
  proves: z.enum(['no-double-funding', 'employed-at-end']).optional(),
  /** Words by which people name its scans, in lower case without diacritics; `carte de identitate` is three in this order. */
  scanWords: z.array(z.string().regex(/^[a-z0-9]+( [a-z0-9]+)*$/)).optional(),
  source: z.string().min(1),
  verified: z.boolean(),
});
export type DocumentRequirement = z.infer<typeof requirement>;

const reportColumn = z.strictObject({
  key: z.string().min(1),
  /** Literal heading of the official layout in Romanian; the English one is for reading only. */
  heading: words,
  block: z.string().nullable(),
  onPaper: z.boolean(),
  /** Added by Consorta for this call, not in the official export. */
  added: z.boolean(),
});

/** One section of a form that is filled in and signed on a day of its own. */
const formSection = z.strictObject({
  key: z.string().regex(/^[A-Z]$/),
  title: words,
  /** Said under the title, such as when the section is filled in. */
  note: words.nullable(),
  groups: z.array(
    z.strictObject({
      title: words,
      /** Paths of the participant's fields (`contract/on`), and what the program works out of them, by its name. */
      items: z.array(z.string().min(1)),
      /** Printed below the items, such as what the person declares. */
      text: words.nullable(),
    }),
  ),
  signatures: z.array(z.strictObject({ act: words, role: words })),
});
export type FormSection = z.infer<typeof formSection>;

const report = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  /** Place in the list of reports owed, such as `R1`. */
  owed: z.string().nullable(),
  title: words,
  description: words,
  blocks: z.record(z.string(), words),
  /** None where it is no table but papers. */
  columns: z.array(reportColumn),
  /** Columns at the left that stay in sight. */
  frozenColumns: z.number().int().min(0).max(6),
  /** Lines of the totals table, in order, by the names that the report's code knows. */
  totals: z.array(z.string()),
  signatures: z.array(z.strictObject({ act: words, role: words })),
  /** Without ending; `_` parts the name. `{smis}`, `{period}`, `{filter}` are filled in; an empty part falls away. */
  fileName: z.string().min(1),
  /** Name of each paper that is a file of its own. `{name}`: family and first name, `{indicator}`: code of the output indicator. */
  partFileName: z.string().min(1).optional(),
  /** Sections of a form, in order. */
  form: z.array(formSection).optional(),
  source: z.string().min(1),
  verified: z.boolean(),
});
export type ProfileReport = z.infer<typeof report>;

/**
 * A call profile: everything about one call for projects that the program must not know by itself. One JSON file a
 * call, versioned and dated; nothing of a call is written in code.
 */
export const profileSchema = z.strictObject({
  $schema: z.string().optional(),
  id: z.string().regex(/^[a-z0-9-]+$/),
  version: z.string().min(1),
  programme: words,
  callCode: z.string().min(1),
  title: words,
  fund: z.string(),
  /** Time zone in which days are counted. */
  timeZone: z.string(),
  currency: z.enum(['RON', 'EUR']),
  labels: z.record(z.string(), words),
  annexes: z.array(
    z.strictObject({
      key: z.string(),
      code: z.string().nullable(),
      name: words,
      source: z.string(),
      verified: z.boolean(),
    }),
  ),
  duration: z.strictObject({
    maxMonths: sourced(z.number().int().positive().nullable()),
    endsOn: sourced(z.string().nullable()),
  }),
  targetGroup: z.strictObject({
    labourStatuses: sourced(z.array(z.enum(labourStatuses)).min(1)),
    ageMin: sourced(z.number().int().nullable()),
    ageMax: sourced(z.number().int().nullable()),
    regionBasis: sourced(z.enum(['workplace', 'residence', 'either'])),
    /** NUTS 2 codes; null while the call's list is not configured. */
    regions: sourced(z.array(z.string().regex(/^RO\d{2}$/)).nullable()),
    moreDevelopedRegions: sourced(z.array(z.string().regex(/^RO\d{2}$/))),
    smeCategories: sourced(z.array(z.enum(['micro', 'small', 'medium', 'large']))),
    caen: sourced(z.array(z.string().regex(/^\d{4}$/)).nullable()),
    legalRepresentativesExcluded: sourced(z.boolean()),
    partnerEmployeesExcluded: sourced(z.boolean()),
    categories: z.array(z.strictObject({ key: z.string(), name: words })),
    /** Shares to watch, whole per cent of the counted participants; null while the call's figure is not configured. */
    quotas: z.array(
      z.strictObject({
        key: z.string(),
        name: words,
        minPercent: sourced(z.number().nullable()),
        maxPercent: sourced(z.number().nullable()),
      }),
    ),
    sectors: z.array(z.strictObject({ key: z.string(), list: z.enum(['SNC', 'SNCDI']), name: words })),
  }),
  isced: z.array(z.strictObject({ level: z.number().int().min(0).max(8), name: words })),
  courseCategories: z.array(
    z.strictObject({ code: z.string(), name: words, digcomp: z.array(z.string()), levels: z.array(z.number().int()) }),
  ),
  /** VR-01 … VR-20 and ELIG-01 … ELIG-11. */
  rules: z.record(z.string().regex(/^(VR|ELIG)-\d{2}$/), ruleSwitch),
  /** Data without which a person enters only the grand total (VR-06): paths of the participant's fields. */
  completeness: sourced(z.array(z.string())),
  documents: z.array(requirement),
  indicators: z.array(
    z.strictObject({
      code: z.string(),
      type: z.enum(['output', 'immediate-result', 'longer-term-result']),
      unit: z.enum(['person', 'entity', 'project']),
      name: words,
      /** Name of a predicate that the program knows; what it means is written beside its code. */
      predicate: z.string(),
      dedupe: z.enum(['cnp', 'cui', 'project']),
      target: z.number().int().nullable(),
      breakdowns: z.array(z.string()),
      source: z.string(),
      verified: z.boolean(),
    }),
  ),
  resultWindows: z.strictObject({
    immediateDays: sourced(z.number().int()),
    longTermMonths: sourced(z.number().int()),
  }),
  money: z.record(z.string(), sourced(z.json())),
  deadlines: z.array(
    z.strictObject({ key: z.string(), name: words, value: z.json(), source: z.string(), verified: z.boolean() }),
  ),
  timesheet: z.strictObject({ maxDay: sourced(z.number()), maxWeek: sourced(z.number()), scope: sourced(z.string()) }),
  /**
   * How long the law makes the project keep what it holds about people (GDPR art. 17(3)(b)). Each rule gives a last day;
   * until the latest of them an erasure on request is refused.
   */
  retention: z.array(
    z.strictObject({
      key: z.string().regex(/^[a-z0-9-]+$/),
      name: words,
      /**
       * From when the years count: the end of the year in which the accounts with the project's last day are submitted
       * (accounting years end on 30 June, their accounts come by 15 February after), the end of the year of the project's
       * last day, or that day itself.
       */
      from: z.enum(['accounts-of-project-end', 'year-of-project-end', 'project-end']),
      years: z.number().int().positive(),
      /** Those who entered the operation and are reported, or everybody whose data were taken. */
      people: z.enum(['entered', 'everyone']),
      /** The aid regime under which it holds; null: whatever the regime. */
      onlyUnder: z.enum(['de_minimis', 'training_GBER']).nullable(),
      source: z.string().min(1),
      verified: z.boolean(),
      note: z.string().optional(),
    }),
  ),
  aidRegime: sourced(z.enum(['none', 'de_minimis', 'training_GBER'])),
  sme: smeRules,
  deMinimis: deMinimisRules,
  reports: z.array(report),
  sources: z.array(z.strictObject({ tag: z.string(), text: z.string() })),
});
export type CallProfile = z.infer<typeof profileSchema>;
export type RetentionRule = CallProfile['retention'][number];
