import type { Attachment } from '../../domain/attachment/attachment.ts';
import type { Company } from '../../domain/company/company.ts';
import { stateOn } from '../../domain/dossier/document-state.ts';
import type { DocumentItem } from '../../domain/dossier/dossier.ts';
import type { Participant } from '../../domain/participant/participant.ts';
import { romanianDate } from '../../kernel/plain-date.ts';
import type { ReportInput } from '../model/define-report.ts';
import type { PaperSource } from '../papers/paper-source.ts';

/** Whose dossier. */
export type DossierOwner =
  | { readonly kind: 'participant'; readonly participant: Participant }
  | { readonly kind: 'company'; readonly company: Company };

/** One document that lies in a dossier: a stored file, or one that is only on paper (`file` null). */
export type DossierEntry = {
  readonly name: string;
  /** `nr. 12 / 20.04.2022`. */
  readonly numberAndDay: string | null;
  readonly file: Attachment | null;
  readonly remarks: string | null;
};

/**
 * What is in a dossier, in the order of the call's list: each stored file of a requirement, or the requirement itself when
 * it is there on paper only; then the files that belong to none, the oldest first. What is missing is not in it.
 */
export function dossierEntries(owner: DossierOwner, source: PaperSource): readonly DossierEntry[] {
  const { input, inWords, say } = source;
  const { data, profile, at } = input;
  const id = owner.kind === 'participant' ? owner.participant.id : owner.company.id;
  const items = data.dossier.get(id)?.items ?? {};
  const files = filesOf(input, owner.kind, id);
  const entries: DossierEntry[] = [];
  const placed = new Set<string>();
  for (const requirement of profile.documents) {
    if (requirement.owner !== owner.kind) continue;
    const { code, name } = requirement;
    const item = Object.hasOwn(items, code) ? (items[code] ?? null) : null;
    const own = files.filter(file => (file.requirement ?? null) === code);
    const state = stateOn(item, requirement, at.today);
    const isThere = item !== null && state !== 'missing' && state !== 'waived';
    const described = {
      name: `${code} ${inWords(name)}`,
      numberAndDay: numberAndDay(item),
    };
    const remarks = [item === null ? null : say(`dossier.state.${state}`), item?.remarks ?? null];
    if (own.length === 0 && isThere)
      entries.push({ ...described, file: null, remarks: joined([say('opis.on-paper'), ...remarks]) });
    for (const file of own) {
      placed.add(file.id);
      entries.push({ ...described, file, remarks: joined([...remarks, file.remarks]) });
    }
  }
  for (const file of files) {
    if (placed.has(file.id)) continue;
    const name = file.name.replace(/\.[^.]+$/, '');
    entries.push({ name, numberAndDay: null, file, remarks: file.remarks });
  }
  return entries;
}

/** Sheets of a stored file as far as its row tells: a picture is one, of a PDF they were counted; null otherwise. */
export function knownSheets({ mediaType, pages = null }: Attachment): number | null {
  const isPicture = mediaType.startsWith('image/') && mediaType !== 'image/tiff';
  return isPicture ? 1 : pages;
}

function filesOf({ data }: ReportInput, table: DossierOwner['kind'], id: string): readonly Attachment[] {
  const courses = new Set(
    table === 'participant'
      ? [...data.participation.values()].filter(row => row.participant === id).map(row => row.id)
      : [],
  );
  return [...data.attachment.values()]
    .filter(
      file =>
        (file.table === table && file.rowId === id) || (file.table === 'participation' && courses.has(file.rowId)),
    )
    .sort((a, b) => (`${a.addedAt} ${a.id}` < `${b.addedAt} ${b.id}` ? -1 : 1));
}

function numberAndDay(item: DocumentItem | null): string | null {
  const { number = null, issuedOn = null } = item ?? {};
  return joined([number, issuedOn === null ? null : romanianDate(issuedOn)], ' / ');
}

const joined = (parts: readonly (string | null)[], by = ' · '): string | null =>
  parts.filter(part => part !== null && part !== '').join(by) || null;
