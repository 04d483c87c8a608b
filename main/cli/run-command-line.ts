import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { type Facts, type Problem, problem } from '#shared/kernel/problem.ts';
import { ok } from '#shared/kernel/result.ts';
import type { Language } from '#shared/kernel/translation.ts';
import { exportFormats } from '../exports/write-report.ts';
import { programVersion, realEnvironment } from '../workspace/environment.ts';
import type { CliContext } from './context.ts';
import { givenKey, type KeyOptions } from './given-key.ts';
import { heedInterrupts } from './interrupts.ts';
import { exitCodeOf, type Outcome, refused } from './outcome.ts';
import { sayInMain } from './say.ts';
import { readerGone, visible, writerTo } from './standard-output.ts';
import { refuseEmptyWords, usageDetail } from './usage-words.ts';
import { type BackupOptions, backupVerb } from './verbs/backup.ts';
import { checkVerb } from './verbs/check.ts';
import { dumpVerb } from './verbs/dump.ts';
import { type EraseOptions, eraseVerb } from './verbs/erase.ts';
import { type ExportOptions, exportVerb } from './verbs/export.ts';
import { type HistoryOptions, historyVerb } from './verbs/history.ts';
import { type ImportOptions, importVerb } from './verbs/import.ts';
import { importCommand } from './verbs/import-command.ts';
import { infoVerb } from './verbs/info.ts';
import { loadVerb } from './verbs/load.ts';
import { type NewOptions, newVerb } from './verbs/new.ts';
import { type ProtectOptions, protectVerb } from './verbs/protect.ts';
import { type RecoverWords, recoverVerb } from './verbs/recover.ts';
import { reportsVerb } from './verbs/reports.ts';
import { restoreVerb } from './verbs/restore.ts';
import { type UndoOptions, undoVerb } from './verbs/undo.ts';
import { verifyVerb } from './verbs/verify.ts';

/**
 * Runs one call of `consorta` and returns its exit code. Results go to standard output; with `--json` that is one JSON
 * document, whatever happens (help and version too), and whatever is for people goes to standard error. A bug is told in
 * one sentence, never as a stack.
 */
export async function runCommandLine(words: readonly string[]): Promise<number> {
  const language = languageOf(process.env);
  const say = (key: string, facts: Facts = {}): string => sayInMain(language, key, facts);
  const [toOutput, toPeople] = [writerTo(process.stdout), writerTo(process.stderr)];
  const json = asksForJson(words);
  let stopHeeding = (): void => {};
  const context: Mutable<CliContext> = {
    environment: realEnvironment(),
    unlock: undefined,
    language,
    say,
    progress,
    heedInterrupts: () => {
      const heeded = heedInterrupts();
      stopHeeding = heeded.stop;
      return heeded.signal;
    },
    write: toOutput,
  };
  let outcome: Outcome | null = null;
  let shown = '';
  try {
    const program = commands(context, reached => {
      outcome = reached;
    });
    for (const command of [program, ...program.commands]) {
      command.configureOutput({
        writeErr: () => {},
        writeOut: text => {
          shown += text;
        },
      });
    }
    await program.parseAsync([...words], { from: 'user' });
  } catch (error) {
    outcome = failedOutcome(error, shown, say);
    if (process.env.CONSORTA_DEBUG === '1' && outcome.exit === 4) await toPeople(`${(error as Error).stack}\n`);
  } finally {
    stopHeeding();
  }
  clearProgress();
  return outcome === null ? 0 : print(outcome, { json, say, toOutput, toPeople });
}

function commands(context: Mutable<CliContext>, report: (outcome: Outcome) => void): Command {
  const { say } = context;
  const program = new Command('consorta').description(say('cli.description')).exitOverride();
  program
    .version(programVersion, '-V, --version', say('cli.option.version'))
    .helpOption('-h, --help', say('cli.option.help'))
    .helpCommand(`help [${say('cli.help.verb')}]`, say('cli.option.help'))
    .configureHelp({ styleTitle: title => say(helpTitles[title] ?? 'cli.help.options') });
  const verb = (name: string): Command =>
    program
      .command(name)
      .description(say(`cli.verb.${name}`))
      .exitOverride()
      .option('--json', say('cli.option.json'))
      .option('--passphrase-env <name>', say('cli.option.passphrase-env'))
      .option('--recovery-env <name>', say('cli.option.recovery-env'))
      .hook('preAction', (_, command) => {
        refuseEmptyWords(command);
        const given = givenKey(command.opts<KeyOptions>(), process.env);
        if (!given.ok) throw new RefusedCall(given.error);
        context.unlock = given.value;
      });

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
  verb('verify')
    .argument('<place>')
    .action(async (place: string) => report(await verifyVerb(place, context)));
  verb('load')
    .argument('<folder>')
    .argument('<file>')
    .option('--backup <folder>', say('cli.option.backup-first'))
    .action(async (folder: string, file: string, options: { backup?: string }) =>
      report(await loadVerb(folder, file, options, context)),
    );
  verb('dump')
    .argument('<folder>')
    .option('--out <file>', say('cli.option.out'))
    .option('--force', say('cli.option.force'), false)
    .action(async (folder: string, options: { out?: string; force: boolean }) =>
      report(await dumpVerb(folder, options, context)),
    );
  importCommand(verb('import'), say).action(async (folder: string, file: string, options: ImportOptions) =>
    report(await importVerb(folder, file, options, context)),
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
  verb('history')
    .argument('<folder>')
    .option('--table <table>', say('cli.option.table'))
    .option('--id <id>', say('cli.option.id'))
    .option('--from <day>', say('cli.option.from'))
    .option('--to <day>', say('cli.option.to'))
    .option('--text <words>', say('cli.option.text'))
    .option('--limit <n>', say('cli.option.limit'), wholeNumber(1, 1_000_000))
    .action(async (folder: string, options: HistoryOptions) => report(await historyVerb(folder, options, context)));
  verb('undo')
    .argument('<folder>')
    .option('--commit <n>', say('cli.option.commit'), wholeNumber(1, 2_147_483_647))
    .option('--part', say('cli.option.part'), false)
    .option('--backup <folder>', say('cli.option.backup-first'))
    .action(async (folder: string, options: UndoOptions) => report(await undoVerb(folder, options, context)));
  verb('backup')
    .argument('<folder>')
    .requiredOption('--out <file>', say('cli.option.out'))
    .option('--force', say('cli.option.force'), false)
    .action(async (folder: string, options: BackupOptions) => report(await backupVerb(folder, options, context)));
  verb('restore')
    .argument('<file>')
    .argument('<folder>')
    .action(async (file: string, folder: string) => report(await restoreVerb(file, folder, context)));
  verb('erase')
    .argument('<folder>')
    .requiredOption('--participant <id>', say('cli.option.erase-participant'))
    .option('--confirm', say('cli.option.confirm'), false)
    .option('--reason <text>', say('cli.option.reason'))
    .option('--despite-duty', say('cli.option.despite-duty'), false)
    .action(async (folder: string, options: EraseOptions) => report(await eraseVerb(folder, options, context)));
  verb('protect')
    .argument('<folder>')
    .option('--off', say('cli.option.off'), false)
    .action(async (folder: string, options: ProtectOptions) => report(await protectVerb(folder, options, context)));
  verb('recover')
    .argument('<folder>')
    .option('--out <folder>', say('cli.option.recover-out'))
    .option('--manifest <file>', say('cli.option.manifest'))
    .option('--list', say('cli.option.list'), false)
    .action(async (folder: string, options: RecoverWords) => report(await recoverVerb(folder, options, context)));
  verb('check')
    .argument('<folder>')
    .option('--as-of <day>', say('cli.option.as-of'))
    .action(async (folder: string, options: { asOf?: string }) => report(await checkVerb(folder, options, context)));
  return program;
}

const helpTitles: Readonly<Record<string, string>> = {
  'Usage:': 'cli.help.usage',
  'Arguments:': 'cli.help.arguments',
  'Options:': 'cli.help.options',
  'Commands:': 'cli.help.verbs',
};

const wholeNumber =
  (min: number, max: number) =>
  (text: string): number => {
    const value = Number(text);
    if (!/^\d{1,10}$/.test(text) || value < min || value > max) throw new InvalidArgumentError(`${min}..${max}`);
    return value;
  };

/** Whether `--json` is among the options: what follows `--` are arguments. */
function asksForJson(words: readonly string[]): boolean {
  const end = words.indexOf('--');
  return (end === -1 ? words : words.slice(0, end)).includes('--json');
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** A call whose words are right and that cannot be done all the same, found before its verb began. */
class RefusedCall extends Error {
  readonly problem: Problem;
  constructor(refusal: Problem) {
    super(refusal.code);
    this.problem = refusal;
  }
}

function failedOutcome(error: unknown, shown: string, say: CliContext['say']): Outcome {
  if (error instanceof RefusedCall) return refused(error.problem, say, 2);
  return error instanceof CommanderError ? parserOutcome(error, shown, say) : bugOutcome(error, say);
}

/** Help and version are not mistakes; any other complaint of the parser is exit 2, in one sentence and with a way on. */
function parserOutcome(error: CommanderError, shown: string, say: CliContext['say']): Outcome {
  if (error.exitCode !== 0) return refused(problem('usage.words', { detail: usageDetail(error, say) }), say, 2);
  const text = shown.trimEnd();
  const json = error.code === 'commander.version' ? { ok: true, version: text } : { ok: true, help: text };
  return { exit: 0, json, lines: text.split('\n') };
}

/** A mistake of the program. Its text may hold data and is not shown. */
function bugOutcome(error: unknown, say: CliContext['say']): Outcome {
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'internal';
  return refused(problem('cli.bug', { code }), say, 4);
}

type Printing = {
  readonly json: boolean;
  readonly say: CliContext['say'];
  readonly toOutput: CliContext['write'];
  readonly toPeople: CliContext['write'];
};

/** Prints an outcome and returns the exit code: another one when the output could not take it. */
async function print({ exit, json, lines }: Outcome, { json: asJson, say, toOutput, toPeople }: Printing) {
  const forPeople = lines.map(line => `${visible(line)}\n`).join('');
  const written =
    asJson && json !== null
      ? await toOutput(`${JSON.stringify(json)}\n`)
      : await (asJson || exit > 1 ? ok(null) : toOutput(forPeople));
  if (exit > 1 || (asJson && exit !== 0)) await toPeople(forPeople);
  if (written.ok) return exit;
  if (written.error.facts.errno !== readerGone) await toPeople(`${say(written.error.code, written.error.facts)}\n`);
  return exitCodeOf(written.error);
}

/** The first of the usual variables that says anything; other languages than Romanian read English. */
function languageOf(env: NodeJS.ProcessEnv): Language {
  const asked = env.CONSORTA_LANG || env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
  return /^(?:ro|ron|rum)(?:$|[-_.@])/i.test(asked) ? 'ro' : 'en';
}

let progressing = false;
function progress(text: string): void {
  if (!process.stderr.isTTY) return;
  process.stderr.write(`\r\u001b[2K${text}`);
  progressing = true;
}
function clearProgress(): void {
  if (progressing) process.stderr.write('\r\u001b[2K');
  progressing = false;
}
