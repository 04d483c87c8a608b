import type { DocumentsLetter } from '../../domain/chasing/letter-for.ts';
import type { ChaseItem } from '../../domain/chasing/work-list.ts';
import { fullName } from './letter-rows.ts';
import {
  contactText,
  dueText,
  formsAsked,
  harmless,
  introduction,
  type LetterSource,
  salutation,
  sayLetter,
  whyAsked,
} from './letter-words.ts';

/** An e-mail as plain text, lines parted by `\n`. */
export type MailText = { readonly subject: string; readonly body: string };

/**
 * The letter as an e-mail. `sender` signs it; empty: only the project's contact is named. `attached`: the list goes with it.
 * No CNP stands in it, and the subject is one line.
 */
export function mailText(
  letter: DocumentsLetter,
  source: LetterSource,
  { sender, attached }: { readonly sender: string; readonly attached: boolean },
): MailText {
  const { language, project } = source;
  const say = sayLetter(language);
  const line = (item: ChaseItem): string => {
    const { requirement } = item;
    const due = dueText(item);
    const facts = [whyAsked(item, language), ...(due === '' ? [] : [say('missing.due', { on: due })])];
    return `  - ${requirement.name[language]} (${say(`missing.copy.${requirement.copy}`)}): ${facts.join(', ')}`;
  };
  const groups = [
    ...(letter.own.length === 0 ? [] : [{ title: say('missing.own'), items: letter.own }]),
    ...letter.people.map(({ participant, items }) => ({ title: harmless(fullName(participant)), items })),
  ];
  const about = say('missing.mail.subject', { smis: project.smisCode ?? '', company: harmless(letter.company.name) });
  const contact = contactText(letter, source);
  const paragraphs = [
    salutation(letter, language),
    ...introduction(letter, source),
    ...groups.map(({ title, items }) => [title, ...items.map(line)].join('\n')),
    [say('missing.forms'), ...formsAsked(letter, language).map(form => `  - ${form}`)].join('\n'),
    ...(attached ? [say('missing.mail.attached')] : []),
    ...(contact === null ? [] : [contact]),
    say('missing.privacy'),
    [say('missing.thanks'), ...(harmless(sender) === '' ? [] : [harmless(sender)])].join('\n'),
  ];
  return {
    subject: letter.refersTo === null ? about : say('missing.mail.again', { subject: about }),
    body: `${paragraphs.join('\n\n')}\n`,
  };
}
