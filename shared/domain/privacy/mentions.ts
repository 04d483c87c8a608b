import { isJsonObject, type JsonValue } from '../../kernel/json.ts';
import { foldForSearch } from '../../kernel/search-text.ts';
import type { Participant } from '../participant/participant.ts';

export type TraceKind = 'cnp' | 'name' | 'email' | 'phone';

/** A text by which a person can be found, ready to be searched for. Personal data: never logged, never stored. */
export type Trace = { readonly kind: TraceKind; readonly text: string };

/** A place in another record that names the person. */
export type Mention = { readonly table: string; readonly id: string; readonly field: string; readonly kind: TraceKind };

/** By what a person can be found: CNP, name in both orders, e-mail, phone. Too short ones would be found everywhere. */
export function tracesOf(people: readonly Participant[]): readonly Trace[] {
  const traces = new Map<string, Trace>();
  const add = (kind: TraceKind, text: string, shortest: number): void => {
    if (text.length >= shortest) traces.set(`${kind} ${text}`, { kind, text });
  };
  for (const { cnp, lastName, firstName, email, phone } of people) {
    add('cnp', digitsOf(cnp ?? ''), 13);
    const [last, first] = [foldForSearch(lastName), foldForSearch(firstName)];
    if (last.length > 1 && first.length > 1) {
      add('name', `${last} ${first}`, 5);
      add('name', `${first} ${last}`, 5);
    }
    add('email', foldForSearch(email ?? ''), 6);
    // Without the country's 0 or +4, which people write or leave out.
    add('phone', digitsOf(phone ?? '').slice(-9), 9);
  }
  return [...traces.values()];
}

/** The kind of the first trace that a text holds; null when it holds none. */
export function traceIn(text: string, traces: readonly Trace[]): TraceKind | null {
  const folded = foldForSearch(text);
  const digits = digitsOf(text);
  const found = traces.find(({ kind, text: trace }) =>
    kind === 'name' || kind === 'email' ? folded.includes(trace) : digits.includes(trace),
  );
  return found?.kind ?? null;
}

/** The places in a row that name the person, by path of the field. */
export function mentionsIn(table: string, row: { readonly id: string }, traces: readonly Trace[]): readonly Mention[] {
  const found: Mention[] = [];
  visit(row as JsonValue, '', (text, field) => {
    const kind = traceIn(text, traces);
    if (kind !== null) found.push({ table, id: row.id, field, kind });
  });
  return found;
}

/** Every text in a value, with its path. */
export function visit(value: JsonValue, at: string, each: (text: string, at: string) => void): void {
  if (typeof value === 'string') each(value, at);
  else if (Array.isArray(value)) {
    for (const [place, item] of value.entries()) visit(item, at === '' ? String(place) : `${at}/${place}`, each);
  } else if (isJsonObject(value)) {
    for (const [name, part] of Object.entries(value)) visit(part, at === '' ? name : `${at}/${name}`, each);
  }
}

const digitsOf = (text: string): string => text.replace(/\D/g, '');
