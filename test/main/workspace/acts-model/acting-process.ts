import { writeSync } from 'node:fs';
import { cp, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isProblem } from '#main/verify/finding.ts';
import { verify } from '#main/verify/verify.ts';
import { History } from '#main/workspace/history/history.ts';
import { openWorkspace, type Unlock } from '#main/workspace/workspace.ts';
import { act } from './act.ts';
import { actingEnvironment } from './acting-environment.ts';
import { after, beginning, stepsOf } from './model.ts';
import { difference } from './people.ts';

/**
 * A process made to be killed: carries out sequences of acts on copies of a workspace, says each step once it is
 * acknowledged, and holds the rows against the model after each.
 * `node acting-process.cjs PLACE FIRST-SEQUENCE STEPS-DONE SEQUENCES [KEY AS HEX]`; PLACE holds `template`.
 */
const [place = '', first = '0', done = '0', sequences = '0', hex] = process.argv.slice(2);
const unlock: Unlock | undefined =
  hex === undefined ? undefined : { kind: 'key', bytes: Uint8Array.from(Buffer.from(hex, 'hex')) };
const environment = actingEnvironment();

async function open(folder: string) {
  const opened = await openWorkspace(folder, { mode: 'write', unlock }, environment);
  if (!opened.ok) throw new Error(`${opened.error.code} ${JSON.stringify(opened.error.facts)}`);
  return opened.value;
}

async function play(sequence: number, stepsDone: number): Promise<void> {
  const folder = join(place, 'workspace');
  const aside = join(place, 'aside');
  if (stepsDone === 0) {
    await rm(folder, { recursive: true, force: true });
    await rm(aside, { recursive: true, force: true });
    await mkdir(aside);
    await cp(join(place, 'template'), folder, { recursive: true });
  }
  const steps = stepsOf(sequence);
  let workspace = await open(folder);
  let history = new History(workspace);
  let state = steps.slice(0, stepsDone).reduce(after, beginning(1));
  writeSync(1, `begin ${sequence} ${stepsDone}\n`);
  for (const [at, step] of steps.entries()) {
    if (at < stepsDone) continue;
    if (step.kind === 'reopen') {
      await workspace.close();
      workspace = await open(folder);
      history = new History(workspace);
    } else await act({ workspace, history, aside, environment }, step, state);
    state = after(state, step);
    writeSync(1, `step ${sequence} ${at + 1}\n`);
    const wrong = difference(workspace, state.people);
    if (wrong !== '' || workspace.vault.position !== state.position) {
      throw new Error(`sequence ${sequence}, step ${at} ${step.kind}: ${wrong} at ${workspace.vault.position}`);
    }
  }
  await workspace.close();
  if (sequence % 25 === 9) {
    const verified = await verify(folder, unlock);
    const found = verified.ok ? verified.value.findings.filter(isProblem) : [verified.error];
    if (found.length > 0) throw new Error(`sequence ${sequence}: ${JSON.stringify(found)}`);
  }
  writeSync(1, `end ${sequence}\n`);
}

async function playAll(): Promise<void> {
  for (let sequence = Number(first); sequence < Number(sequences); sequence += 1) {
    await play(sequence, sequence === Number(first) ? Number(done) : 0);
  }
}

playAll().catch(error => {
  writeSync(2, `${error instanceof Error ? error.stack : error}\n`);
  process.exit(1);
});
