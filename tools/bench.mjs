import { benchPdf } from '../test/bench/pdf/bench-pdf.mjs';
import { benchWorkingCopy } from '../test/bench/working-copy/bench-working-copy.mjs';
import { benchXlsx } from '../test/bench/xlsx/bench-xlsx.mjs';
import { haveNeededPrograms } from './needed-programs.mjs';

/**
 * All measurements, as ratios in one run: seconds hold for this machine on this day, ratios are the point.
 * `npm run bench` · `npm run bench -- --runs 3` · `npm run bench -- xlsx pdf copy`
 */
const words = process.argv.slice(2);
const runsAt = words.indexOf('--runs');
const runs = runsAt === -1 ? 3 : Number(words.splice(runsAt, 2)[1]);
if (!Number.isInteger(runs) || runs < 1 || runs > 50) {
  console.error('--runs takes a whole number from 1 to 50.');
  process.exit(2);
}
const wanted = words.length > 0 ? words : ['xlsx', 'pdf', 'copy'];
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
if (wanted.includes('copy') && haveNeededPrograms(browser)) {
  console.log(`The window's working copy in Chromium, milliseconds, median of ${runs}:`);
  const copies = await benchWorkingCopy({ sizes: [6_000, 100_000], runs });
  console.table(
    copies.map(({ rows, fill, again, plainMap }) => ({
      rows,
      'filling: first page': Math.round(fill.firstPage),
      'filling: all': Math.round(fill.whole),
      'opening again: first page': Math.round(again.firstPage),
      'all, times a plain Map': Number((fill.whole / plainMap).toFixed(1)),
      'all, per row against the first size': Number(
        (fill.whole / rows / (copies[0].fill.whole / copies[0].rows)).toFixed(2),
      ),
    })),
  );
}
