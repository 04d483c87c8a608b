import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** Builds a process out of a file of the tests into a folder; returns the path of what Node can run. */
export async function builtProcess(source: URL, outDir: string): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'error',
    root: fileURLToPath(new URL('../..', import.meta.url)),
    build: {
      ssr: true,
      outDir,
      emptyOutDir: true,
      target: 'node20',
      rolldownOptions: {
        input: { process: fileURLToPath(source) },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
    ssr: { noExternal: true },
  });
  return join(outDir, 'process.cjs');
}

export type Life = { readonly said: string; readonly errors: string; readonly wasKilled: boolean };

/** Runs a built process and kills it some milliseconds after it first said something; null: it is left to end by itself. */
export function liveAndDie(program: string, words: readonly string[], milliseconds: number | null): Promise<Life> {
  return new Promise(resolve => {
    const child = spawn(process.execPath, [program, ...words], { stdio: ['ignore', 'pipe', 'pipe'] });
    let [said, errors] = ['', ''];
    child.stdout.on('data', data => {
      if (said === '' && milliseconds !== null) setTimeout(() => child.kill('SIGKILL'), milliseconds);
      said += data;
    });
    child.stderr.on('data', data => {
      errors += data;
    });
    child.on('close', () => resolve({ said, errors, wasKilled: child.signalCode === 'SIGKILL' }));
  });
}
