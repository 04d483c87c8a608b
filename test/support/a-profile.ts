import shipped from '#shared/profiles/pocu-860-3-12.json' with { type: 'json' };
import { type CallProfile, type DocumentRequirement, profileSchema } from '#shared/profiles/profile.ts';

/** A checked value of the call. */
export const said = <T>(value: T) => ({ value, source: 'S00', verified: true });
const both = (text: string) => ({ ro: text, en: text });

export function aRequirement(code: string, changes: Partial<DocumentRequirement> = {}): DocumentRequirement {
  return {
    code,
    owner: code.startsWith('SME') ? 'company' : 'participant',
    name: both(`Document ${code}`),
    due: 'before-entry',
    neededToCount: true,
    countsIn: ['verified', 'waived'],
    validityDays: null,
    copy: 'original',
    sensitive: false,
    source: 'S00',
    verified: true,
    ...changes,
  };
}

const ruleIds = [
  ...Array.from({ length: 8 }, (_, at) => `VR-0${at + 1}`),
  ...Array.from({ length: 6 }, (_, at) => `ELIG-0${at + 1}`),
];
export type RuleSwitch = CallProfile['rules'][string];
/** Every rule on and checked; `changes` by rule id. */
export function rulesWith(changes: { readonly [id: string]: Partial<RuleSwitch> } = {}): CallProfile['rules'] {
  const all = ruleIds.map(id => {
    const setting: RuleSwitch = { on: true, severity: 'error', source: 'S00', verified: true, ...changes[id] };
    return [id, setting] as const;
  });
  return Object.fromEntries(all);
}

type ProfileChanges = Partial<Omit<CallProfile, 'targetGroup'>> & {
  readonly targetGroup?: Partial<CallProfile['targetGroup']>;
};

/** A small call: employees of SMEs, two documents needed, no limits of age, region or activity. */
export function aProfile({ targetGroup = {}, ...changes }: ProfileChanges = {}): CallProfile {
  return profileSchema.parse({
    id: 'test-call',
    version: '1',
    programme: both('Program'),
    callCode: 'TEST/1',
    title: both('Apel'),
    fund: 'ESF',
    timeZone: 'Europe/Bucharest',
    currency: 'RON',
    labels: {},
    annexes: [],
    duration: { maxMonths: said(18), endsOn: said(null) },
    targetGroup: {
      labourStatuses: said(['employed']),
      ageMin: said(null),
      ageMax: said(null),
      regionBasis: said('workplace'),
      regions: said(null),
      moreDevelopedRegions: said(['RO32']),
      smeCategories: said(['micro', 'small', 'medium']),
      caen: said(null),
      legalRepresentativesExcluded: said(true),
      partnerEmployeesExcluded: said(true),
      categories: [],
      quotas: [],
      sectors: [],
      ...targetGroup,
    },
    isced: [],
    courseCategories: [],
    rules: rulesWith(),
    completeness: said(['gender', 'labourStatus', 'birthDate', 'isced']),
    documents: [aRequirement('PAR-10'), aRequirement('PAR-11'), aRequirement('PAR-19', { neededToCount: false })],
    indicators: [],
    resultWindows: { immediateDays: said(28), longTermMonths: said(6) },
    money: {},
    deadlines: [],
    timesheet: { maxDay: said(12), maxWeek: said(60), scope: said('all') },
    retention: [],
    aidRegime: said('none'),
    sme: shipped.sme,
    deMinimis: shipped.deMinimis,
    reports: [],
    sources: [{ tag: 'S00', text: 'Made for tests' }],
    ...changes,
  });
}
