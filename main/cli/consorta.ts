import { runCommandLine } from './run-command-line.ts';

/** Entry of the command line as a process of its own. */
void runCommandLine(process.argv.slice(2)).then(exit => {
  process.exitCode = exit;
});
