import { describe, expect, test } from 'vitest';
import {
  changeDocument,
  type DocumentAct,
  documentActs,
  isSamePerson,
} from '#shared/domain/dossier/change-document.ts';
import { dossierMessagesEn, dossierMessagesRo } from '#shared/domain/dossier/dossier.messages.ts';
import type { DocumentItem } from '#shared/domain/dossier/dossier.ts';
import { setDocuments } from '#shared/domain/dossier/set-documents.ts';
import { sayIn } from '#shared/kernel/translation.ts';
import { aRequirement } from '#test/support/a-profile.ts';
import { aDossier, anItem, day } from '#test/support/some-people.ts';

const today = day('2022-11-30');
const requirement = aRequirement('PAR-02');
const by = 'Ana Pop';
const receive: DocumentAct = { kind: 'receive', on: today, by };
const verify: DocumentAct = { kind: 'verify', on: today, by };
const reject: DocumentAct = { kind: 'reject', on: today, by, reason: 'ilizibil' };
const waive: DocumentAct = { kind: 'waive', on: today, by, reason: 'CIM în REVISAL' };
const came = anItem({ state: 'received', verifiedOn: null, receivedBy: 'Dan Ion' });

function done(item: DocumentItem | null, act: DocumentAct): DocumentItem | string {
  const outcome = changeDocument(item, act, requirement, today);
  if (outcome.ok) return outcome.value;
  for (const messages of [dossierMessagesRo, dossierMessagesEn]) {
    expect(sayIn(messages, outcome.error.code, outcome.error.facts)).toMatch(/PAR-02/);
  }
  return outcome.error.code.replace('document.refused.', '');
}

describe('from missing to verified', () => {
  test('received: who and when', () => {
    expect(done(null, receive)).toEqual({
      state: 'received',
      receivedOn: today,
      receivedBy: by,
      verifiedOn: null,
      verifiedBy: null,
      validUntil: null,
      reason: null,
    });
  });
  test('verified by somebody else', () => {
    expect(done(came, verify)).toMatchObject({
      state: 'verified',
      receivedBy: 'Dan Ion',
      verifiedBy: by,
      verifiedOn: today,
    });
  });
  test('not by the same person, however the name is written', () => {
    expect(done({ ...came, receivedBy: ' ana  POP ' }, verify)).toBe('same-person');
    expect(done({ ...came, receivedBy: null }, verify)).toMatchObject({ state: 'verified' });
    expect([isSamePerson('Șerban', 'Şerban'), isSamePerson('', ''), isSamePerson(null, null)]).toEqual([
      true,
      false,
      false,
    ]);
  });
  test.each<[string, DocumentItem | null, DocumentAct, string]>([
    ['what is missing is not verified', null, verify, 'missing'],
    ['nor rejected', null, reject, 'missing'],
    ['verified once', anItem(), verify, 'settled'],
    ['a rejected one waits for another', anItem({ state: 'rejected', reason: 'x' }), verify, 'again'],
    ['a rejected one is not rejected again', anItem({ state: 'rejected', reason: 'x' }), reject, 'again'],
    ['what has run out is not verified', { ...came, validUntil: day('2022-11-29') }, verify, 'expired'],
    ['a verified one needs no exception', anItem(), waive, 'settled'],
    ['a rejection says why', came, { ...reject, reason: ' ' }, 'reason'],
    ['an exception says why', null, { ...waive, reason: '' }, 'reason'],
    ['somebody does it', null, { ...receive, by: ' ' }, 'nobody'],
    ['not tomorrow', null, { ...receive, on: day('2022-12-01') }, 'later'],
    ['not verified before it came', came, { ...verify, on: day('2022-04-19') }, 'earlier'],
  ])('%s', (_, item, act, expected) => {
    expect(done(item, act)).toBe(expected);
  });
  test('good on its last day', () => {
    expect(done({ ...came, validUntil: today }, verify)).toMatchObject({ state: 'verified' });
  });
});

describe('refused, waived, and again', () => {
  test('rejected with a reason, also after it was verified', () => {
    expect(done(anItem({ verifiedBy: 'Dan Ion' }), reject)).toMatchObject({
      state: 'rejected',
      reason: 'ilizibil',
      decidedBy: by,
      decidedOn: today,
      verifiedOn: null,
      verifiedBy: null,
    });
  });
  test('waived with reason and author', () => {
    expect(done(null, waive)).toMatchObject({
      state: 'waived',
      reason: 'CIM în REVISAL',
      decidedBy: by,
      decidedOn: today,
      receivedOn: null,
    });
  });
  test('received again it starts anew', () => {
    const rejected = done({ ...anItem(), number: '7', issuedOn: day('2022-01-01'), validUntil: today }, reject);
    if (typeof rejected === 'string') throw new Error(rejected);
    expect(done(rejected, { ...receive, copy: 'original' })).toEqual({
      state: 'received',
      receivedOn: today,
      receivedBy: by,
      verifiedOn: null,
      verifiedBy: null,
      validUntil: null,
      reason: null,
      decidedBy: null,
      decidedOn: null,
      number: null,
      issuedOn: null,
      copy: 'original',
    });
  });
  test('every act that is offered can be done, and no other', () => {
    const states = [
      null,
      came,
      anItem(),
      anItem({ state: 'rejected', reason: 'x' }),
      anItem({ state: 'waived', reason: 'x' }),
      anItem({ state: 'expired' }),
    ];
    for (const item of states) {
      const possible = [receive, verify, reject, waive].filter(act => typeof done(item, act) !== 'string');
      expect(possible.map(({ kind }) => kind)).toEqual(expect.arrayContaining([...documentActs(item)]));
      expect(possible).toHaveLength(documentActs(item).length);
    }
  });
});

test('several at once: what cannot be done is named and holds nothing up', () => {
  const requirements = [requirement, aRequirement('PAR-10'), aRequirement('SME-01')];
  const owners = [
    { id: 'p1', owner: 'participant' as const, dossier: aDossier({ 'PAR-02': came, 'PAR-10': came }) },
    { id: 'p2', owner: 'participant' as const, dossier: null },
    { id: 'p3', owner: 'participant' as const, dossier: aDossier({ 'PAR-02': came }, { id: 'p3' }) },
  ];
  const { pairs, changed, refused } = setDocuments(owners, requirements, verify, today);
  expect(changed).toBe(3);
  expect(
    pairs.map(({ before, after }) => [
      before?.id,
      after.id,
      after.items['PAR-02']?.state,
      after.items['PAR-10']?.state,
    ]),
  ).toEqual([
    ['p1', 'p1', 'verified', 'verified'],
    ['p3', 'p3', 'verified', 'verified'],
  ]);
  expect(refused.map(({ id, code, problem }) => `${id} ${code} ${problem.code}`)).toEqual([
    'p2 PAR-02 document.refused.missing',
    'p2 PAR-10 document.refused.missing',
    'p3 PAR-10 document.refused.settled',
  ]);
});
