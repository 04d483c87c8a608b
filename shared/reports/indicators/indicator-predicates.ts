import type { LabourStatus, Participant } from '../../domain/participant/participant.ts';
import type { IndicatorFacts } from './indicator-facts.ts';

export type IndicatorPredicate = (facts: IndicatorFacts) => boolean;

const has = ({ labourStatus }: Participant, ...statuses: readonly LabourStatus[]): boolean =>
  labourStatus.some(status => statuses.includes(status));
const employed = (participant: Participant): boolean => has(participant, 'employed', 'self-employed');
const unemployed = (participant: Participant): boolean => has(participant, 'unemployed', 'long-term-unemployed');
const inactive = (participant: Participant): boolean => has(participant, 'inactive', 'inactive-not-in-education');
const iscedIn = ({ isced }: Participant, low: number, high: number): boolean =>
  isced !== null && isced >= low && isced <= high;
const above54 = ({ ageBand }: IndicatorFacts): boolean => ageBand === '55-64' || ageBand === 'above-64';

const migrantOrMinority = ({ thirdCountry, foreignOrigin, minority }: Participant): boolean =>
  [thirdCountry, foreignOrigin, minority].includes('yes');
const disadvantaged = (participant: Participant): boolean =>
  migrantOrMinority(participant) || participant.disability === 'yes' || participant.otherDisadvantaged === 'yes';

const searchingOnExit: IndicatorPredicate = ({ participant, exitOn }) =>
  exitOn !== null && inactive(participant) && participant.resultSearching === true;
const trainingOnExit: IndicatorPredicate = ({ participant, exitOn }) =>
  exitOn !== null && participant.resultTraining === true;
/** Not for those who had work when they entered: it would not be a result. */
const employmentOnExit: IndicatorPredicate = ({ participant, exitOn }) =>
  exitOn !== null && !employed(participant) && participant.resultEmployment === true;
const employmentAfter: IndicatorPredicate = ({ participant, followUpReached }) =>
  followUpReached && !employed(participant) && participant.sixMonthEmployment === true;

/**
 * The predicates that a profile may name, evaluated on one counted person. Definitions: Regulation (EU) 1304/2013
 * Annex I as amended [S36]; "above 54" is 55 or more and "below 25" is 24 or less on the day of entry [S36]; a refused
 * answer is not a yes [S37, S38]. Which code means which predicate is the profile's word.
 */
export const personPredicates: Readonly<Record<string, IndicatorPredicate>> = {
  counted: () => true,
  unemployed: ({ participant }) => unemployed(participant),
  'long-term-unemployed': ({ participant }) => has(participant, 'long-term-unemployed'),
  inactive: ({ participant }) => inactive(participant),
  'inactive-not-in-education': ({ participant }) => has(participant, 'inactive-not-in-education'),
  'employed-or-self-employed': ({ participant }) => employed(participant),
  'age-below-25': ({ ageBand }) => ageBand === 'below-25',
  'age-above-54': above54,
  'age-above-54-not-employed': facts =>
    above54(facts) && (unemployed(facts.participant) || has(facts.participant, 'inactive-not-in-education')),
  'isced-1-2': ({ participant }) => iscedIn(participant, 1, 2),
  'isced-3-4': ({ participant }) => iscedIn(participant, 3, 4),
  'isced-5-8': ({ participant }) => iscedIn(participant, 5, 8),
  'migrant-foreign-or-minority': ({ participant }) => migrantOrMinority(participant),
  disability: ({ participant }) => participant.disability === 'yes',
  'other-disadvantaged': ({ participant }) => participant.otherDisadvantaged === 'yes',
  homeless: ({ participant }) => participant.homeless === 'yes',
  rural: ({ participant }) => participant.areaType === 'rural',
  'searching-on-exit': searchingOnExit,
  'training-on-exit': trainingOnExit,
  'certified-on-exit': ({ exitOn, certifiedInTime }) => exitOn !== null && certifiedInTime,
  'employment-on-exit': employmentOnExit,
  'disadvantaged-positive-on-exit': facts =>
    disadvantaged(facts.participant) &&
    (searchingOnExit(facts) ||
      trainingOnExit(facts) ||
      employmentOnExit(facts) ||
      (facts.exitOn !== null && facts.certifiedInTime)),
  'employment-after-6-months': employmentAfter,
  'improved-after-6-months': ({ participant, followUpReached }) =>
    followUpReached && employed(participant) && participant.sixMonthImproved === true,
  'age-above-54-employment-after-6-months': facts => above54(facts) && employmentAfter(facts),
  'disadvantaged-employment-after-6-months': facts => disadvantaged(facts.participant) && employmentAfter(facts),
};
