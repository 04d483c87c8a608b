import type { PageInk } from '../page-ink.ts';
import { sheet } from './sheet.ts';

/** A strip of a form as wide as the page, never split. Nothing is taller than a page: long texts are several bands. */
export type Band = {
  readonly height: number;
  /** Room above it, but not at the top of a page. */
  readonly gap: number;
  readonly draw: (ink: PageInk, top: number) => void;
  /** Stands on the same page as the next one: a title with what it is the title of. */
  readonly withNext?: true;
  readonly onNewPage?: true;
  /** Repeated at the top of a page that this band begins: the heading of its table. */
  readonly head?: Band;
};

export type PlacedBand = { readonly band: Band; readonly top: number };
/** What stands on each page. */
export type FormPage = readonly PlacedBand[];

/** Shares bands among pages, the first of which begins at `firstTop`. At least one page. */
export function paginate(bands: readonly Band[], firstTop: number): readonly FormPage[] {
  const pages: PlacedBand[][] = [[]];
  let y = firstTop;
  const put = (band: Band): void => {
    const page = pages.at(-1) ?? [];
    const top = page.length === 0 ? y : y + band.gap;
    page.push({ band, top });
    y = top + band.height;
  };
  for (let at = 0; at < bands.length; ) {
    const chain = chainFrom(bands, at);
    const [first] = chain;
    if (!first) break;
    const isEmpty = pages.at(-1)?.length === 0;
    const wanted = chain.reduce((sum, { height, gap }, place) => sum + height + (place === 0 && isEmpty ? 0 : gap), 0);
    const turn = first.onNewPage === true ? !isEmpty : !isEmpty && y + wanted > sheet.bodyBottom;
    if (turn) {
      pages.push([]);
      y = sheet.bodyTop;
      if (first.head && first !== first.head) put(first.head);
    }
    // A chain longer than a page is put down as far as it goes.
    const isLong = sheet.bodyTop + wanted > sheet.bodyBottom;
    for (const band of isLong ? [first] : chain) put(band);
    at += isLong ? 1 : chain.length;
  }
  return pages;
}

function chainFrom(bands: readonly Band[], from: number): readonly Band[] {
  let to = from;
  while (bands[to]?.withNext && to + 1 < bands.length) to += 1;
  return bands.slice(from, to + 1);
}
