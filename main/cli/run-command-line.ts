import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { type Facts, problem } from '#shared/kernel/problem.ts';
import type { Language } from '#shared/kernel/translation.ts';
import { exportFormats } from '../exports/write-report.ts';
import { programVersion, realEnvironment } from '../workspace/environment.ts';
import type { CliContext } from './context.ts';
import { type Outcome, refused } from './outcome.ts';
import { sayInMain } from './say.ts';
import { checkVerb } from './verbs/check.ts';
import { dumpVerb } from './verbs/dump.ts';
import { type ExportOptions, exportVerb } from './verbs/export.ts';
import { infoVerb } from './verbs/info.ts';
import { loadVerb } from './verbs/load.ts';
import { type NewOptions, newVerb } from './verbs/new.ts';
import { reportsVerb } from './verbs/reports.ts';

/**
 * Runs one call of `consorta` and returns its exit code. Results go to standard output; with `--json` that is one JSON
 * document and whatever is for people goes to standard error. A bug is told in one sentence, never as a stack.
 */
export async function runCommandLine(words: readonly string[]): Promise<number> {
  const language = languageOf(process.env);
  const say = (key: string, facts: Facts = {}): string => sayInMain(language, key, facts);
  const json = words.includes('--json');
  const stop = new AbortController();
  const onInterrupt = (): void => stop.abort(new Error('interrupted'));
  process.once('SIGINT', onInterrupt);
  process.once('SIGTERM', onInterrupt);
  const context: CliContext = {
    environment: realEnvironment(),
    language,
    say,
    progress,
    signal: stop.signal,
    stdout: process.stdout,
  };
  let exit = 0;
  const report = (outcome: Outcome | null): void => {
    clearProgress();
    if (outcome === null) return;
    exit = outcome.exit;
    print(outcome, json);
  };
  try {
    await commands(context, report).parseAsync([...words], { from: 'user' });
  } catch (error) {
    clearProgress();
    if (error instanceof CommanderError) return usageExit(error, json, say);
    const { code } = error as NodeJS.ErrnoException;
    process.stderr.write(`${say('cli.bug', { code: typeof code === 'string' ? code : 'internal' })}\n`);
    if (process.env.CONSORTA_DEBUG === '1') process.stderr.write(`${(error as Error).stack}\n`);
    return 4;
  } finally {
    process.off('SIGINT', onInterrupt);
    process.off('SIGTERM', onInterrupt);
  }
  return stop.signal.aborted ? 130 : exit;
}

function commands(context: CliContext, report: (outcome: Outcome | null) => void): Command {
  const { say } = context;
  const program = new Command('consorta').version(programVersion).description(say('cli.description'));
  program.exitOverride().configureOutput({ writeErr: () => {} });
  const verb = (name: string): Command =>
    program
      .command(name)
      .description(say(`cli.verb.${name}`))
      .exitOverride()
      .option('--json', say('cli.option.json'));

  verb('new')
    .argument('<folder>')
    .option('--profile <id>', say('cli.option.profile'))
    .option('--sample <name>', say('cli.option.sample'))
    .option('--size <n>', say('cli.option.size'), wholeNumber(1, 100_000))
    .option('--seed <n>', say('cli.option.seed'), wholeNumber(0, 4_294_967_295))
    .option('--title <text>', say('cli.option.title'))
    .option('--smis <code>', say('cli.option.smis'))
    .action(async (folder: string, options: NewOptions) => report(await newVerb(folder, options, context)));
  verb('info')
    .argument('<folder>')
    .action(async (folder: string) => report(await infoVerb(folder, context)));
  verb('load')
    .argument('<folder>')
    .argument('<file>')
    .action(async (folder: string, file: string) => report(await loadVerb(folder, file, context)));
  verb('dump')
    .argument('<folder>')
    .option('--out <file>', say('cli.option.out'))
    .option('--force', say('cli.option.force'), false)
    .action(async (folder: string, options: { out?: string; force: boolean }) =>
      report(await dumpVerb(folder, options, context)),
    );
  verb('reports')
    .argument('<folder>')
    .action(async (folder: string) => report(await reportsVerb(folder, context)));
  verb('export')
    .argument('<folder>')
    .requiredOption('--report <id>', say('cli.option.report'))
    .addOption(new Option('--format <format>', say('cli.option.format')).choices(exportFormats).makeOptionMandatory())
    .requiredOption('--out <file>', say('cli.option.out'))
    .option('--from <day>', say('cli.option.from'))
    .option('--to <day>', say('cli.option.to'))
    .option(
      '--param <name=value>',
      say('cli.option.param'),
      (text: string, before: readonly string[]) => [...before, text],
      [],
    )
    .addOption(new Option('--lang <language>', say('cli.option.lang')).choices(['ro', 'en']))
    .option('--force', say('cli.option.force'), false)
    .action(async (folder: string, options: ExportOptions) => report(await exportVerb(folder, options, context)));
  verb('check')
    .argument('<folder>')
    .option('--as-of <day>', say('cli.option.as-of'))
    .action(async (folder: string, options: { asOf?: string }) => report(await checkVerb(folder, options, context)));
  return program;
}

const wholeNumber =
  (min: number, max: number) =>
  (text: string): number => {
    const value = Number(text);
    if (!/^\d{1,10}$/.test(text) || value < min || value > max) throw new InvalidArgumentError(`${min}..${max}`);
    return value;
  };

/** Help and version are not mistakes; any other complaint of the parser is exit 2, in one sentence and with a way on. */
function usageExit(error: CommanderError, json: boolean, say: (key: string, facts?: Facts) => string): number {
  if (error.exitCode === 0) return 0;
  const detail = error.code === 'commander.help' ? '' : error.message.replace(/^error: /, '');
  print(refused(problem('usage.words', { detail }), say, 2), json);
  return 2;
}

function print({ exit, json, lines }: Outcome, asJson: boolean): void {
  if (asJson) process.stdout.write(`${JSON.stringify(json)}\n`);
  const stream = asJson || exit > 1 ? process.stderr : process.stdout;
  if (!asJson || exit !== 0) stream.write(lines.map(line => `${line}\n`).join(''));
}

const languageOf = (env: NodeJS.ProcessEnv): Language =>
  /^ro/i.test(env.CONSORTA_LANG ?? env.LC_ALL ?? env.LC_MESSAGES ?? env.LANG ?? '') ? 'ro' : 'en';

let shown = false;
function progress(text: string): void {
  if (!process.stderr.isTTY) return;
  process.stderr.write(`\r\u001b[2K${text}`);
  shown = true;
}
function clearProgress(): void {
  if (shown) process.stderr.write('\r\u001b[2K');
  shown = false;
}
