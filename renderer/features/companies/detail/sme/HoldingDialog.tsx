import { useCallback } from 'react';
import { type ChoicesFor, useChoices } from '#renderer/record/choices.ts';
import { useDraftForm } from '#renderer/record/use-draft-form.ts';
import { useProgram } from '#renderer/services/program.ts';
import { useWords } from '#renderer/services/words.ts';
import { holdingFields } from '#shared/domain/holding/holding.fields.ts';
import type { CommitLabel, Row } from '#shared/journal/commit.ts';
import { type PlainDate, romanianDate } from '#shared/kernel/plain-date.ts';
import { RowDialog } from '../RowDialog.tsx';
import { useRowAct } from '../use-row-act.ts';
import { decided, holdingAct, holdingLayout, holdingProblem } from './holding-form.ts';
import { smeTabMessages } from './sme-tab.messages.ts';

/** What is asked of a holding: a new holder of the company, a new company that it holds, or a change of what is stored. */
export type HoldingRequest =
  | { readonly kind: 'holder' }
  | { readonly kind: 'held' }
  | { readonly kind: 'edit'; readonly row: Row; readonly focus?: string; readonly endOn?: PlainDate };

type Props = { readonly company: string; readonly request: HoldingRequest; readonly onClose: () => void };

const titles = { holder: 'holding.new', held: 'holding.newHeld', edit: 'holding.change' } as const;
const labels: { readonly [A in ReturnType<typeof holdingAct>]: CommitLabel } = {
  added: { key: 'holding.added', facts: {} },
  edited: { key: 'holding.edited', facts: {} },
  decided: { key: 'holding.decided', facts: {} },
  ended: { key: 'holding.ended', facts: {} },
};

/** A holding, typed whole; where a person decides what the program must not, with the reason. */
export function HoldingDialog({ company, request, onClose }: Props) {
  const { state } = useProgram();
  const t = useWords(smeTabMessages);
  const act = useRowAct();
  const choices = useChoices();
  const before = request.kind === 'edit' ? request.row : null;
  const form = useDraftForm(holdingFields, before ?? newHolding(), typedAtFirst(company, request));
  const choosesHeld = form.textAt('owner') === company;
  const choicesFor = useCallback<ChoicesFor>(
    (path, spec) => {
      const offered = choices(path, spec);
      const isCompany = path === 'owner' || path === 'held';
      return isCompany ? (offered ?? []).filter(({ id }) => id !== company) : offered;
    },
    [choices, company],
  );
  return (
    <RowDialog
      title={t(titles[request.kind])}
      hint={t('holding.hint')}
      form={form}
      specs={holdingFields}
      section={holdingLayout(form.textAt, choosesHeld)}
      t={t}
      choicesFor={choicesFor}
      read={() => {
        const problem = holdingProblem(form.textAt);
        if (problem) {
          form.refuse(problem);
          return null;
        }
        const after = form.read();
        return after === null ? null : decided(before, after, state.author);
      }}
      onSave={after => act(labels[holdingAct(before, after)], 'holding', before, after)}
      onClose={onClose}
      focus={request.kind === 'edit' ? request.focus : undefined}
      testId="holding-dialog"
    />
  );
}

const newHolding = (): Row => ({ id: crypto.randomUUID() });

function typedAtFirst(company: string, request: HoldingRequest): { readonly [path: string]: string } {
  if (request.kind === 'holder') return { held: company, ownerKind: 'enterprise' };
  if (request.kind === 'held') return { owner: company, ownerKind: 'enterprise' };
  return request.endOn === undefined ? {} : { until: romanianDate(request.endOn) };
}
