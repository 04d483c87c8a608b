import type { JsonValue } from '../../kernel/json.ts';
import type { PlainDate } from '../../kernel/plain-date.ts';
import { type Problem, problem } from '../../kernel/problem.ts';
import { companyFields } from '../company/company.fields.ts';
import { readCnp } from '../identity/cnp.ts';
import type { ImportKind } from '../import-run/import-run.ts';
import { participantFields } from '../participant/participant.fields.ts';
import type { Participant } from '../participant/participant.ts';
import type { ProjectData } from '../tables.ts';
import { type AnyRow, type Composed, composeRow, leafOf } from './compose-row.ts';
import { Employers } from './employers.ts';
import { CompanyIndex } from './match-companies.ts';
import { type Matched, PeopleIndex } from './match-people.ts';
import { readJoined } from './read-joined.ts';
import type { Reason, RowReading } from './read-rows.ts';
import { splitName } from './split-name.ts';

export type PlanAction = 'add' | 'change' | 'same' | 'ask' | 'refuse';
export type PlannedMatch = { readonly id: string; readonly because: readonly Problem[] };
/** What would become of a row without a decision, and what may be decided. */
export type PlannedRow = {
  readonly reading: RowReading;
  readonly action: PlanAction;
  /** The record of `change` and `same`. */
  readonly id: string | null;
  readonly matches: readonly PlannedMatch[];
  readonly mayDecide: readonly ('leave' | 'add' | 'change')[];
  /** Those that came up when its values were put together, beside those of `reading`. */
  readonly reasons: readonly Reason[];
};
export type PlanOptions = {
  readonly kind: ImportKind;
  readonly today: PlainDate;
  /** Company that sent the list. */
  readonly company: string | null;
  readonly addCompanies: boolean;
  /** An id for a new record, the same each time for the same key. */
  readonly idOf: (key: string) => string;
};

/** What an import would do: every row judged once; the values of a row are put together when they are asked for. */
export class ImportPlan {
  readonly rows: readonly PlannedRow[];
  readonly employers: Employers;
  readonly #data: ProjectData;
  readonly #options: PlanOptions;
  readonly #people: PeopleIndex;
  readonly #companies: CompanyIndex;

  constructor(readings: readonly RowReading[], data: ProjectData, options: PlanOptions) {
    this.#data = data;
    this.#options = options;
    this.#companies = new CompanyIndex(data.company.values());
    this.#people = new PeopleIndex(options.kind === 'participants' ? data.participant.values() : []);
    this.employers = new Employers(this.#companies, options.idOf, options.addCompanies, options.company);
    const taken = new Map<string, number>();
    this.rows = readings.map(reading => this.#planned(reading, taken));
  }

  /** Table that the rows go to. */
  get table(): 'participant' | 'company' {
    return this.#options.kind === 'participants' ? 'participant' : 'company';
  }

  /** The row as it would be saved: laid over a stored record, or with null as a new one. */
  compose(reading: RowReading, id: string | null): Composed {
    return this.#options.kind === 'participants' ? this.#person(reading, id) : this.#company(reading, id);
  }

  #planned(reading: RowReading, taken: Map<string, number>): PlannedRow {
    const matched = this.#matched(reading);
    const matches = matched.kind === 'none' ? [] : matched.kind === 'one' ? [matched.match] : matched.matches;
    const ids = matches.map(({ id }) => id);
    const planned = (action: PlanAction, part: Partial<PlannedRow> = {}): PlannedRow => ({
      reading,
      action,
      id: null,
      matches,
      mayDecide: [],
      reasons: [],
      ...part,
    });
    // A row that says what one of several says already needs no question, and two such rows are two records.
    const isRefused = hasRefused(reading) && !ids.some(id => this.#hasCnp(id, reading.wrongCnp));
    const said = matched.kind === 'some' ? ids.find(id => this.compose(reading, id).sets.length === 0) : undefined;
    if (said !== undefined && !isRefused) return planned('same', { id: said });
    // By the record and by the list: one row may find the record by its name, another only look like it with the same CNP.
    const keys = [matched.kind === 'one' ? `id ${matched.match.id}` : null, this.#identity(reading)];
    const told = keys.filter(key => key !== null);
    const before = told.map(key => taken.get(key)).find(row => row !== undefined);
    if (before !== undefined) {
      const reason: Reason = { weight: 'refused', column: null, problem: problem('import.row-twice', { row: before }) };
      return planned('refuse', { reasons: [reason] });
    }
    for (const key of told) taken.set(key, reading.row);
    if (isRefused) {
      const may = matches.length > 0 ? ['change', 'add'] : ['add'];
      const isPossible = this.compose(reading, null).row !== null || matches.length > 0;
      return planned('refuse', { mayDecide: isPossible ? ['leave', ...(may as ('add' | 'change')[])] : [] });
    }
    if (matched.kind === 'some') {
      return planned('ask', { mayDecide: ['leave', 'change', 'add'] });
    }
    if (matched.kind === 'none') {
      const { row, reasons } = this.compose(reading, null);
      return row === null ? planned('refuse', { reasons }) : planned('add', { reasons, mayDecide: ['leave'] });
    }
    const { row, sets, reasons } = this.compose(reading, matched.match.id);
    if (row === null) return planned('refuse', { reasons });
    const { id } = matched.match;
    if (sets.length === 0) return planned('same', { id, reasons });
    return planned('change', { id, reasons, mayDecide: ['leave', 'add'] });
  }

  /** A wrong CNP that is stored as such already is no news. */
  #hasCnp(id: string, wrong: string | null): boolean {
    return wrong !== null && (this.#data.participant.get(id)?.cnp ?? '').replace(/\D/g, '') === wrong;
  }

  #matched(
    reading: RowReading,
  ):
    | { readonly kind: 'none' }
    | { readonly kind: 'one'; readonly match: PlannedMatch }
    | { readonly kind: 'some'; readonly matches: readonly PlannedMatch[] } {
    const isPeople = this.#options.kind === 'participants';
    const known =
      reading.id === null ? null : isPeople ? this.#people.byId(reading.id) : this.#companies.byId(reading.id);
    if (known !== null) return { kind: 'one', match: { id: known, because: [problem('import.match.id')] } };
    return isPeople ? worded(this.#people.find(this.#facts(reading))) : this.#matchedCompany(reading);
  }

  #matchedCompany(reading: RowReading) {
    const found = this.#companies.find(textOf(reading, 'cui'), textOf(reading, 'name'));
    if (found.kind === 'none') return found;
    const because = (by: 'cui' | 'name'): Problem[] => [
      problem(by === 'cui' ? 'duplicate.reason.cui' : 'duplicate.reason.name-same'),
    ];
    if (found.kind === 'one') return { kind: 'one' as const, match: { id: found.id, because: because(found.by) } };
    return { kind: 'some' as const, matches: found.ids.map(id => ({ id, because: because('name') })) };
  }

  #facts(reading: RowReading) {
    const full = reading.joined.get('fullName');
    const name = full ? splitName(full.text, false) : null;
    return {
      id: '',
      lastName: textOf(reading, 'lastName') ?? name?.last ?? '',
      firstName: textOf(reading, 'firstName') ?? name?.first ?? '',
      cnp: textOf(reading, 'cnp') ?? reading.wrongCnp,
      birthDate: textOf(reading, 'birthDate') as PlainDate | null,
      gender: textOf(reading, 'gender') as Participant['gender'],
      phone: textOf(reading, 'phone'),
      email: textOf(reading, 'email'),
      employer: null,
      anonymous: null,
    };
  }

  /** By what two rows of a list are the same person or company; null when nothing tells for sure. */
  #identity(reading: RowReading): string | null {
    if (this.#options.kind === 'companies') {
      const cui = textOf(reading, 'cui');
      return cui === null ? null : `cui ${cui}`;
    }
    const { cnp, birthDate, lastName, firstName } = this.#facts(reading);
    if (cnp !== null && reading.wrongCnp === null) return `cnp ${cnp}`;
    return birthDate === null ? null : `name ${lastName} ${firstName} ${birthDate}`.toLowerCase();
  }

  #person(reading: RowReading, id: string | null): Composed {
    const current = id === null ? null : (this.#data.participant.get(id) ?? null);
    const given = new Map<string, { readonly value: JsonValue; readonly column: number | null }>(reading.values);
    const reasons: Reason[] = [];
    for (const [target, { text, column, heading }] of reading.joined) {
      const { sets, notes } = readJoined({ target, text, heading, current });
      const weight = sets.length === 0 ? 'left-out' : 'note';
      for (const note of notes) reasons.push({ weight, column, problem: note });
      for (const [path, value] of sets) if (!given.has(path)) given.set(path, { value, column });
    }
    const employer = this.employers.of(reading, current === null);
    reasons.push(...employer.reasons);
    if (employer.id !== null) given.set('employer', { value: employer.id, column: employer.column });
    if (current === null) addKnownByCnp(given);
    reasons.push(...againstCnp(given));
    withoutSameResidence(given, current);
    const key = `row ${reading.row}`;
    const base: AnyRow = current ?? {
      id: this.#options.idOf(key),
      status: 'dossier_open',
      lastName: null,
      firstName: null,
    };
    const composed = composeRow(participantFields, base, current === null, given);
    return { ...composed, reasons: [...reasons, ...composed.reasons] };
  }

  #company(reading: RowReading, id: string | null): Composed {
    const current = id === null ? null : (this.#data.company.get(id) ?? null);
    const base: AnyRow = current ?? { id: this.#options.idOf(`row ${reading.row}`), state: 'lead', name: null };
    return composeRow(companyFields, base, current === null, reading.values);
  }
}

const hasRefused = ({ reasons }: RowReading): boolean => reasons.some(({ weight }) => weight === 'refused');

function worded(matched: Matched) {
  if (matched.kind === 'none') return matched;
  const named = ({ id, likeness }: { id: string; likeness: { reasons: readonly string[] } }): PlannedMatch => ({
    id,
    because: likeness.reasons.map(reason => problem(`duplicate.reason.${reason}`)),
  });
  if (matched.kind === 'one') return { kind: 'one' as const, match: named(matched.match) };
  return { kind: 'some' as const, matches: matched.matches.map(named) };
}

function textOf({ values }: RowReading, path: string): string | null {
  const value = values.get(path)?.value;
  return typeof value === 'string' ? value : null;
}

type Values = Map<string, { readonly value: JsonValue; readonly column: number | null }>;

/** Birth date and sex of a new person, where the list does not have them and the CNP says them. */
function addKnownByCnp(given: Values): void {
  const cnp = given.get('cnp');
  if (typeof cnp?.value !== 'string') return;
  const { errors, birthDate, gender } = readCnp(cnp.value);
  if (errors.length > 0) return;
  if (birthDate !== null && !given.has('birthDate')) given.set('birthDate', { value: birthDate, column: cnp.column });
  if (gender !== null && !given.has('gender')) given.set('gender', { value: gender, column: cnp.column });
}

/** A birth date or sex in the list that is not the CNP's. */
function againstCnp(given: Values): readonly Reason[] {
  const cnp = given.get('cnp')?.value;
  if (typeof cnp !== 'string') return [];
  const said = readCnp(cnp);
  return (['birthDate', 'gender'] as const).flatMap((path): Reason[] => {
    const value = given.get(path);
    if (value === undefined || said[path] === null || value.value === said[path]) return [];
    return [{ weight: 'note', column: value.column, problem: problem(`import.against-cnp.${path}`) }];
  });
}

/** A residence that is the domicile once more is none: it is kept only where it differs. */
function withoutSameResidence(given: Values, current: Participant | null): void {
  if (current !== null && current.residence !== null) return;
  const paths = [...given.keys()].filter(path => path.startsWith('residence/'));
  const domicile = (path: string): JsonValue => {
    const at = path.replace('residence/', 'domicile/');
    return given.get(at)?.value ?? (current === null ? null : leafOf(current, at));
  };
  if (paths.every(path => given.get(path)?.value === domicile(path))) for (const path of paths) given.delete(path);
}
