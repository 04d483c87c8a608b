import { benchDuplicates } from '../test/bench/duplicates/bench-duplicates.mjs';
import { benchPdf } from '../test/bench/pdf/bench-pdf.mjs';
import { benchVault } from '../test/bench/vault/bench-vault.mjs';
import { benchWorkingCopy } from '../test/bench/working-copy/bench-working-copy.mjs';
import { benchXlsx } from '../test/bench/xlsx/bench-xlsx.mjs';
import { haveNeededPrograms } from './needed-programs.mjs';

/**
 * All measurements, as ratios in one run: seconds hold for this machine on this day, ratios are the point.
 * `npm run bench` · `npm run bench -- --runs 3` · `npm run bench -- xlsx pdf vault duplicates copy`
 */
const words = process.argv.slice(2);
const runsAt = words.indexOf('--runs');
const runs = runsAt === -1 ? 3 : Number(words.splice(runsAt, 2)[1]);
if (!Number.isInteger(runs) || runs < 1 || runs > 50) {
  console.error('--runs takes a whole number from 1 to 50.');
  process.exit(2);
}
const wanted = words.length > 0 ? words : ['xlsx', 'pdf', 'vault', 'duplicates', 'copy'];
const browser = [
  { commands: ['chromium', 'google-chrome', 'microsoft-edge'], debian: 'chromium', for: 'the working copy' },
];

if (wanted.includes('xlsx')) {
  console.log(`Register of N rows × 40 columns to xlsx, whole processes, median of ${runs}:`);
  console.table(await benchXlsx({ sizes: [500, 5_000, 50_000], runs }));
}
if (wanted.includes('pdf')) {
  console.log(`Register of N rows × 8 columns to PDF, whole processes, median of ${runs}:`);
  console.table(await benchPdf({ sizes: [500, 5_000], runs }));
}
if (wanted.includes('vault')) {
  console.log(`Opening a workspace of 6,000 rows, median of ${runs}:`);
  console.table(await benchVault({ runs }));
}
if (wanted.includes('duplicates')) {
  console.log(`Screening N participants for duplicates, median of ${runs}:`);
  console.table(await benchDuplicates({ sizes: [6_000, 100_000], runs }));
}
if (wanted.includes('copy') && haveNeededPrograms(browser)) {
  console.log(`The window on a project of N participants in Chromium, milliseconds, median of ${runs}:`);
  const windows = await benchWorkingCopy({ sizes: [6_000, 100_000], runs });
  /** How many times longer a participant takes than at the first size: 1 is growth in step with the rows. */
  const growth = ({ people, first }) =>
    Number((first.whole / people / (windows[0].first.whole / windows[0].people)).toFixed(2));
  console.table(
    windows.map(measured => ({
      participants: measured.people,
      'first start: first page': Math.round(measured.first.firstPage),
      'first start: all statuses': Math.round(measured.first.whole),
      'per participant against the first size': growth(measured),
      'kept for the next start': Math.round(measured.first.kept),
      'opened again: first page': Math.round(measured.again.firstPage),
      'opened again: all statuses': Math.round(measured.again.whole),
      'first start, times opened again': Number((measured.first.whole / measured.again.whole).toFixed(1)),
      'longest frame, first start': Math.round(measured.first.longestFrame),
    })),
  );
  console.table(
    windows.map(({ people, search }) => ({
      participants: people,
      'a key drawn, longest': Math.round(search.painted),
      'its answer, median': Math.round(search.answeredMedian),
      'its answer, longest': Math.round(search.answered),
    })),
  );
}
