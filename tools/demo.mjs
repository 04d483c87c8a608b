import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The main job in one go: makes the sample workspace (or takes the one that is there, with whatever was changed in it) and
 * writes each of its reports as Excel and PDF where the report has them, through the same command line and services as the window.
 */
const root = fileURLToPath(new URL('..', import.meta.url));
/** Another folder than `out/demo` may be given. */
const folder = process.argv[2] ?? join(root, 'out', 'demo');
const workspace = join(folder, 'workspace');
const reports = join(folder, 'reports');

function consorta(...words) {
  const run = spawnSync(process.execPath, [join(root, 'tools/consorta.mjs'), ...words, '--json'], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: 256 * 1024 * 1024,
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
/** Registers are written whole; papers about people for one company, or for one of its people, as an example. */
const { company, participant } = consorta('dump', workspace).tables;
const person = participant[0];
const employer = company.find(({ id }) => id === person.employer);
function exampleFor(parameters) {
  const takes = kind => parameters.some(parameter => parameter.kind === kind);
  if (takes('company')) return ['--param', `company=${employer.id}`];
  return takes('participant') ? ['--param', `participant=${person.id}`] : [];
}
for (const { id, title, formats, parameters } of consorta('reports', workspace).reports) {
  for (const format of ['xlsx', 'pdf'].filter(each => formats.includes(each))) {
    const file = join(reports, `${id}.${format}`);
    const words = ['--report', id, '--format', format, ...exampleFor(parameters), '--out', file, '--force'];
    const written = consorta('export', workspace, ...words);
    console.log(`${title.en}: ${relative(root, file)} (${written.rows} rows, ${Math.ceil(written.bytes / 1024)} KiB)`);
  }
}
console.log('\nOpen the files above, or see the same in the window: npm start');
