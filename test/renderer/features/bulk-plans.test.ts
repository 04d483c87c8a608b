import { expect, test } from 'vitest';
import { planDocuments, planGroup, planState } from '#renderer/features/participants/list/bulk-plans.ts';
import type { Dossier } from '#shared/domain/dossier/dossier.ts';
import type { ParticipantCase } from '#shared/domain/eligibility/participant-case.ts';
import type { Participant } from '#shared/domain/participant/participant.ts';
import type { PlainDate } from '#shared/kernel/plain-date.ts';
import { findProfile } from '#shared/profiles/registry.ts';
import { personId, syntheticTables } from '../harness/synthetic-rows.ts';

const people = syntheticTables(4).participant;
const person = (at: number, parts: Partial<Participant> = {}): Participant =>
  ({ ...people?.get(personId(at)), ...parts }) as unknown as Participant;
const caseOf = (participant: Participant): ParticipantCase => ({ participant }) as unknown as ParticipantCase;
const today = '2022-11-30' as PlainDate;
const found = findProfile('pocu-860-3-12');
if (!found) throw new Error('no profile');
const profile = found;
const erased = { erasedOn: today, counted: null, ageBand: null, region: null, certifiedInTime: null, person: null };

test('a state goes to those who may have it; the others are named with what they lack', () => {
  const cases = [
    person(0, { status: 'in_operation', exitDate: today, exitReason: null }),
    person(1, { status: 'in_operation', exitDate: null }),
    person(2, { status: 'lead' }),
    person(3, { status: 'in_operation', exitDate: today, anonymous: erased }),
  ].map(caseOf);
  const plan = planState(cases, { to: 'completed', reason: '' }, profile, today);
  expect(plan.changed).toBe(1);
  // The exit reason that follows from the state comes with it.
  expect(plan.pairs).toMatchObject([{ after: { id: personId(0), status: 'completed', exitReason: 'completed' } }]);
  expect(plan.left.map(({ id, problem }) => [id, problem.code])).toEqual([
    [personId(1), 'participant.state.refused.field'],
    [personId(2), 'participant.state.refused.way'],
  ]);
  expect(planState(cases, { to: 'lead', reason: '' }, profile, today).left.map(({ id }) => id)).not.toContain(
    personId(2),
  );
});

test('a group takes in whoever is not in it, and no one who was erased; no name takes them out', () => {
  const some = [person(0), person(1, { group: 'Grupa 3' }), person(2, { anonymous: erased })];
  expect(planGroup(some, 'Grupa 3').pairs).toMatchObject([{ after: { id: personId(0), group: 'Grupa 3' } }]);
  expect(planGroup(some, null).pairs).toMatchObject([{ after: { id: personId(1), group: null } }]);
});

test('documents are received where they may be, others are named; whoever received them does not verify them', () => {
  const requirements = profile.documents.filter(({ owner }) => owner === 'participant').slice(0, 2);
  const ids = [personId(0), personId(1)];
  const received = planDocuments(ids, new Map(), requirements, { kind: 'receive', on: today, by: 'Ana Punte' });
  expect(received).toMatchObject({ changed: 4, left: [] });
  expect(received.pairs).toHaveLength(2);
  const dossiers = new Map(
    received.pairs.slice(0, 1).map(({ after }) => [String(after?.id), after as unknown as Dossier]),
  );
  const verify = { kind: 'verify', on: today } as const;
  const others = planDocuments(ids, dossiers, requirements, { ...verify, by: 'Ion Vale' });
  expect(others).toMatchObject({ changed: 2 });
  expect(others.left.map(({ id, problem }) => [id, problem.code])).toEqual([
    [personId(1), 'document.refused.missing'],
    [personId(1), 'document.refused.missing'],
  ]);
  const same = planDocuments(ids.slice(0, 1), dossiers, requirements, { ...verify, by: 'Ana Punte' });
  expect(same).toMatchObject({ changed: 0, left: [{ problem: { code: 'document.refused.same-person' } }, {}] });
});
