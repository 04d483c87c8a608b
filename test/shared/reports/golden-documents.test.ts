import { expect, test } from 'vitest';
import { findProfile } from '#shared/profiles/registry.ts';
import { buildReport } from '#shared/reports/build-report.ts';
import { expectGolden } from '#test/golden/golden.ts';
import { oracleI1 } from './oracle-i1.ts';
import { aProject, day } from './register-sample.ts';

const profile = findProfile('pocu-860-3-12');
if (profile === null) throw new Error('the profile of the call is missing');

test.each([
  ['target-group-register', 'ro'],
  ['target-group-register', 'en'],
  ['participant-list', 'ro'],
] as const)('%s in %s is the document that was looked at', (report, language) => {
  const input = {
    data: oracleI1,
    profile,
    report,
    params: { from: '2022-04-01', to: '2022-12-31' },
    language,
    at: { position: 42, instant: '2023-03-31T12:00:00.000Z', today: day('2023-03-31') },
  };
  const built = buildReport(input);
  expect(built.ok).toBe(true);
  if (!built.ok) return;
  expectGolden(`test/golden/${report}.${language}.json`, built.value);
  // The order in which rows are stored does not matter, nor how often the report is built.
  const { participant, dossier, participation, partner } = oracleI1;
  const turned = aProject({
    partners: [...partner.values()].reverse(),
    companies: [...oracleI1.company.values()].reverse(),
    courses: [...oracleI1.course.values()],
    participants: [...participant.values()].reverse(),
    dossiers: [...dossier.values()].reverse(),
    participations: [...participation.values()].reverse(),
  });
  expect(buildReport({ ...input, data: turned })).toEqual(built);
});
