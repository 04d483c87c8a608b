import type { Finding } from '#shared/domain/eligibility/finding.ts';
import { tableFields } from '#shared/domain/table-fields.ts';
import type { Language } from '#shared/kernel/translation.ts';
import type { CallProfile } from '#shared/profiles/profile.ts';
import { specAt } from './spec-at.ts';

export type Speaker = {
  readonly profile: CallProfile;
  readonly language: Language;
  readonly say: (key: string) => string;
};

/** What a finding is about, in a word or two: the field's label, the document's name, or the rule's id. */
export function subjectOf({ place, rule }: Finding, { profile, language, say }: Speaker): string {
  const path = place.field;
  if (path === null) return rule;
  const document = profile.documents.find(({ code }) => path.split('/').includes(code));
  if (document) return document.name[language];
  const spec = specAt(tableFields[place.table], path.split('/'));
  return spec ? say(spec.label) : rule;
}
