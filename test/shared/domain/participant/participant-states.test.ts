import { describe, expect, test } from 'vitest';
import { participantMessagesEn, participantMessagesRo } from '#shared/domain/participant/participant.messages.ts';
import { type Participant, type ParticipantState, participantStates } from '#shared/domain/participant/participant.ts';
import { changeState, participantTransitions, reasonedStates } from '#shared/domain/participant/participant-states.ts';
import { sayIn } from '#shared/kernel/translation.ts';
import { aProfile, aRequirement } from '#test/support/a-profile.ts';
import { aCase, anItem, day } from '#test/support/some-people.ts';

const profile = aProfile({
  documents: [
    aRequirement('PAR-01', { due: 'application', from: 'participant' }),
    aRequirement('PAR-11', { from: 'project', neededToCount: true }),
    aRequirement('PAR-12', { from: 'project', neededToCount: false }),
    aRequirement('PAR-18', { due: 'exit' }),
  ],
});
const left = { exitDate: day('2022-05-31'), exitReason: 'completed' as const };

function moved(
  person: Partial<Participant>,
  to: ParticipantState,
  { reason = '', on = '2022-11-30', items = {} } = {},
) {
  const subject = aCase(person, { dossier: { id: 'p1', owner: 'participant', items } });
  const outcome = changeState(subject, { to, reason }, profile, day(on));
  if (outcome.ok) return outcome.value;
  return outcome.error.map(({ code, facts }) => {
    for (const messages of [participantMessagesRo, participantMessagesEn]) {
      expect(sayIn(messages, code, { ...facts, label: 'X' })).not.toMatch(/undefined|participant\.state/);
    }
    return `${code.replace('participant.state.refused.', '')} ${facts.field ?? facts.documents ?? ''}`.trim();
  });
}

describe('the way', () => {
  test('leads from the first state to the last', () => {
    const way: ParticipantState[] = [
      'lead',
      'dossier_open',
      'dossier_complete',
      'verified',
      'in_operation',
      'completed',
      'result_recorded',
      'followed_up',
      'archived',
    ];
    for (const [at, from] of way.slice(0, -1).entries()) expect(participantTransitions(from)[0]).toBe(way[at + 1]);
  });
  test('every state is reached, from every state one goes on, and none leads to itself', () => {
    const reached = new Set(participantStates.flatMap(participantTransitions));
    expect(participantStates.filter(state => !reached.has(state))).toEqual([]);
    for (const state of participantStates) {
      expect(participantTransitions(state).length).toBeGreaterThan(0);
      expect(participantTransitions(state)).not.toContain(state);
    }
  });
  test('there is none from a first contact into the operation', () => {
    expect(moved({ status: 'lead' }, 'in_operation')).toEqual(['way']);
  });
  test('who comes back keeps the record', () => {
    for (const from of ['completed', 'abandoned', 'result_recorded'] as const) {
      expect(moved({ status: from, ...left }, 'in_operation')).toMatchObject({ status: 'in_operation', ...left });
    }
  });
});

describe('what a state needs', () => {
  const came = anItem({ state: 'received' });
  test('a complete dossier: what others bring is there', () => {
    expect(moved({ status: 'dossier_open' }, 'dossier_complete')).toEqual(['documents-there PAR-01']);
    expect(moved({ status: 'dossier_open' }, 'dossier_complete', { items: { 'PAR-01': came } })).toMatchObject({
      status: 'dossier_complete',
    });
  });
  test('verified: all of it verified, and what nobody is counted without', () => {
    const from = { status: 'dossier_complete' } as const;
    expect(moved(from, 'verified', { items: { 'PAR-01': came } })).toEqual(['documents-verified PAR-01, PAR-11']);
    expect(moved(from, 'verified', { items: { 'PAR-01': anItem(), 'PAR-11': anItem() } })).toMatchObject({
      status: 'verified',
    });
  });
  test('in operation: an entry that has happened', () => {
    expect(moved({ status: 'verified', entryDate: null }, 'in_operation')).toEqual(['field entryDate']);
    expect(moved({ status: 'verified', entryDate: day('2022-12-01') }, 'in_operation')).toEqual(['later entryDate']);
    expect(moved({ status: 'verified', entryDate: day('2022-11-30') }, 'in_operation')).toMatchObject({
      status: 'in_operation',
    });
  });
  test('completed: the exit, of the same kind', () => {
    expect(moved({}, 'completed')).toEqual(['field exitDate']);
    expect(moved({ ...left, exitReason: 'abandoned' }, 'completed')).toEqual(['exit-reason exitReason']);
    expect(moved({ ...left, exitReason: null }, 'completed')).toMatchObject({
      status: 'completed',
      exitReason: 'completed',
    });
  });
  test('abandoned: the exit, and why', () => {
    expect(moved({ ...left, exitReason: null }, 'abandoned')).toEqual(['reason']);
    expect(moved({ ...left, exitReason: null }, 'abandoned', { reason: ' mutat ' })).toMatchObject({
      status: 'abandoned',
      statusReason: 'mutat',
      exitReason: 'abandoned',
    });
    expect(moved({ ...left, exitReason: 'completed' }, 'abandoned', { reason: 'x' })).toEqual([
      'exit-reason exitReason',
    ]);
  });
  test('a result: an answer or a certificate', () => {
    expect(moved({ status: 'completed', ...left }, 'result_recorded')).toEqual(['result resultQualification']);
    expect(moved({ status: 'completed', ...left, resultTraining: false }, 'result_recorded')).toMatchObject({
      status: 'result_recorded',
    });
  });
  test('followed up: six months after, both questions answered', () => {
    const status = 'result_recorded' as const;
    const answers = { sixMonthEmployment: true, sixMonthImproved: false };
    expect(moved({ status, ...left }, 'followed_up')).toEqual(['follow-up sixMonthEmployment']);
    expect(moved({ status, ...left, ...answers }, 'followed_up')).toMatchObject({ status: 'followed_up' });
    expect(moved({ status, ...left, ...answers }, 'followed_up', { on: '2022-11-29' })).toEqual([
      'not-yet sixMonthEmployment',
    ]);
  });
  test('rejected and reserve: a reason, which goes when the state does', () => {
    expect(reasonedStates).toEqual(['rejected', 'reserve', 'abandoned']);
    for (const to of ['rejected', 'reserve'] as const) {
      expect(moved({ status: 'verified' }, to)).toEqual(['reason']);
      expect(moved({ status: 'verified' }, to, { reason: 'fără loc' })).toMatchObject({
        status: to,
        statusReason: 'fără loc',
      });
    }
    expect(moved({ status: 'reserve', statusReason: 'fără loc' }, 'in_operation')).toMatchObject({
      status: 'in_operation',
      statusReason: null,
    });
  });
  test('a state without a reason leaves no empty field behind', () => {
    expect(moved({ status: 'lead' }, 'dossier_open')).not.toHaveProperty('statusReason');
  });
});
