import { type DossierCompleteness, dossierCompleteness } from '../../domain/dossier/completeness.ts';
import { checkParticipant } from '../../domain/eligibility/check-participant.ts';
import type { Countability } from '../../domain/eligibility/finding.ts';
import type { ParticipantCase } from '../../domain/eligibility/participant-case.ts';
import { regionByBasis, regionOfCounty } from '../../domain/eligibility/region-basis.ts';
import type { ResultWindows } from '../../domain/eligibility/result-windows.ts';
import { type AgeBand, ageBandOf, ageOn } from '../../domain/participant/age.ts';
import type { Participation } from '../../domain/participation/participation.ts';
import type { PlainDate } from '../../kernel/plain-date.ts';
import type { CallProfile } from '../../profiles/profile.ts';
import type { IndicatorFacts } from '../indicators/indicator-facts.ts';
import type { PersonIndicator } from '../indicators/person-indicators.ts';

/** One participant as a register of some day shows them: what was recorded, and what follows from it. */
export type RegisterRow = {
  readonly subject: ParticipantCase;
  readonly entryOn: PlainDate;
  /** Whole years; null when the birth date is not known, or no longer. */
  readonly entryAge: number | null;
  readonly ageBand: AgeBand | null;
  readonly countability: Countability;
  readonly counted: boolean;
  /** NUTS 2 code by the address that the call goes by; null when it is not known. */
  readonly region: string | null;
  readonly workRegion: string | null;
  readonly moreDeveloped: boolean;
  /** Leaving, if it happened by the register's last day; one after the day of the data is a slip, and is shown. */
  readonly exitOn: PlainDate | null;
  readonly certificateOn: PlainDate | null;
  /** Courses begun by the register's last day, in order of their start. */
  readonly participations: readonly Participation[];
  /** Codes of the indicators; none unless the person is counted. */
  readonly outputs: readonly string[];
  readonly onExit: ReportedResults | null;
  readonly sixMonths: ReportedResults | null;
  readonly dossier: DossierCompleteness;
};

/** Codes of results and the day from which they hold. */
export type ReportedResults = { readonly codes: readonly string[]; readonly on: PlainDate };

/** What is the same for every row of one register. */
export type RowRules = {
  readonly profile: CallProfile;
  readonly indicators: readonly PersonIndicator[];
  /** Last day of the register. */
  readonly to: PlainDate;
  /** Day of the data: a later date is impossible. */
  readonly today: PlainDate;
  readonly windows: ResultWindows;
};

/**
 * What a register to `rules.to` says about a participant who entered on `entryOn`. Whether the person is counted is
 * judged on the state of the data (its dates may lie after the register's last day); exit, certificate and results
 * after that day have not happened yet.
 */
export function registerRow(subject: ParticipantCase, entryOn: PlainDate, rules: RowRules): RegisterRow {
  const { participant } = subject;
  const { profile, to, today, windows } = rules;
  const countability = checkParticipant(subject, profile, today);
  const counted = countability.status === 'countable';
  const entryAge = participant.birthDate === null ? null : ageOn(participant.birthDate, entryOn);
  const exitOn = happened(participant.exitDate, to);
  const certificateOn = happened(participant.certificate?.on ?? null, to);
  const anonymous = participant.anonymous ?? null;
  const region = regionByBasis(participant, profile);
  const ageBand = anonymous === null ? (entryAge === null ? null : ageBandOf(entryAge)) : anonymous.ageBand;
  const participations = subject.participations
    .filter(({ startOn }) => startOn === null || startOn <= to)
    .sort((a, b) => (startKey(a) < startKey(b) ? -1 : 1));
  const facts: IndicatorFacts = {
    participant,
    ageBand,
    exitOn,
    certifiedInTime:
      exitOn !== null &&
      certificateOn !== null &&
      (anonymous === null ? certificateOn <= windows.immediateEnd(exitOn) : anonymous.certifiedInTime === true),
    followUpReached: exitOn !== null && windows.followUpOn(exitOn) <= to,
  };
  const holding = counted ? rules.indicators.filter(({ holds }) => holds(facts)) : [];
  const codes = (type: PersonIndicator['type']): string[] =>
    holding.filter(indicator => indicator.type === type).map(({ code }) => code);
  const lateSlip = participant.exitDate !== null && participant.exitDate > today ? participant.exitDate : null;
  return {
    subject,
    entryOn,
    entryAge,
    ageBand,
    countability,
    counted,
    region,
    workRegion: regionOfCounty(participant.workCounty),
    moreDeveloped: region !== null && profile.targetGroup.moreDevelopedRegions.value.includes(region),
    exitOn: exitOn ?? lateSlip,
    certificateOn,
    participations,
    outputs: codes('output'),
    onExit: resultsOf(
      codes('immediate-result'),
      certificateOn !== null && exitOn !== null && certificateOn > exitOn ? certificateOn : exitOn,
    ),
    sixMonths: resultsOf(codes('longer-term-result'), exitOn === null ? null : windows.followUpOn(exitOn)),
    dossier: dossierCompleteness(subject, profile, { to, today, windows }),
  };
}

const startKey = ({ startOn, id }: Participation): string => `${startOn ?? ''} ${id}`;

const happened = (day: PlainDate | null, to: PlainDate): PlainDate | null => (day !== null && day <= to ? day : null);

const resultsOf = (codes: readonly string[], on: PlainDate | null): ReportedResults | null =>
  codes.length === 0 || on === null ? null : { codes, on };
