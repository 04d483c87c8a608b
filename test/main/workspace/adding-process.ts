import { writeSync } from 'node:fs';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { storeFile } from '#main/workspace/attachments.ts';
import { realEnvironment } from '#main/workspace/environment.ts';
import { openWorkspace } from '#main/workspace/workspace.ts';
import { draftCommit } from '#shared/journal/diff.ts';
import { contentOfStep } from './adding-plan.ts';

/**
 * A process made to be killed: opens a workspace, adds files to a participant for ever, and prints each row's id once it is
 * saved. `node adding-process.cjs FOLDER [KEY]`, the key of an encrypted workspace as hex.
 */
async function addForEver(folder: string, keyHex: string | undefined): Promise<never> {
  const environment = realEnvironment();
  const unlock = keyHex ? { unlock: { kind: 'key', bytes: Buffer.from(keyHex, 'hex') } as const } : {};
  const opened = await openWorkspace(folder, { mode: 'write', ...unlock }, environment);
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  const workspace = opened.value;
  const path = join(await mkdtemp(join(tmpdir(), 'consorta-adding-')), 'scan.pdf');
  writeSync(1, `opened ${workspace.vault.notices.map(({ code }) => code).join(' ')}\n`);
  for (let step = workspace.vault.position; ; step += 1) {
    await writeFile(path, contentOfStep(step));
    const stamp = { id: environment.newId(), at: environment.now(), author: 'Ioana' };
    const stored = await storeFile(workspace, { table: 'participant', rowId: 'p1' }, path, stamp);
    if (!stored.ok) throw new Error(JSON.stringify(stored.error));
    const { row } = stored.value;
    // A row of its own each time, also for content that the record has.
    const after = { ...row, id: stamp.id };
    const label = { key: 'attachment.added', facts: { count: 1 } };
    const saved = await workspace.commit(draftCommit(label, 'Ioana', [{ table: 'attachment', before: null, after }]));
    if (!saved.ok) throw new Error(JSON.stringify(saved.error));
    writeSync(1, `saved ${after.id}\n`);
  }
}

addForEver(process.argv[2] ?? '', process.argv[3]).catch(error => {
  writeSync(2, `${error}\n`);
  process.exit(1);
});
