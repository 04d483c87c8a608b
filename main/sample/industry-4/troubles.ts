/** What goes wrong in real life, planted on purpose. Each participant has at most one of these. */
export const participantTroubles = [
  'invalid-cnp',
  'impossible-form-date',
  'incomplete-isced',
  'partner-employee',
  'duplicate',
  'self-employed',
  'administrator',
  'two-labour-statuses',
  'cnp-county-70',
  'cnp-foreign-7',
] as const;
export type ParticipantTrouble = (typeof participantTroubles)[number];

/** For every 330 participants: at which of them, counted from 0. A duplicate is a second row of an earlier person. */
const places: ReadonlyMap<number, ParticipantTrouble> = new Map([
  [17, 'invalid-cnp'],
  [48, 'impossible-form-date'],
  [79, 'incomplete-isced'],
  [107, 'partner-employee'],
  [138, 'self-employed'],
  [169, 'duplicate'],
  [196, 'administrator'],
  [227, 'two-labour-statuses'],
  [255, 'cnp-county-70'],
  [283, 'duplicate'],
  [310, 'cnp-foreign-7'],
]);
/** How many participants before a duplicate the person stands whom it repeats, in a block of 330. */
const duplicateOf = 100;

export const blockSize = 330;
export const companiesInBlock = 37;
/** Below this size nothing is planted: a demonstration of ten people should not be half trouble. */
const smallestWithTroubles = 60;
/** In every block of companies, the one that turns out to be large. */
const largeCompanyAt = 2;
/** Dossiers with something missing: so many in every eight participants. */
export const incompleteDossiersInEight = 2;

/** Whole blocks, or one squeezed block: what is planted is planted once in each. A last, incomplete block has nothing. */
function blocksIn(size: number): number {
  return size < smallestWithTroubles ? 0 : Math.max(1, Math.floor(size / blockSize));
}

/** The trouble of the participant with this number (from 0) in a sample of this size; null for most. */
export function troubleAt(index: number, size: number): ParticipantTrouble | null {
  if (size < blockSize) return squeezed(size).get(index) ?? null;
  return index < blockSize * blocksIn(size) ? (places.get(index % blockSize) ?? null) : null;
}

/** The number of the participant whom a duplicate repeats. */
export function originalOf(index: number, size: number): number {
  return index - Math.floor((duplicateOf * Math.min(size, blockSize)) / blockSize);
}

/** The places for a sample smaller than one block: the same troubles, closer together. */
function squeezed(size: number): ReadonlyMap<number, ParticipantTrouble> {
  if (size < smallestWithTroubles) return new Map();
  return new Map([...places].map(([at, trouble]) => [Math.floor((at * size) / blockSize), trouble]));
}

/** Whether the company with this number (from 0) is a large one. */
export function isLargeCompany(company: number, size: number): boolean {
  return company % companiesInBlock === largeCompanyAt && company < companiesInBlock * blocksIn(size);
}

export type SampleTrouble = {
  readonly kind: ParticipantTrouble | 'large-company' | 'incomplete-dossiers';
  /** What it is counted in. `duplicate` counts the second rows. */
  readonly of: 'participants' | 'companies' | 'dossiers';
  readonly count: number;
  /** The rule that finds it; null when it is only worth a look. */
  readonly rule: string | null;
};

/** What is planted in a sample of this size, and how much of it: the truth that tests and the manual state. */
export function sampleTroubles(size: number): readonly SampleTrouble[] {
  const blocks = blocksIn(size);
  const planted = (kind: ParticipantTrouble, rule: string | null): SampleTrouble => ({
    kind,
    of: 'participants',
    count: blocks * [...places.values()].filter(place => place === kind).length,
    rule,
  });
  return [
    planted('invalid-cnp', 'VR-01'),
    planted('impossible-form-date', 'VR-02'),
    planted('duplicate', 'VR-04'),
    planted('incomplete-isced', 'VR-06'),
    planted('two-labour-statuses', 'VR-07'),
    planted('partner-employee', 'VR-08'),
    planted('self-employed', 'ELIG-02'),
    planted('administrator', 'ELIG-06'),
    planted('cnp-county-70', null),
    planted('cnp-foreign-7', null),
    { kind: 'large-company', of: 'companies', count: blocks, rule: 'ELIG-01' },
    { kind: 'incomplete-dossiers', of: 'dossiers', count: incompleteDossiers(size), rule: null },
  ];
}

/** Two in every eight participants; fewer than eight at the end have none. */
function incompleteDossiers(size: number): number {
  return incompleteDossiersInEight * Math.floor(size / 8);
}
