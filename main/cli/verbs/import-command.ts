import { type Command, Option } from 'commander';
import { importKinds } from '#shared/domain/import-run/import-run.ts';
import type { CliContext } from '../context.ts';

/** The words that `import` takes. */
export const importCommand = (command: Command, say: CliContext['say']): Command =>
  command
    .argument('<folder>')
    .argument('<file>')
    .addOption(new Option('--kind <kind>', say('cli.option.kind')).choices(importKinds).makeOptionMandatory())
    .option('--mapping <file>', say('cli.option.mapping'))
    .option('--sheet <name>', say('cli.option.sheet'))
    .option('--sender <name>', say('cli.option.sender'))
    .option('--no-companies', say('cli.option.no-companies'))
    .option('--dry-run', say('cli.option.dry-run'), false)
    .option('--backup <folder>', say('cli.option.backup-first'))
    .option('--errors <file>', say('cli.option.errors'))
    .option('--force', say('cli.option.force'), false);
