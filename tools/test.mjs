import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from './build.mjs';
import { haveNeededPrograms } from './needed-programs.mjs';

/**
 * The whole test command: needed programs, types, lint, the build, the quick suite, the end-to-end suite. Goes on after a
 * failing step, so that one run says everything, and closes with one line that counts.
 */
const root = fileURLToPath(new URL('..', import.meta.url));
const results = mkdtempSync(join(tmpdir(), 'consorta-test-'));
const counts = { passed: 0, failed: 0, skipped: 0 };

const run = (...words) => spawnSync(process.execPath, words, { cwd: root, stdio: 'inherit' }).status === 0;
const step = (name, works) => {
  console.log(`\n── ${name}`);
  const started = process.hrtime.bigint();
  const fine = works();
  console.log(
    `── ${name}: ${fine ? 'ok' : 'FAILED'} (${Number((process.hrtime.bigint() - started) / 1_000_000_000n)} s)`,
  );
  counts[fine ? 'passed' : 'failed'] += 1;
};
const suite = (name, config) => {
  console.log(`\n── ${name}`);
  const file = join(results, `${name.replaceAll(' ', '-')}.json`);
  const words = [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--config',
    config,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ];
  const fine = run(...words);
  const report = existsSync(file)
    ? JSON.parse(readFileSync(file, 'utf8'))
    : { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0 };
  counts.passed += report.numPassedTests;
  counts.skipped += report.numPendingTests;
  counts.failed += report.numFailedTests + (fine || report.numFailedTests > 0 ? 0 : 1);
};

if (!haveNeededPrograms()) {
  console.error('The tests were not run: install what is missing above and try again.');
  process.exit(1);
}
step('types', () => run('tools/typecheck.mjs'));
step('lint and format', () => run('node_modules/@biomejs/biome/bin/biome', 'check', '.'));
console.log('\n── build');
await build(undefined, { onlyStale: true });
suite('quick suite', 'vitest.config.ts');
suite('end-to-end suite', 'vitest.e2e.config.ts');
rmSync(results, { recursive: true, force: true });
console.log(`\n${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
process.exit(counts.failed === 0 ? 0 : 1);
