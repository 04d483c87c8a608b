import { Notice } from '#renderer/design/Notice.tsx';
import { useProgram } from '#renderer/services/program.ts';
import { useWords } from '#renderer/services/words.ts';
import type { AskedAlready } from '#shared/domain/chasing/letter-for.ts';
import { romanianDate } from '#shared/kernel/plain-date.ts';
import { lettersMessages } from './letters.messages.ts';

/** Says when and by whom the same was asked for a short while ago; of several companies, of how many that is so. */
export function AlreadyNotice({ already }: { already: readonly (AskedAlready | null)[] }) {
  const { say } = useProgram();
  const t = useWords(lettersMessages);
  const found = already.flatMap(each => (each === null ? [] : [each]));
  const [only] = found;
  if (only === undefined) return null;
  if (already.length > 1) {
    return (
      <Notice tone="warn" testId="asked-already">
        {t('letters.already.companies', { count: found.length })}
      </Notice>
    );
  }
  const { letter, documents, everything } = only;
  const facts = {
    count: documents,
    on: letter.on === null ? '' : romanianDate(letter.on),
    by: letter.by ?? '',
    channel: letter.channel === null ? '' : say(`correspondence.channel.${letter.channel}`),
    answerBy: letter.answerBy === null ? '' : romanianDate(letter.answerBy),
  };
  return (
    <Notice tone="warn" testId="asked-already">
      {t(everything ? 'letters.already.all' : 'letters.already', facts)}
    </Notice>
  );
}
