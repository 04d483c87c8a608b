import { expect, test } from 'vitest';
import { requirementOfScan } from '#shared/domain/dossier/scan-requirement.ts';
import { findProfile } from '#shared/profiles/registry.ts';

const profile = findProfile('pocu-860-3-12');
const requirements = (profile?.documents ?? []).filter(({ owner }) => owner === 'participant');
const found = (name: string) => requirementOfScan(name, requirements)?.code ?? null;

test.each([
  ['PAR-02 Popescu.pdf', 'PAR-02'],
  ['par_2.jpg', 'PAR-02'],
  ['Par 10 semnat CI.pdf', 'PAR-10'],
  ['par-20.pdf', 'PAR-20'],
  ['PAR-02 si PAR-03.pdf', null],
  ['CI Popescu Ion.jpg', 'PAR-02'],
  ['copieCI_2022.jpeg', 'PAR-02'],
  ['BULETIN.PDF', 'PAR-02'],
  ['carte de identitate față-verso.png', 'PAR-02'],
  ['Diplomă licență.pdf', 'PAR-04'],
  ['adeverință salariat.pdf', 'PAR-05'],
  ['Adeverinta finala.pdf', 'PAR-18'],
  ['CIM nr 12.pdf', 'PAR-05'],
  ['extras REVISAL.pdf', 'PAR-05'],
  ['contract de formare.pdf', 'PAR-14'],
  ['declaraţie dublă finanţare.pdf', 'PAR-07'],
  ['certificat de nastere.pdf', 'PAR-03'],
  ['certificat absolvire.pdf', 'PAR-17'],
  ['formular B.pdf', 'PAR-18'],
  ['birth certificate.pdf', 'PAR-03'],
  ['nota de informare GDPR.pdf', 'PAR-08'],
  ['IMG_20220420_1.jpg', null],
  ['circa.pdf', null],
  ['', null],
])('%s', (name, expected) => {
  expect(found(name)).toBe(expected);
});

test('two that fit as well are left to the person', () => {
  const two = [
    { code: 'PAR-01', scanWords: ['acord'] },
    { code: 'PAR-02', scanWords: ['acord'] },
  ];
  expect(requirementOfScan('acord.pdf', two)).toBeNull();
});

test('no two requirements of one owner claim the same words', () => {
  for (const owner of ['participant', 'company'] as const) {
    const words = (profile?.documents ?? [])
      .filter(one => one.owner === owner)
      .flatMap(({ scanWords = [] }) => scanWords);
    expect(words.filter((word, at) => words.indexOf(word) < at)).toEqual([]);
    expect(words.length).toBeGreaterThan(20);
  }
});
