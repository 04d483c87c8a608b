import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { contentsOf } from '#test/support/consorta.ts';
import { adding, aParticipant, draftOf } from '../workspace/workspaces.ts';
import { codeOf, passphrase, project, protectedProgram, value } from './protected-program.ts';

let root = '';
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'consorta-recovery-'));
});
afterEach(() => rm(root, { recursive: true, force: true }));
type Program = ReturnType<typeof protectedProgram>;
const by = null;

/** A workspace of a project and five people, an act each; closed. */
async function five(program: Program, encrypted: boolean): Promise<string> {
  const { ask, desk, played, create } = program;
  let folder = join(root, 'Proiect');
  if (encrypted) folder = (await create()).folder;
  else {
    played.chosen = folder;
    value(await ask['workspace.create'](project));
  }
  for (let at = 1; at <= 5; at += 1) {
    const saved = await desk.current?.commit(draftOf(adding('participant', aParticipant(`p${at}`))));
    expect(saved?.ok).toBe(true);
  }
  await ask['workspace.close']({});
  await rm(join(folder, 'snapshots'), { recursive: true });
  return folder;
}
/** Spoils a line (from 1) of the journal. */
async function spoil(folder: string, line: number): Promise<void> {
  const path = join(folder, 'journal/000001.jsonl');
  const lines = (await readFile(path, 'latin1')).split('\n');
  const text = lines[line - 1] ?? '';
  // In a plain one a letter of a value, so that it still reads.
  const at = Math.max(100, text.indexOf('"author":"') + 10);
  lines[line - 1] = `${text.slice(0, at)}~${text.slice(at + 1)}`;
  await writeFile(path, lines.join('\n'), 'latin1');
}
const open = (program: Program, folder: string) => {
  program.played.chosen = folder;
  return program.ask['workspace.open']({});
};

describe('a workspace that cannot be opened because it is damaged', () => {
  test('is reported, opened to read, recovered into a new folder; nothing is changed in it', async () => {
    const program = protectedProgram(root);
    const { ask, desk, played } = program;
    const folder = await five(program, false);
    await spoil(folder, 3);
    const before = contentsOf(folder);
    expect(codeOf(await open(program, folder))).toBe('vault.damaged');
    expect(desk.current).toBe(null);
    const report = value(await ask['recovery.damage']({ by }));
    expect(report).toMatchObject({
      folder,
      problem: { code: 'vault.damaged' },
      gaps: [{ after: 2, next: 4, lost: 1 }],
      acts: 5,
      rows: { participant: 4, project: 1 },
      isReadable: true,
    });
    const readable = value(await ask['recovery.open-readable']({ by }));
    expect(readable.notices).toMatchObject([{ code: 'vault.notice.salvaged' }]);
    expect(readable.counts).toMatchObject({ participant: 4 });
    // Neither is it taken for the workspace itself, nor can anything be saved.
    expect(readable.workspaceId).toMatch(/-readable$/);
    const draft = draftOf(adding('participant', aParticipant('p9')));
    const refused = await ask['workspace.commit']({ folder, draft, base: readable.position });
    expect(codeOf(refused)).toBe('vault.read-only');
    await ask['workspace.close']({});
    expect(codeOf(await open(program, folder))).toBe('vault.damaged');
    const target = join(root, 'Recuperat');
    played.chosen = target;
    expect(value(await ask['recovery.recover']({ by }))).toMatchObject({ folder: target, acts: 5, aside: 1 });
    expect(contentsOf(folder)).toEqual(before);
    const opened = value(await ask['workspace.open']({ folder: target }));
    expect(opened.counts).toMatchObject({ participant: 4, project: 1 });
    expect(value(await ask['recovery.aside']({ folder: target }))).toMatchObject([
      { reason: 'unproven', position: 3, change: { op: 'add', id: 'p2' } },
    ]);
    await ask['workspace.close']({});
  });

  test('encrypted: only with its passphrase', async () => {
    const program = protectedProgram(root);
    const { ask } = program;
    const folder = await five(program, true);
    await spoil(folder, 3);
    expect(codeOf(await open(program, folder))).toBe('vault.passphrase-needed');
    const key = { kind: 'passphrase', passphrase } as const;
    expect(codeOf(await ask['protection.unlock']({ folder, by: key }))).toBe('vault.damaged');
    // Given at its door, it is not asked for again: main holds it, and the page has nothing of it.
    expect(value(await ask['recovery.damage']({ by }))).toMatchObject({ acts: 5, rows: { participant: 4 } });
    expect(value(await ask['recovery.open-readable']({ by })).counts).toMatchObject({ participant: 4 });
    await ask['workspace.close']({});
    // Whoever comes later has to give it, also after the person has left the page of the damage.
    expect(codeOf(await open(program, folder))).toBe('vault.passphrase-needed');
    expect(codeOf(await ask['recovery.damage']({ by }))).toBe('vault.passphrase-needed');
    expect(codeOf(await ask['recovery.damage']({ by: key }))).toBe('ok');
    expect(codeOf(await ask['recovery.damage']({ by }))).toBe('ok');
    await ask['recovery.leave']({});
    expect(codeOf(await ask['recovery.damage']({ by }))).toBe('vault.passphrase-needed');
    expect(codeOf(await ask['recovery.open-readable']({ by }))).toBe('vault.passphrase-needed');
    // A way on that fails is not why the folder was refused.
    expect(codeOf(await ask['recovery.damage']({ by: key }))).toBe('ok');
    expect(codeOf(await ask['recovery.go-on']({ by }))).toBe('vault.passphrase-needed');
  });

  test('encrypted: wrong tries cost the same pauses there as at its door, whichever way they take', async () => {
    const program = protectedProgram(root);
    const { ask, windows } = program;
    const folder = await five(program, true);
    await spoil(folder, 3);
    const wrong = { kind: 'passphrase', passphrase: 'alta, greșită' } as const;
    expect(codeOf(await open(program, folder))).toBe('vault.passphrase-needed');
    expect(codeOf(await ask['recovery.damage']({ by: wrong }))).toBe('vault.wrong-passphrase');
    expect(codeOf(await ask['recovery.open-readable']({ by: wrong }))).toBe('vault.wrong-passphrase');
    expect(codeOf(await ask['recovery.recover']({ by: wrong }))).toBe('vault.wrong-passphrase');
    const right = { kind: 'passphrase', passphrase } as const;
    for (const by of [wrong, right]) {
      for (const way of ['damage', 'open-readable', 'go-on', 'recover'] as const) {
        expect(codeOf(await ask[`recovery.${way}`]({ by }))).toBe('protection.too-soon');
      }
      expect(codeOf(await ask['protection.unlock']({ folder, by }))).toBe('protection.too-soon');
    }
    windows.ms += 5_000;
    expect(codeOf(await ask['recovery.damage']({ by: right }))).toBe('ok');
  });

  test('its last acts lost: gone on without them only when asked for, and noted in the history', async () => {
    const program = protectedProgram(root);
    const { ask, desk } = program;
    const folder = await five(program, false);
    const path = join(folder, 'journal/000001.jsonl');
    const lines = (await readFile(path, 'utf8')).split('\n');
    await writeFile(path, `${lines.slice(0, 4).join('\n')}\n`);
    expect(codeOf(await open(program, folder))).toBe('vault.end-lost');
    const opened = value(await ask['recovery.go-on']({ by }));
    expect(opened).toMatchObject({ position: 5, counts: { participant: 3 } });
    const [noted] = (await desk.current?.vault.commitsSince(4, 10)) ?? [];
    expect(noted?.label).toMatchObject({ key: 'vault.recovered-gap', facts: { lost: 2 } });
    await ask['workspace.close']({});
    expect(codeOf(await open(program, folder))).toBe('ok');
    await ask['workspace.close']({});
  });

  test('going on is not offered for other damage; with no refused folder there is nothing to ask for', async () => {
    const program = protectedProgram(root);
    const { ask } = program;
    expect(codeOf(await ask['recovery.damage']({ by }))).toBe('ipc.no-workspace');
    const folder = await five(program, false);
    await spoil(folder, 3);
    await open(program, folder);
    expect(codeOf(await ask['recovery.go-on']({ by }))).toBe('vault.damaged');
  });
});

describe('after an unclean stop', () => {
  /** A copy of an open workspace's folder, as a power cut leaves it, with the lock of another process that has ended. */
  async function cutOff(program: Program): Promise<string> {
    const folder = await five(program, false);
    const copy = join(root, 'copie');
    await cp(folder, copy, { recursive: true });
    const path = join(copy, 'journal/000001.jsonl');
    await writeFile(path, Buffer.concat([await readFile(path), Buffer.from('0123 {"pos')]));
    return copy;
  }

  test('everything is checked by itself, in the background, and the result is told', async () => {
    const program = protectedProgram(root);
    const { ask } = program;
    const folder = await cutOff(program);
    value(await open(program, folder));
    expect(await ask['recovery.check-state']({})).toEqual({ running: true, result: null });
    await vi.waitFor(async () => expect((await ask['recovery.check-state']({})).running).toBe(false));
    expect(await ask['recovery.check-state']({})).toMatchObject({
      result: { ok: true, value: { folder, acts: 6, rows: 6, faults: [], more: 0 } },
    });
    await ask['workspace.close']({});
  });

  test('damage in an old part, which opening does not read, is named', async () => {
    const program = protectedProgram(root);
    const { ask, desk } = program;
    const folder = await cutOff(program);
    value(await open(program, folder));
    // Closing writes a snapshot: from then on opening reads only what follows it.
    await ask['workspace.close']({});
    await spoil(folder, 2);
    value(await open(program, folder));
    expect(await ask['recovery.check-state']({})).toEqual({ running: false, result: null });
    value(await ask['recovery.check']({ folder }));
    await vi.waitFor(async () => expect((await ask['recovery.check-state']({})).running).toBe(false));
    const { result } = await ask['recovery.check-state']({});
    expect(result?.ok && result.value.faults).toMatchObject([{ code: 'salvage.entry', facts: { line: 2 } }]);
    expect(desk.current).not.toBe(null);
    await ask['workspace.close']({});
  });
});
