import { addMonths, type PlainDate, romanianDate } from '../../kernel/plain-date.ts';
import type { CallProfile } from '../../profiles/profile.ts';
import type { Finding } from './finding.ts';
import type { ParticipantCase } from './participant-case.ts';
import { type Found, rule } from './rule.ts';

/**
 * VR-02: no date more than a year before the project starts, none after today. It catches years such as 3036.
 *
 * Planned days and ends of validity may lie ahead: end of a contract or course, validity of documents. Birth date and
 * start of the employment contract may lie long before. A slip excludes; in a document that counting does not need it
 * is a notice. The first day allowed is the one a calendar year before `startOn`; without `startOn` there is none. [S46]
 */
export const possibleDatesRule = rule('VR-02', (subject, profile, today) => {
  const limits: Limits = { from: yearBefore(subject.project.startOn), today };
  return [
    ...ownDates(subject, limits),
    ...participationDates(subject, limits),
    ...dossierDates(subject, profile, limits),
  ];
});

type Limits = { readonly from: PlainDate | null; readonly today: PlainDate };
type Place = Found['at'];

function yearBefore(day: PlainDate | null): PlainDate | null {
  if (day === null) return null;
  // Every other day has the same day a year before: no calendar is needed, thousands of times over.
  if (day.endsWith('02-29')) return addMonths(day, -12);
  return `${String(Number(day.slice(0, 4)) - 1).padStart(4, '0')}${day.slice(4)}` as PlainDate;
}

function ownDates({ participant }: ParticipantCase, limits: Limits): readonly Found[] {
  const { birthDate, consents, declarations, contract, certificate } = participant;
  const within: readonly (readonly [path: string, day: PlainDate | null | undefined])[] = [
    ['formDate', participant.formDate],
    ['entryDate', participant.entryDate],
    ['exitDate', participant.exitDate],
    ['consents/informationNoteOn', consents?.informationNoteOn],
    ['declarations/eligibilityOn', declarations?.eligibilityOn],
    ['declarations/noDoubleFundingOn', declarations?.noDoubleFundingOn],
    ['declarations/availabilityOn', declarations?.availabilityOn],
    ['certificate/on', certificate?.on],
  ];
  const found = within.flatMap(([path, day]) => slip(day, () => path, limits));
  // A birth date is not repeated in the finding: it is personal.
  const birthSlip: Found = { what: 'birth-after-today', effect: 'excludes', at: 'birthDate' };
  return [
    ...(birthDate !== null && birthDate > limits.today ? [birthSlip] : []),
    ...slip(contract?.on, () => 'contract/on', { ...limits, from: null }),
    ...found,
  ];
}

function participationDates({ participations }: ParticipantCase, limits: Limits): readonly Found[] {
  return participations.flatMap(({ id, startOn, endOn, attendance }) => {
    const at = (field: string): Finding['place'] => ({ table: 'participation', id, field });
    const planned: Limits = { ...limits, today: endOfTime };
    return [
      ...slip(startOn, () => at('startOn'), planned),
      ...slip(endOn, () => at('endOn'), planned),
      ...attendance.flatMap(({ on }, day) => slip(on, () => at(`attendance/${day}/on`), limits)),
    ];
  });
}

function dossierDates({ dossier }: ParticipantCase, { documents }: CallProfile, limits: Limits): readonly Found[] {
  if (dossier === null) return [];
  const isNeeded = (code: string) => documents.some(needed => needed.code === code && needed.neededToCount);
  return Object.entries(dossier.items).flatMap(([code, { receivedOn, verifiedOn }]) => {
    const at = (day: string): Place => ({ table: 'dossier', id: dossier.id, field: `items/${code}/${day}` });
    const found = [
      ...slip(receivedOn, () => at('receivedOn'), limits),
      ...slip(verifiedOn, () => at('verifiedOn'), limits),
    ];
    return found.length === 0 || isNeeded(code) ? found : found.map((one): Found => ({ ...one, effect: 'notice' }));
  });
}

const endOfTime = '9999-12-31' as PlainDate;
const none: readonly Found[] = [];

/** Nothing for nearly every date there is, so its place is only made when it is needed. */
function slip(day: PlainDate | null | undefined, at: () => Place, { from, today }: Limits): readonly Found[] {
  if (day === null || day === undefined) return none;
  if (day > today) return [{ what: 'after-today', effect: 'excludes', at: at(), facts: { on: romanianDate(day) } }];
  if (from === null || day >= from) return none;
  const facts = { on: romanianDate(day), from: romanianDate(from) };
  return [{ what: 'too-early', effect: 'excludes', at: at(), facts }];
}

/**
 * VR-03: entry ≤ every day attended ≤ exit, and entry not before the project's contract: the later of the day the
 * financing contract was signed and the day the project starts, as far as they are known. Equal days are in order.
 * Someone without an entry date has not entered yet: missing. [S46]
 */
export const orderOfDatesRule = rule('VR-03', ({ project, participant, participations }) => {
  const { entryDate, exitDate } = participant;
  const found: Found[] = [];
  if (entryDate === null) found.push({ what: 'no-entry', effect: 'missing', at: 'entryDate' });
  const start = latest(project.contractOn, project.startOn);
  if (entryDate !== null && start !== null && entryDate < start) {
    found.push({
      what: 'before-project',
      effect: 'excludes',
      at: 'entryDate',
      facts: { entry: romanianDate(entryDate), start: romanianDate(start) },
    });
  }
  if (entryDate !== null && exitDate !== null && exitDate < entryDate) {
    found.push({
      what: 'exit-before-entry',
      effect: 'excludes',
      at: 'exitDate',
      facts: { entry: romanianDate(entryDate), exit: romanianDate(exitDate) },
    });
  }
  for (const { id, attendance } of participations) {
    for (const [day, { on }] of attendance.entries()) {
      const at: Finding['place'] = { table: 'participation', id, field: `attendance/${day}/on` };
      if (entryDate !== null && on < entryDate) {
        const facts = { on: romanianDate(on), entry: romanianDate(entryDate) };
        found.push({ what: 'attended-before-entry', effect: 'excludes', at, facts });
      }
      if (exitDate !== null && on > exitDate) {
        const facts = { on: romanianDate(on), exit: romanianDate(exitDate) };
        found.push({ what: 'attended-after-exit', effect: 'excludes', at, facts });
      }
    }
  }
  return found;
});

const latest = (a: PlainDate | null, b: PlainDate | null): PlainDate | null => ((a ?? '') > (b ?? '') ? a : b);
