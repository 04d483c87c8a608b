import { foldForSearch } from '../../kernel/search-text.ts';
import type { DocumentRequirement } from '../../profiles/profile.ts';

/** By what a scan's name was recognised: the requirement's code, or words that people use for it. */
export type RecognisedScan = { readonly code: string; readonly by: 'code' | 'words' };

type Known = Pick<DocumentRequirement, 'code' | 'scanWords'>;

/**
 * Which requirement a scan is of, by its file's name: its code (`PAR-02`, `par 2`, `PAR_02`), otherwise the words of the
 * call's list, whole ones, the longest phrase first (`contract de formare` before `contract`); letter case, diacritics and
 * what parts the words do not matter. Null when nothing fits, or two requirements fit as well: a person then chooses.
 */
export function requirementOfScan(fileName: string, requirements: readonly Known[]): RecognisedScan | null {
  const words = wordsOf(fileName);
  const text = ` ${words.join(' ')} `;
  const coded = requirements.filter(({ code }) => codeForms(code).some(form => text.includes(` ${form} `)));
  const [byCode] = coded;
  if (byCode !== undefined) return coded.length === 1 ? { code: byCode.code, by: 'code' } : null;

  let best: { readonly code: string; readonly score: number } | null = null;
  let isShared = false;
  for (const { code, scanWords = [] } of requirements) {
    const score = Math.max(0, ...scanWords.filter(phrase => text.includes(` ${phrase} `)).map(scoreOf));
    if (score === 0) continue;
    if (best === null || score > best.score) [best, isShared] = [{ code, score }, false];
    else if (score === best.score) isShared = true;
  }
  return best === null || isShared ? null : { code: best.code, by: 'words' };
}

/** More words say more; of as many words, the longer. */
const scoreOf = (phrase: string): number => phrase.split(' ').length * 1_000 + phrase.length;

/** Words of a name without its ending; digits and letters part (`CI2022`), and so do small and capital letters (`copieCI`). */
function wordsOf(fileName: string): readonly string[] {
  const named = fileName.replace(/\.[^.]{1,5}$/, '').replace(/([a-zăâîșț])([A-ZĂÂÎȘȚ])/g, '$1 $2');
  return foldForSearch(named).match(/[a-z]+|\d+/g) ?? [];
}

/** `PAR-02` as the words of a name may say it: `par 02`, `par 2`. */
function codeForms(code: string): readonly string[] {
  const [letters = '', digits = ''] = code.toLowerCase().split('-');
  return [`${letters} ${digits}`, `${letters} ${Number(digits)}`];
}
