import type { CallProfile } from '../profiles/profile.ts';
import type { ReportDocument } from './model/report-document.ts';

/** Longest name without its ending; leaves room for a folder where a whole path may have 260 characters. */
const maxLength = 120;
/** Names that Windows keeps for devices, whatever their ending. */
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/**
 * The name under which a report is saved unless someone chooses another, without ending, by the profile's pattern:
 * `{smis}`, `{period}` (`2022-01-01_2022-06-30`) and `{filter}` (what narrows the report, such as a partner's code).
 * Parts are parted by `_`; an empty one falls away. Holds only characters that Windows and macOS both allow, and nothing
 * about a participant: but a single paper about one person has the name that the paper has, as the authority asks. A report
 * that the profile does not have is named by its id.
 */
export function suggestedFileName(document: ReportDocument, profile: CallProfile): string {
  const layout = profile.reports.find(({ id }) => id === document.report);
  const { smisCode, period } = document.identity;
  const [only, second] = document.parts?.[0]?.kind === 'form' ? document.parts : [];
  if (only !== undefined && (second === undefined || second.kind === 'file')) {
    const name = safePart(only.fileName).slice(0, maxLength).trim();
    if (name !== '' && !reserved.test(name)) return name;
  }
  const ownTitle = layout?.title[document.language] ?? document.title;
  const values: Readonly<Record<string, string>> = {
    smis: smisCode ?? '',
    period: period.replace(/(\d{2})\.(\d{2})\.(\d{4})/g, '$3-$2-$1').replace(/\s*–\s*/g, '_'),
    filter: document.title.startsWith(ownTitle) ? document.title.slice(ownTitle.length).replace(/^[\s–-]+/, '') : '',
  };
  const name = (layout?.fileName ?? document.report)
    .split('_')
    .map(part => safePart(part.replace(/\{(\w+)\}/g, (_, key: string) => values[key] ?? '')))
    .filter(part => part !== '')
    .join('_')
    .slice(0, maxLength)
    .replace(/[\s.\ud800-\udbff]+$/, '');
  return name === '' || reserved.test(name) ? `raport_${document.report}` : name;
}

/** Letters, digits, space and `. , ( ) + - _`; anything else (`/ \ : * ? " < > |`, control characters) is a hyphen. */
function safePart(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[^\p{L}\p{N} .,()+_-]+/gu, '-')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.-]+|[\s.-]+$/g, '');
}
