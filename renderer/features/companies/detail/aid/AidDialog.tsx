import { useChoices } from '#renderer/record/choices.ts';
import { useDraftForm } from '#renderer/record/use-draft-form.ts';
import { useWords } from '#renderer/services/words.ts';
import { aidFields } from '#shared/domain/aid/aid.fields.ts';
import type { Row } from '#shared/journal/commit.ts';
import { RowDialog } from '../RowDialog.tsx';
import { useRowAct } from '../use-row-act.ts';
import { aidLayout, inEuros } from './aid-form.ts';
import { aidTabMessages } from './aid-tab.messages.ts';

type Props = {
  readonly company: string;
  /** What is stored; null for a new one. */
  readonly before: Row | null;
  readonly onClose: () => void;
};

const newAid = (): Row => ({ id: crypto.randomUUID() });

/** One aid of the ledger, typed whole. */
export function AidDialog({ company, before, onClose }: Props) {
  const t = useWords(aidTabMessages);
  const act = useRowAct();
  const choicesFor = useChoices();
  const typed = before === null ? { company, form: 'grant', source: 'declaration' } : {};
  const form = useDraftForm(aidFields, before ?? newAid(), typed, inEuros);
  return (
    <RowDialog
      title={t(before === null ? 'aid.new' : 'aid.change')}
      hint={t('aid.ledger.hint')}
      form={form}
      specs={aidFields}
      section={aidLayout}
      t={t}
      choicesFor={choicesFor}
      read={form.read}
      onSave={after => act({ key: before === null ? 'aid.added' : 'aid.edited', facts: {} }, 'aid', before, after)}
      onClose={onClose}
      testId="aid-dialog"
    />
  );
}
