import type { FormSection } from '#renderer/record/form-layout.ts';
import type { Row } from '#shared/journal/commit.ts';
import type { FieldProblem } from '#shared/kernel/field.ts';
import type { smeTabMessages } from './sme-tab.messages.ts';

type Heading = keyof (typeof smeTabMessages)['ro'];
type Texts = (path: string) => string;

/** The fields of a holding that fit its kind of holder. `choosesHeld`: the company is the holder, and what it holds is asked. */
export function holdingLayout(textAt: Texts, choosesHeld: boolean): FormSection<Heading> {
  const kind = textAt('ownerKind');
  const isEnterprise = kind === 'enterprise';
  return {
    key: 'holding',
    heading: 'holding.section',
    groups: [
      {
        heading: 'holding.who',
        fields: choosesHeld
          ? [['held', 12]]
          : [
              ['ownerKind', 6],
              ...(isEnterprise ? ([['owner', 6]] as const) : []),
              ...(kind === 'investor' ? ([['investorKind', 6]] as const) : []),
              ...(textAt('owner') === '' ? ([['ownerName', isEnterprise ? 12 : 6]] as const) : []),
            ],
      },
      {
        heading: 'holding.share',
        fields: [
          ['capital', 3],
          ['votes', 3],
          ['from', 3],
          ['until', 3],
          ['controls', 12],
        ],
      },
      {
        heading: 'holding.judgement',
        fields: [
          ...(kind === 'natural-persons' ? ([['sameMarket', 12]] as const) : []),
          ['decision', 4],
          ['decisionReason', 8],
        ],
      },
    ],
  };
}

/** What must be there that no single field can say: a holder, what is held, and the reason of what a person decided. */
export function holdingProblem(textAt: Texts): FieldProblem | null {
  const required = (at: string): FieldProblem => ({ at, code: 'field.required', facts: {} });
  const isThere = (path: string): boolean => textAt(path).trim() !== '';
  if (!isThere('held')) return required('held');
  if (!isThere('ownerKind')) return required('ownerKind');
  if (textAt('ownerKind') === 'enterprise' && !isThere('owner') && !isThere('ownerName')) return required('owner');
  if ((isThere('decision') || isThere('sameMarket')) && !isThere('decisionReason')) return required('decisionReason');
  return null;
}

/** The holding with who decided: whoever changes a decision, its answer or its reason; nobody where nothing was decided. */
export function decided(before: Row | null, after: Row, author: string): Row {
  const names = ['decision', 'sameMarket', 'decisionReason'] as const;
  if ((after.decision ?? null) === null && (after.sameMarket ?? null) === null) return { ...after, decidedBy: null };
  const isNew = names.some(name => (before?.[name] ?? null) !== (after[name] ?? null));
  return isNew ? { ...after, decidedBy: author } : after;
}

/** What the act of saving is called, by what has changed. */
export function holdingAct(before: Row | null, after: Row): 'added' | 'ended' | 'decided' | 'edited' {
  if (before === null) return 'added';
  if ((before.until ?? null) === null && (after.until ?? null) !== null) return 'ended';
  return (before.decidedBy ?? null) !== (after.decidedBy ?? null) ||
    (before.decision ?? null) !== (after.decision ?? null) ||
    (before.sameMarket ?? null) !== (after.sameMarket ?? null)
    ? 'decided'
    : 'edited';
}
