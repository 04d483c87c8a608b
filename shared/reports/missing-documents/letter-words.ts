import type { DocumentsLetter } from '../../domain/chasing/letter-for.ts';
import type { ChaseItem } from '../../domain/chasing/work-list.ts';
import { documentCopies } from '../../domain/dossier/dossier.ts';
import { coverCnps } from '../../domain/identity/mask-cnp.ts';
import type { Partner } from '../../domain/partner/partner.ts';
import type { Project } from '../../domain/project/project.ts';
import { type PlainDate, romanianDate } from '../../kernel/plain-date.ts';
import type { Facts } from '../../kernel/problem.ts';
import { type Language, type Messages, sayIn } from '../../kernel/translation.ts';
import { missingDocumentsMessagesEn, missingDocumentsMessagesRo } from './missing-documents.messages.ts';

/** What a letter says besides its rows: who runs the project, and who can be asked. */
export type LetterSource = {
  readonly project: Project;
  readonly partners: readonly Partner[];
  readonly language: Language;
};

const words: Readonly<Record<Language, Messages>> = { ro: missingDocumentsMessagesRo, en: missingDocumentsMessagesEn };
export const sayLetter =
  (language: Language) =>
  (key: string, facts?: Facts): string =>
    sayIn(words[language], key, facts);

const printed = (day: PlainDate | null): string => (day === null ? '' : romanianDate(day));

/** Free text as it may stand in a letter: on one line, with no CNP that somebody typed into it, and of bearable length. */
export function harmless(text: string | null): string {
  const line = coverCnps((text ?? '').replace(/\s+/g, ' ').trim());
  return line.length > 200 ? `${line.slice(0, 199)}…` : line;
}

/** The greeting, by the contact's name when it is known. */
export function salutation({ company }: DocumentsLetter, language: Language): string {
  const name = harmless(company.contactName);
  return sayLetter(language)(name === '' ? 'missing.salutation' : 'missing.salutation.name', { name });
}

/** What the letter is about, and which letter it comes back to. */
export function introduction(
  letter: DocumentsLetter,
  { project, partners, language }: LetterSource,
): readonly string[] {
  const say = sayLetter(language);
  const { refersTo, requested, answerBy } = letter;
  const leader = partners.find(({ role }) => role === 'leader');
  const intro = say('missing.intro', {
    project: project.title,
    smis: project.smisCode ?? '',
    leader: leader?.name ?? '',
    documents: requested.length,
    answerBy: romanianDate(answerBy),
  });
  if (refersTo === null) return [intro];
  return [intro, say('missing.refers', { on: printed(refersTo.on), answerBy: printed(refersTo.answerBy) })];
}

/** Why a document is asked for, and since when. */
export function whyAsked(item: ChaseItem, language: Language): string {
  const why = sayLetter(language)(`missing.why.${item.reason}`, {
    why: harmless(item.owed.item?.reason ?? null),
    on: printed(item.owed.validUntil),
  });
  return [why, ...askedBefore(item, language)].join('; ');
}

/** The same beside a column that says that it is missing; null when there is nothing more to say. */
export function remarksOn(item: ChaseItem, language: Language): string | null {
  return item.reason === 'missing' ? (askedBefore(item, language)[0] ?? null) : whyAsked(item, language);
}

function askedBefore({ asked }: ChaseItem, language: Language): readonly string[] {
  if (asked === null || asked.state === 'came') return [];
  return [sayLetter(language)('missing.asked', { on: printed(asked.last.on), times: asked.times })];
}

export const dueText = ({ dueOn }: ChaseItem): string => printed(dueOn);

/** What each of the forms in this letter means, in the order of the profile's words; only those that it asks for. */
export function formsAsked(letter: DocumentsLetter, language: Language): readonly string[] {
  const used = new Set(
    [...letter.own, ...letter.people.flatMap(({ items }) => items)].map(({ requirement }) => requirement.copy),
  );
  return documentCopies.filter(copy => used.has(copy)).map(copy => sayLetter(language)(`missing.form.${copy}`));
}

/** Who can be asked: the partner that recruited the company, otherwise the leader. Null when none is known. */
export function contactText({ company }: DocumentsLetter, { partners, language }: LetterSource): string | null {
  const partner =
    partners.find(({ id }) => id === company.recruitedBy) ?? partners.find(({ role }) => role === 'leader');
  if (partner === undefined) return null;
  const who = [partner.responsible, partner.name].filter(text => text !== null && text.trim() !== '').join(', ');
  return sayLetter(language)('missing.contact', { who: harmless(who) });
}
