import type { CallProfile } from '../../profiles/profile.ts';
import { readCnp } from '../identity/cnp.ts';
import type { ImportKind } from '../import-run/import-run.ts';
import { cellText } from './cell-reading.ts';
import { coverSample } from './cover-sample.ts';
import { type Heading, writtenHeading } from './find-headings.ts';
import { rememberedHeading } from './heading-words.ts';
import { headingMatcher } from './match-heading.ts';
import { columnLetters, type Sheet } from './sheet.ts';
import { targetsOf } from './target.ts';

/** Where a column of a list goes, and who says so. */
export type ColumnMapping = {
  readonly column: number;
  readonly letters: string;
  readonly heading: string;
  readonly target: string | null;
  readonly by: 'person' | 'remembered' | 'heading' | 'values' | null;
  readonly computed: boolean;
  readonly samples: readonly string[];
};
export type MappingHelp = {
  readonly kind: ImportKind;
  readonly profile: CallProfile;
  /** The person's choice by the column's place, `-` leaves one out. */
  readonly chosen: Readonly<Record<string, string>>;
  /** Columns of the last list of the same sender, by heading. */
  readonly remembered: Readonly<Record<string, string>>;
};
type Found = Pick<ColumnMapping, 'target' | 'by' | 'computed'> & { readonly rank: number };

const none: Found = { target: null, by: null, computed: false, rank: 0 };
const samplesShown = 3;
const samplesRead = 60;

/**
 * Where each column with anything in it goes: by the person's choice, as in the last list of this sender, by the words of its
 * heading, by its values. Each target is given once, to whoever has the best claim to it.
 */
export function mapColumns(
  sheet: Sheet,
  row: number | null,
  headings: readonly Heading[],
  help: MappingHelp,
): ColumnMapping[] {
  const match = headingMatcher(help.kind, help.profile);
  const targets = new Set(targetsOf(help.kind));
  const below = sheet.rows.filter(each => row === null || each.row > row);
  const columns = headings.flatMap(heading => {
    const { column, own } = heading;
    const texts = textsOf(below, column);
    if (own === '' && texts.length === 0) return [];
    const written = own === '' ? '' : writtenHeading(heading);
    const chosen = help.chosen[String(column)];
    const remembered = help.remembered[rememberedHeading(written)];
    let found: Found = none;
    if (chosen !== undefined) found = { ...none, target: targets.has(chosen) ? chosen : null, by: 'person', rank: 4 };
    else if (remembered !== undefined && own !== '') {
      found = { ...none, target: targets.has(remembered) ? remembered : null, by: 'remembered', rank: 3 };
    } else {
      const matched = match(heading);
      if (matched)
        found = { target: matched.target, by: 'heading', computed: matched.computed, rank: matched.exact ? 2 : 1 };
    }
    const samples = [...new Set(texts)].slice(0, samplesShown).map(text => text.slice(0, 80));
    return [{ column, letters: columnLetters(column), heading: written, samples, texts, found }];
  });
  const hasCnp = columns.some(({ found }) => found.target === 'cnp');
  const best = new Map<string, (typeof columns)[number]>();
  for (const each of columns) {
    if (each.found === none && !hasCnp && help.kind === 'participants' && areCnps(each.texts)) {
      each.found = { ...none, target: 'cnp', by: 'values', rank: 1 };
    }
    const { target, rank } = each.found;
    if (target !== null && rank > (best.get(target)?.found.rank ?? 0)) best.set(target, each);
  }
  return columns.map(each => {
    const { texts: _, found, ...column } = each;
    const isGiven = found.target === null || found.computed || best.get(found.target) === each;
    const { rank: __, ...said } = isGiven ? found : none;
    return { ...column, ...said, samples: column.samples.map(text => coverSample(text, said.target)) };
  });
}

function textsOf(rows: Sheet['rows'], column: number): readonly string[] {
  const texts: string[] = [];
  for (const { cells } of rows.slice(0, 2_000)) {
    const text = cellText(cells[column] ?? null);
    if (text !== '') texts.push(text);
    if (texts.length >= samplesRead) break;
  }
  return texts;
}

const areCnps = (texts: readonly string[]): boolean => {
  const good = texts.filter(text => readCnp(text.replace(/[\s.'-]/g, '')).errors.length === 0).length;
  return good >= 2 && good >= 0.6 * texts.length;
};
