import type { ConflictCopy } from '#shared/ipc/folder.channels.ts';

/** What the name of a copy says: whose copy it is, who made it, and the computer or person it names. */
export type ConflictName = Pick<ConflictCopy, 'of' | 'by' | 'from'>;
type Form = { readonly by: ConflictCopy['by']; readonly form: RegExp };

/*
 * How programs name the copy of a file that was changed in two places, or copied beside itself. `stem` is the file's own
 * name, `from` the computer or person. A form may fit names that are nobody's copy; whether `stem` and the ending are a
 * file that lies in that place is for the caller to say.
 */
const forms: readonly Form[] = [
  // 000001.sync-conflict-20220501-101112-ABCDEFG.jsonl
  { by: 'syncthing', form: /^(?<stem>.+?)\.sync-conflict-\d{8}-\d{6}-(?<from>[A-Z0-9]{7})$/ },
  // 000001 (conflicted copy 2022-05-01 101112).jsonl, with a name in front of it in newer editions
  { by: 'nextcloud', form: /^(?<stem>.+?) \((?:(?<from>[^()]+?) )?conflicted copy \d{4}-\d\d-\d\d \d{6}\)$/i },
  { by: 'nextcloud', form: /^(?<stem>.+?)_conflict-\d{8}-\d{6}$/ },
  // 000001 (Ana's conflicted copy 2022-05-01).jsonl
  { by: 'dropbox', form: /^(?<stem>.+?) \((?<from>.+?)['’]s conflicted copy(?: \d{4}-\d\d-\d\d)?(?: \(\d+\))?\)$/i },
  { by: 'dropbox', form: /^(?<stem>.+?) \((?<from>.+?)['’]s case conflict(?: \d+)?\)$/i },
  // Romanian: (copia în conflict a lui Ana 2022-05-01), (copie conflictuală …)
  {
    by: 'dropbox',
    form: /^(?<stem>.+?) \(cop(?:ia|ie|ia aflată|ie aflată) (?:în|in) conflict(?: a (?:lui |utilizatorului )?(?<from>[^()\d]+?))?(?: \d{4}-\d\d-\d\d)?(?: \(\d+\))?\)$/i,
  },
  { by: 'unknown', form: /^(?<stem>.+?) \([^()]*conflict[^()]*\)$/i },
  // 000001 - Copy.jsonl, 000001 - Copy (2).jsonl, 000001 - copie.jsonl
  { by: 'windows', form: /^(?<stem>.+?) [-–] (?:copy|copie)(?: \(\d+\))?$/i },
  // Finder: 000001 copy.jsonl, 000001 copy 2.jsonl, 000001 copie.jsonl
  { by: 'windows', form: /^(?<stem>.+?) (?:copy|copie)(?: \d+)?$/i },
  // Copy of 000001.jsonl, Copie a 000001.jsonl
  { by: 'google-drive', form: /^(?:copy of|copie (?:a|pentru|de pe|după)|copia) (?<stem>.+)$/i },
  // 000001 (1).jsonl
  { by: 'google-drive', form: /^(?<stem>.+?) ?\(\d{1,3}\)$/ },
  { by: 'google-drive', form: /^(?<stem>.+?)_conf\(\d+\)$/ },
  // iCloud: 000001 2.jsonl
  { by: 'unknown', form: /^(?<stem>.+?) \d{1,2}$/ },
  // 000001-LAPTOP-ANA.jsonl, 000001-LAPTOP-ANA-2.jsonl
  { by: 'onedrive', form: /^(?<stem>.+?)-(?<from>[A-Za-zĂÂÎȘȚăâîșț][\p{L}\d_-]{0,62}?)(?:-\d{1,2})?$/u },
];

/**
 * Reads the name of a file or folder as a copy of another one in the same place. `isOurs` says of a name whether such a file
 * belongs there. Null when the name is one of ours itself, or a copy of nothing that belongs there.
 */
export function readConflictName(name: string, isOurs: (name: string) => boolean): ConflictName | null {
  if (isOurs(name)) return null;
  const dot = name.lastIndexOf('.');
  // The ending may be that of the file, or part of a name without one.
  const splits: readonly (readonly [string, string])[] = [
    ...(dot > 0 ? [[name.slice(0, dot), name.slice(dot)] as const] : []),
    [name, ''],
  ];
  for (const [stem, ending] of splits) {
    for (const { by, form } of forms) {
      const { stem: own, from } = form.exec(stem)?.groups ?? {};
      if (own !== undefined && isOurs(`${own}${ending}`))
        return { of: `${own}${ending}`, by, from: from?.trim() ?? null };
    }
  }
  return null;
}
