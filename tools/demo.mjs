import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The main job in one go: makes the sample workspace (or takes the one that is there, with whatever was changed in it) and
 * writes each of its reports as Excel and PDF, through the same command line and services as the window.
 */
const root = fileURLToPath(new URL('..', import.meta.url));
const folder = join(root, 'out', 'demo');
const workspace = join(folder, 'workspace');
const reports = join(folder, 'reports');

function consorta(...words) {
  const run = spawnSync(process.execPath, [join(root, 'tools/consorta.mjs'), ...words, '--json'], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (run.status !== 0) process.exit(run.status ?? 1);
  return JSON.parse(run.stdout);
}

mkdirSync(reports, { recursive: true });
if (existsSync(join(workspace, 'workspace.json')))
  console.log(`The sample workspace is there already: ${relative(root, workspace)}`);
else {
  const made = consorta('new', workspace, '--sample', 'industry-4');
  console.log(
    `Sample workspace: ${relative(root, workspace)} (${made.counts.participant} participants of ${made.counts.company} companies, all invented)`,
  );
}
for (const { id, title } of consorta('reports', workspace).reports) {
  for (const format of ['xlsx', 'pdf']) {
    const file = join(reports, `${id}.${format}`);
    const written = consorta('export', workspace, '--report', id, '--format', format, '--out', file, '--force');
    console.log(`${title.en}: ${relative(root, file)} (${written.rows} rows, ${Math.ceil(written.bytes / 1024)} KiB)`);
  }
}
console.log('\nOpen the files above, or see the same in the window: npm start');
