import type { CommitLabel, Tables } from '#shared/journal/commit.ts';
import type { Language } from '#shared/kernel/translation.ts';
import type { CallProfile } from '#shared/profiles/profile.ts';
import type { PersonAct } from '#shared/reports/model/define-report.ts';
import { actWords } from './act-words.ts';
import { recordWithItsOwn } from './find-acts.ts';
import type { JournalIndex } from './journal-index.ts';
import { printerOf, printRecords } from './print-acts.ts';

/**
 * The acts of a journal that changed records of these people or what belongs to them, and those by which somebody saw
 * their covered values, the oldest first. Of an act on many records only what is theirs is told.
 */
export async function actsOfPeople(
  index: JournalIndex,
  { rows, profile, language }: { readonly rows: Tables; readonly profile: CallProfile; readonly language: Language },
  ids: ReadonlySet<string>,
): Promise<readonly PersonAct[]> {
  const printer = printerOf(index, rows, profile, language);
  const own = new Set([...ids].flatMap(id => [...recordWithItsOwn(index, rows, { table: 'participant', id })]));
  const acts: PersonAct[] = [];
  let isKnown = false;
  for (const commit of index.commits) {
    const isTheirs = commit.records.some(record => own.has(record));
    isKnown ||= isTheirs;
    if (!isTheirs && !(isKnown && showsThem(commit.label, ids))) continue;
    const changes = isTheirs ? ((await index.commitAt(commit.position))?.changes ?? []) : [];
    const mine = changes.filter(({ table, id }) => own.has(index.records.find(table, id) ?? -1));
    acts.push({
      at: commit.at,
      author: commit.author,
      act: actWords(commit.label, index, printer.say),
      fields: printRecords(printer, mine).flatMap(({ table, kind, fields }) =>
        fields.map(({ path, label, before, after }) => ({
          record: table === 'participant' ? '' : kind,
          field: table === 'participant' ? path : null,
          label,
          before,
          after,
        })),
      ),
    });
  }
  return acts;
}

/** Acts without changes that name a person, or that showed a whole report's covered values. */
function showsThem({ key, facts }: CommitLabel, ids: ReadonlySet<string>): boolean {
  if (key === 'report.people-revealed') return true;
  return facts.table === 'participant' && ids.has(String(facts.id));
}
