import type { FieldSpec } from '../../kernel/field.ts';
import { controls, type Holding, holdingDecisions, holdingOwnerKinds, investorKinds } from './holding.ts';

export const holdingFields = {
  held: { kind: 'reference', label: 'holding.held', table: 'company', required: true },
  ownerKind: { kind: 'choice', label: 'holding.ownerKind', values: holdingOwnerKinds, required: true },
  owner: { kind: 'reference', label: 'holding.owner', table: 'company' },
  ownerName: { kind: 'text', label: 'holding.ownerName', maxLength: 300 },
  investorKind: { kind: 'choice', label: 'holding.investorKind', values: investorKinds },
  capital: { kind: 'hundredths', label: 'holding.capital', min: 0, max: 10_000 },
  votes: { kind: 'hundredths', label: 'holding.votes', min: 0, max: 10_000 },
  controls: {
    kind: 'list',
    label: 'holding.controls',
    of: { kind: 'choice', label: 'holding.control', values: controls },
  },
  sameMarket: { kind: 'answer', label: 'holding.sameMarket', mayRefuse: false },
  from: { kind: 'date', label: 'holding.from' },
  until: { kind: 'date', label: 'holding.until' },
  decision: { kind: 'choice', label: 'holding.decision', values: holdingDecisions },
  decidedBy: { kind: 'text', label: 'holding.decidedBy', maxLength: 120 },
  decisionReason: { kind: 'text', label: 'holding.decisionReason', maxLength: 1_000, multiline: true },
} as const satisfies Record<Exclude<keyof Holding, 'id'>, FieldSpec>;
