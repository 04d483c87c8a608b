import { isJsonObject, type JsonValue } from '../../kernel/json.ts';
import { readCnp } from '../identity/cnp.ts';
import type { Participant } from '../participant/participant.ts';

/** What is known of a change without knowing the journal: rows it holds whole, fields it sets. */
export type SeenChange = {
  readonly table: string;
  readonly id: string;
  readonly row?: { readonly [field: string]: JsonValue } | null;
  readonly fields?: readonly { readonly path: string; readonly before?: JsonValue; readonly after?: JsonValue }[];
};

/** Rows that are about the people who are erased, now or at any time before, and their files. */
export type PersonRows = {
  readonly has: (table: string, id: string) => boolean;
  readonly all: () => readonly { readonly table: string; readonly id: string }[];
  /** SHA-256 of the contents that no record of anybody else has ever meant. */
  readonly files: () => readonly string[];
};

/**
 * The records of one person: the one chosen, and those with the same CNP, if it is a possible one (an impossible CNP that
 * two records share does not make them the same person). The first in order of id is the person's mark afterwards.
 */
export function recordsOf(chosen: Participant, people: Iterable<Participant>): readonly Participant[] {
  const cnp = possibleCnp(chosen.cnp);
  if (cnp === null) return [chosen];
  const records = [...people].filter(({ cnp: other }) => possibleCnp(other) === cnp);
  return records.sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The CNP's thirteen digits, null when it is not one that can exist. */
export function possibleCnp(typed: string | null): string | null {
  const { digits, errors } = readCnp(typed ?? '');
  return errors.length === 0 ? digits : null;
}

/**
 * Told of every change of the whole journal, finds the rows that were ever about the people: their own, their dossiers,
 * what they took part in, the files of all these, and records with one of their CNPs that have been removed since.
 * `living` tells whether a participant is there now: the history of somebody who is must not be touched for a CNP that
 * was once mistyped.
 */
export function findPersonRows(ids: ReadonlySet<string>, cnps: ReadonlySet<string>, living: (id: string) => boolean) {
  const people = new Set(ids);
  /** By participation, the participants it was ever of; by file, the records it ever hung on. */
  const links = new Map<string, Set<string>>();
  const stored = new Map<string, Set<string>>();
  const link = (map: Map<string, Set<string>>, key: string, value: JsonValue | undefined): void => {
    if (typeof value === 'string') map.set(key, (map.get(key) ?? new Set()).add(value));
  };

  function see(change: SeenChange): void {
    const { table, id } = change;
    const values = (field: string): (JsonValue | undefined)[] => [
      isJsonObject(change.row) ? change.row[field] : undefined,
      ...(change.fields ?? []).flatMap(({ path, before, after }) => (path === field ? [before, after] : [])),
    ];
    if (table === 'participant' && !people.has(id) && !living(id)) {
      const isTheirs = values('cnp').some(cnp => typeof cnp === 'string' && cnps.has(possibleCnp(cnp) ?? ''));
      if (isTheirs) people.add(id);
    }
    if (table === 'participation') for (const of of values('participant')) link(links, `participation ${id}`, of);
    if (table === 'attachment') {
      for (const of of values('rowId')) link(links, `attachment ${id}`, of);
      for (const name of values('sha256')) link(stored, id, name);
    }
  }

  function finish(): PersonRows {
    const found = new Map<string, { table: string; id: string }>();
    const take = (table: string, id: string): void => void found.set(`${table} ${id}`, { table, id });
    for (const id of people) for (const table of ['participant', 'dossier']) take(table, id);
    const records = new Set(people);
    for (const [key, of] of links) {
      const [table = '', id = ''] = key.split(' ');
      if (table !== 'participation' || ![...of].some(person => people.has(person))) continue;
      take(table, id);
      records.add(id);
    }
    const theirs = new Set<string>();
    const others = new Set<string>();
    for (const [id, names] of stored) {
      const isTheirs = [...(links.get(`attachment ${id}`) ?? [])].some(record => records.has(record));
      if (isTheirs) take('attachment', id);
      for (const name of names) (isTheirs ? theirs : others).add(name);
    }
    return {
      has: (table, id) => found.has(`${table} ${id}`),
      all: () => [...found.values()],
      files: () => [...theirs].filter(name => !others.has(name)),
    };
  }

  return { see, finish };
}
