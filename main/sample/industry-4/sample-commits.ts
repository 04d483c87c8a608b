import type { Change, CommitDraft, Row } from '#shared/journal/commit.ts';
import { draftCommit, type RowPair } from '#shared/journal/diff.ts';
import { type Act, acts, lastKnownDay } from './acts.ts';
import { type DayNumber, dayOf, numberOf } from './calendar.ts';
import { companyDossierAt, sampleCompany } from './companies.ts';
import { hasRelations, relatedCompanies, sampleAid, sampleHoldings } from './company-relations.ts';
import { sampleCourses } from './courses.ts';
import { waveRange } from './life.ts';
import { changesBetween, enrolment } from './participant-rows.ts';
import { type SampleShape, sampleParticipant } from './participants.ts';
import { partnerDossierAt, samplePartners, sampleProject } from './partners.ts';
import { companyCount, seatCompanies } from './seats.ts';

/** An act of the sample with the id and the instant that its commit has. */
export type SampleCommit = { readonly id: string; readonly at: string; readonly draft: CommitDraft };

export const largestSample = 100_000;
/** No commit holds more participants or companies than this, so that a sample of any size fits in memory. */
const batchSize = 1_000;
const lastInstant = '2022-11-30T12:00:00.000Z';

/**
 * The history of an invented consortium as it stands on 30 November 2022, act by act: `size` participants (1 …
 * 100,000), 37 companies for every 330. The same size and seed give the same commits, to the byte. Instants rise
 * strictly; the last is 2022-11-30T12:00:00.000Z. Throws RangeError for another size or a seed that is not whole.
 */
export function* sampleCommits({ size, seed }: { size: number; seed: number }): Generator<SampleCommit> {
  if (!Number.isInteger(size) || size < 1 || size > largestSample) throw new RangeError(`sampleCommits: size ${size}`);
  if (!Number.isSafeInteger(seed)) throw new RangeError(`sampleCommits: seed ${seed}`);
  const shape = { seed, size, companies: seatCompanies(seed, size) };
  let position = 0;
  const idOf = (): string => {
    position += 1;
    return `industry-4-${size}-${seed}-${String(position).padStart(5, '0')}`;
  };
  let [today, ofToday]: [DayNumber, number] = [-1, 0];
  for (const act of acts) {
    // Acts of one day follow each other by twenty minutes, their parts by a second.
    ofToday = act.on === today ? ofToday + 1 : 0;
    today = act.on;
    let part = 0;
    for (const draft of draftsOf(act, shape)) {
      if (draft.changes.length === 0) continue;
      yield { id: idOf(), at: instantOf(act.on, ofToday * 1_200 + part), draft };
      part += 1;
    }
  }
  yield { id: idOf(), at: lastInstant, draft: lastDraft() };
}

/** Seconds after eight in the morning, UTC. */
function instantOf(day: DayNumber, seconds: number): string {
  const parts = [8 + Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60, seconds % 60];
  return `${dayOf(day)}T${parts.map(part => String(part).padStart(2, '0')).join(':')}.000Z`;
}

function* draftsOf(act: Act, shape: SampleShape): Generator<CommitDraft> {
  if (act.kind === 'project-set-up') yield draft(act, {}, [added('project', sampleProject)]);
  else if (act.kind === 'courses') {
    yield draft(
      act,
      { courses: sampleCourses.length },
      sampleCourses.map(course => added('course', course)),
    );
  } else if (act.kind === 'partners') {
    const pairs = samplePartners.flatMap(partner => [
      added('partner', partner),
      added('dossier', partnerDossierAt(partner, act.on)),
    ]);
    yield draft(act, { partners: samplePartners.length }, pairs);
  } else if (act.kind === 'partner-documents') yield draft(act, {}, partnerDossierPairs(earlierDay(act), act.on));
  else if (act.kind === 'companies' || act.kind === 'company-documents') yield* companyDrafts(act, shape);
  else yield* participantDrafts(act, shape);
}

function* companyDrafts(act: Act, { seed, size }: SampleShape): Generator<CommitDraft> {
  const joining = act.kind === 'companies';
  const count = companyCount(size);
  const members = Math.ceil((count - act.group) / 3);
  for (let from = 0; from < members; from += batchSize) {
    const pairs: RowPair[] = joining && act.group === lastGroup && from === 0 ? enterprisesAround(seed, size) : [];
    let companies = 0;
    for (let member = from; member < Math.min(members, from + batchSize); member += 1) {
      const company = act.group + member * 3;
      const dossier = companyDossierAt(seed, company, size, act.on);
      const known = sampleCompany(seed, company, size, act.on);
      if (joining) pairs.push(added('company', known), added('dossier', dossier));
      else {
        const since = earlierDay(act);
        const before = companyDossierAt(seed, company, size, since);
        pairs.push({ table: 'company', before: sampleCompany(seed, company, size, since), after: known });
        pairs.push({ table: 'dossier', before, after: dossier });
      }
      companies += 1;
    }
    yield draft(act, { companies }, pairs);
  }
}

const lastGroup = 2;

/** What stands around the companies, once the last of them have joined. */
function enterprisesAround(seed: number, size: number): RowPair[] {
  if (!hasRelations(size)) return [];
  return [
    ...relatedCompanies(seed).map(row => added('company', row)),
    ...sampleHoldings.map(row => added('holding', row)),
    ...sampleAid.map(row => added('aid', row)),
  ];
}

function* participantDrafts(act: Act, shape: SampleShape): Generator<CommitDraft> {
  const { first, after } = waveRange(act.group, shape.size);
  const since = act.kind === 'enrolled' ? act.on : earlierDay(act);
  for (let from = first; from < after; from += batchSize) {
    const changes: Change[] = [];
    let participants = 0;
    for (let index = from; index < Math.min(after, from + batchSize); index += 1) {
      const sample = sampleParticipant(shape, index);
      const changed =
        act.kind === 'enrolled' ? enrolment(shape, sample, act.on) : changesBetween(shape, sample, since, act.on);
      changes.push(...changed);
      if (changed.length > 0) participants += 1;
    }
    const facts = { participants, group: act.group + 1, month: dayOf(act.on).slice(0, 7) };
    yield { label: { key: `sample.${act.kind}`, facts }, author: act.author, changes };
  }
}

/** The day up to which the rows of an act were last recorded: that of the act before it about the same. */
function earlierDay(act: Act): DayNumber {
  const about = aboutOf(act);
  const earlier = acts.findLast(other => other.group === act.group && other.on < act.on && aboutOf(other) === about);
  if (earlier === undefined) throw new RangeError(`earlierDay: nothing before ${act.kind}`);
  return earlier.on;
}

type About = 'project' | 'partners' | 'companies' | 'participants';
function aboutOf({ kind }: Act): About {
  if (kind === 'project-set-up' || kind === 'courses') return 'project';
  if (kind === 'partners' || kind === 'partner-documents') return 'partners';
  return kind === 'companies' || kind === 'company-documents' ? 'companies' : 'participants';
}

const added = (table: string, row: Row): RowPair => ({ table, before: null, after: row });

const draft = (act: Act, facts: CommitDraft['label']['facts'], pairs: readonly RowPair[]): CommitDraft =>
  draftCommit({ key: `sample.${act.kind}`, facts }, act.author, pairs);

function partnerDossierPairs(from: DayNumber, to: DayNumber): readonly RowPair[] {
  return samplePartners.map(partner => ({
    table: 'dossier',
    before: partnerDossierAt(partner, from),
    after: partnerDossierAt(partner, to),
  }));
}

/** The act that closes the history: the documents of the partners for the report of November. */
function lastDraft(): CommitDraft {
  const from = acts.findLast(({ kind }) => kind === 'partner-documents')?.on ?? lastKnownDay;
  const pairs = partnerDossierPairs(from, numberOf('2022-11-30'));
  return draftCommit({ key: 'sample.documents-checked', facts: {} }, 'Manager de proiect (exemplu)', pairs);
}
