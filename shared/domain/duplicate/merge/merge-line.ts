import type { FieldSpec, FieldSpecs } from '../../../kernel/field.ts';
import { isJsonObject, type JsonValue, sameJson } from '../../../kernel/json.ts';
import { readCnp } from '../../identity/cnp.ts';
import { readCui } from '../../identity/cui.ts';
import { tableFields } from '../../table-fields.ts';
import type { TableName } from '../../tables.ts';
import type { Duplicate } from '../duplicate.ts';

/** A stored row as merging reads it. */
export type MergeRow = { readonly id: string; readonly [field: string]: JsonValue };
/** A row as it was and as it shall be, as a commit is drafted from; null where there is none. */
export type MergedPair = {
  readonly table: TableName;
  readonly before: MergeRow | null;
  readonly after: MergeRow | null;
};
/** The record that stays, or the one that is dissolved into it. */
export type Side = 'keep' | 'drop';

/** One value of both records. `path` is that of the field, such as `domicile/county`. */
export type MergePart = { readonly path: string; readonly keep: JsonValue; readonly drop: JsonValue };

/**
 * What is taken together from one of two records: a field, or several that are one thing (an address, an identity card, the
 * figures of a year): half of one address and half of another is nobody's.
 */
export type MergeLine = {
  /** Names the line in the choices. */
  readonly path: string;
  readonly parts: readonly MergePart[];
  /**
   * `same`; `fills`: what one lacks the other has, and nothing differs; `joined`: two remarks, which become one text;
   * `differs`: somebody must choose.
   */
  readonly state: 'same' | 'fills' | 'joined' | 'differs';
  /** Which side the rules would take where they differ; null where they have no opinion. */
  readonly suggested: Side | null;
};

type Table = Duplicate['table'];
/** Groups that are one thing. */
const together: { readonly [T in Table]: ReadonlySet<string> } = {
  participant: new Set(['idDoc', 'domicile', 'residence', 'certificate']),
  company: new Set(),
};
/** A company's figures of its reference year, which are one thing. */
export const figuresPath = 'figures';
export const figureFields: ReadonlySet<string> = new Set([
  'referenceYear',
  'averageStaff',
  'turnover',
  'totalAssets',
  'eurRate',
  'estimated',
  'approvedOn',
]);
/** Merged by a rule of their own, or never there. */
const apart: ReadonlySet<string> = new Set(['formerIds', 'anonymous']);

/** Everything that two records say, in the order of their fields. Both are rows of `table`. */
export function mergeLines(table: Table, keep: MergeRow, drop: MergeRow): readonly MergeLine[] {
  const specs: FieldSpecs = tableFields[table];
  const lines: MergeLine[] = [];
  const line = (path: string, parts: readonly MergePart[], spec: FieldSpec | null = null): void => {
    const state = stateOf(parts, spec);
    lines.push({ path, parts, state, suggested: state === 'differs' ? suggestedIn(parts) : null });
  };
  const figures: MergePart[] = [];
  for (const [name, spec] of Object.entries(specs)) {
    const [one, other] = [keep[name], drop[name]];
    if (apart.has(name)) continue;
    if (table === 'company' && figureFields.has(name)) {
      figures.push(...partsOf(spec, name, one, other));
      continue;
    }
    if (spec.kind === 'map') {
      const keys = new Set([...namesIn(one), ...namesIn(other)]);
      for (const key of [...keys].sort())
        line(`${name}/${key}`, partsOf(spec.of, `${name}/${key}`, at(one, key), at(other, key)));
    } else if (spec.kind === 'group' && !together[table].has(name)) {
      for (const part of partsOf(spec, name, one, other)) line(part.path, [part]);
    } else line(name, partsOf(spec, name, one, other), spec);
  }
  if (figures.length > 0) line(figuresPath, figures);
  return lines;
}

function partsOf(
  spec: FieldSpec,
  path: string,
  keep: JsonValue | undefined,
  drop: JsonValue | undefined,
): readonly MergePart[] {
  if (spec.kind !== 'group') return [{ path, keep: filled(keep), drop: filled(drop) }];
  return Object.entries(spec.fields).flatMap(([name, part]) =>
    partsOf(part, `${path}/${name}`, at(keep, name), at(drop, name)),
  );
}

const namesIn = (value: JsonValue | undefined): readonly string[] => (isJsonObject(value) ? Object.keys(value) : []);
const at = (value: JsonValue | undefined, name: string): JsonValue | undefined =>
  isJsonObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;

/** An empty text, list or group is nothing. */
function filled(value: JsonValue | undefined): JsonValue {
  if (value === undefined || value === '' || (Array.isArray(value) && value.length === 0)) return null;
  return isJsonObject(value) && Object.keys(value).length === 0 ? null : value;
}

function stateOf(parts: readonly MergePart[], spec: FieldSpec | null): MergeLine['state'] {
  if (parts.every(({ keep, drop }) => sameJson(keep, drop))) return 'same';
  if (parts.every(({ keep, drop }) => keep === null || drop === null || sameJson(keep, drop))) return 'fills';
  return joinedText(parts, spec) === null ? 'differs' : 'joined';
}

/** Both remarks as one text, if it fits; null for anything else. */
export function joinedText([part]: readonly MergePart[], spec: FieldSpec | null): string | null {
  if (spec?.kind !== 'text' || spec.multiline !== true || part?.path !== 'remarks') return null;
  const text = [part.keep, part.drop].filter(one => typeof one === 'string').join('\n');
  return text.length <= spec.maxLength ? text : null;
}

/**
 * A CNP or CUI that can exist before one that cannot; the first entry and the last exit, as for a person who comes back into
 * the operation. [S38][S40]
 */
function suggestedIn([part]: readonly MergePart[]): Side | null {
  const { path, keep, drop } = part ?? {};
  if (typeof keep !== 'string' || typeof drop !== 'string') return null;
  if (path === 'entryDate') return keep < drop ? 'keep' : 'drop';
  if (path === 'exitDate') return keep > drop ? 'keep' : 'drop';
  const isRight =
    path === 'cnp'
      ? (text: string) => readCnp(text).errors.length === 0
      : path === 'cui'
        ? (text: string) => readCui(text).error === null
        : null;
  if (isRight === null || isRight(keep) === isRight(drop)) return null;
  return isRight(keep) ? 'keep' : 'drop';
}
