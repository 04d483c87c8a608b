import { describe, expect, test } from 'vitest';
import { realEnvironment } from '#main/workspace/environment.ts';
import { History } from '#main/workspace/history/history.ts';
import { openWorkspace, type Workspace } from '#main/workspace/workspace.ts';
import type { HistoryFilter, HistoryPage } from '#shared/ipc/history.channels.ts';
import type { Change, Row } from '#shared/journal/commit.ts';
import { draftCommit } from '#shared/journal/diff.ts';
import { adding, aParticipant, newWorkspace, rowOf } from '../workspaces.ts';

const ro = { base: 0, language: 'ro' } as const;
const undoing = { kind: 'undo', part: false, author: 'ana' } as const;
const ion = aParticipant('p1', { cnp: '1800101120048', birthDate: '1980-01-01', domicile: { county: 'CJ' } });
const maria = aParticipant('p2', { lastName: 'Ștefănescu', firstName: 'Maria' });

async function save(workspace: Workspace, key: string, changes: readonly Change[], author = 'ana'): Promise<number> {
  const saved = await workspace.commit({ label: { key, facts: {} }, author, changes });
  if (!saved.ok) throw new Error(JSON.stringify(saved.error));
  return saved.value.position;
}
async function edit(workspace: Workspace, table: string, id: string, given: object, author = 'ana'): Promise<number> {
  const before = workspace.vault.tables()[table]?.get(id) ?? null;
  const after = { ...before, ...given, id } as Row;
  const { changes } = draftCommit({ key: 'x', facts: {} }, author, [{ table, before, after }]);
  return save(workspace, 'participant.edited', changes, author);
}
async function page(history: History, filter: HistoryFilter = {}, limit = 50): Promise<HistoryPage> {
  const found = await history.page({ filter, before: null, limit, language: 'ro' });
  if (!found.ok) throw new Error(found.error.code);
  return found.value;
}
const text = (workspace: Workspace): string =>
  JSON.stringify(
    Object.entries(workspace.vault.tables()).map(([table, rows]) => [
      table,
      [...rows.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
    ]),
  );

async function reopened(workspace: Workspace): Promise<Workspace> {
  await workspace.close();
  const again = await openWorkspace(workspace.vault.folder, { mode: 'write' }, realEnvironment());
  if (!again.ok) throw new Error(again.error.code);
  return again.value;
}

describe('the page', () => {
  test('says who, what, which record, and old and new value as people read them, the newest first', async () => {
    const workspace = await newWorkspace();
    const history = new History(workspace);
    await save(workspace, 'participant.added', [adding('participant', ion)]);
    await edit(
      workspace,
      'participant',
      'p1',
      {
        birthDate: '1980-12-31',
        cnp: '2800101120048',
        isced: 6,
        disability: 'no',
        domicile: { ...(ion.domicile as object), county: 'B' },
      },
      'Ioana',
    );
    const { acts, matching, authors } = await page(history);
    expect(matching).toBe(3);
    expect(authors).toEqual(['ana', 'Ioana']);
    expect(acts.map(({ act }) => act)).toEqual([
      'Modificarea participantului',
      'Adăugarea participantului',
      'Crearea proiectului',
    ]);
    expect(acts[0]).toMatchObject({
      author: 'Ioana',
      kind: 'edit',
      state: 'done',
      undoable: true,
      at: '2022-11-30T12:00:00.000Z',
    });
    expect(acts[0]?.records[0]).toMatchObject({
      table: 'participant',
      kind: 'Participant',
      name: 'Pop Ion',
      op: 'edit',
      exists: true,
    });
    expect(acts[0]?.records[0]?.fields).toEqual([
      { path: 'cnp', label: 'CNP', before: '•••••••••0048', after: '•••••••••0048', restorable: true },
      { path: 'birthDate', label: 'Dată naștere', before: '01.01.1980', after: '31.12.1980', restorable: true },
      { path: 'domicile/county', label: 'Județ de domiciliu', before: 'Cluj', after: 'București', restorable: true },
      {
        path: 'isced',
        label: 'Nivelul studiilor (ISCED)',
        before: '',
        after: expect.stringMatching(/^6 · /),
        restorable: true,
      },
      { path: 'disability', label: 'Participant cu dizabilități', before: '', after: '•••', restorable: true },
    ]);
    expect(JSON.stringify(acts)).not.toMatch(/[12]800101120048/);
    // What the project stands on stays.
    expect(acts[2]?.undoable).toBe(false);
    await workspace.close();
  });

  test('is filtered by author, table, kind, period, record and words, and goes on where it ended', async () => {
    const workspace = await newWorkspace();
    const history = new History(workspace);
    await save(workspace, 'participant.added', [adding('participant', ion)]);
    await save(workspace, 'participant.added', [adding('participant', maria)], 'Ioana');
    const dossier = rowOf('dossier', { id: 'p1', owner: 'participant', items: {} });
    await save(workspace, 'dossier.edited', [adding('dossier', dossier)]);
    await edit(workspace, 'participant', 'p2', { email: 'm@x.ro' });
    const acts = async (filter: HistoryFilter) => (await page(history, filter)).acts.map(({ position }) => position);
    expect(await acts({ author: 'Ioana' })).toEqual([3]);
    expect(await acts({ table: 'dossier' })).toEqual([4]);
    expect(await acts({ kind: 'edit' })).toEqual([5]);
    expect(await acts({ record: { table: 'participant', id: 'p1' } })).toEqual([4, 2]);
    expect(await acts({ text: 'stefan' })).toEqual([5, 3]);
    expect(await acts({ text: 'stefan EMAIL' })).toEqual([5]);
    expect(await acts({ text: 'dosarului' })).toEqual([4]);
    expect(await acts({ text: 'nimeni' })).toEqual([]);
    expect(await acts({ from: '2022-11-30', to: '2022-11-30' })).toHaveLength(5);
    expect(await acts({ from: '2022-12-01' })).toEqual([]);
    expect(await acts({ to: '2022-11-29' })).toEqual([]);
    const first = await page(history, {}, 2);
    expect([first.acts.map(({ position }) => position), first.next, first.matching]).toEqual([[5, 4], 4, 5]);
    const second = await history.page({ filter: {}, before: first.next, limit: 2, language: 'en' });
    expect(second.ok && second.value.acts.map(({ position }) => position)).toEqual([3, 2]);
    await workspace.close();
  });

  test('names a removed record by what it last was, and shows the records of a large act bit by bit', async () => {
    const workspace = await newWorkspace();
    const history = new History(workspace);
    const people = Array.from({ length: 300 }, (_, at) => aParticipant(`q${at}`, { lastName: `Nr${at}` }));
    const position = await save(
      workspace,
      'data.loaded',
      people.map(row => adding('participant', row)),
    );
    await save(
      workspace,
      'participant.edited',
      people.slice(0, 1).map(row => ({ op: 'remove', table: 'participant', id: row.id, row })),
    );
    const { acts } = await page(history);
    expect(acts[0]?.records[0]).toMatchObject({ name: 'Nr0 Ion', op: 'remove', exists: false });
    expect(acts[1]).toMatchObject({ kind: 'bulk', recordCount: 300 });
    expect(acts[1]?.records).toHaveLength(8);
    // In the history of one record an act over many shows that record.
    const own = (await page(history, { record: { table: 'participant', id: 'q7' } })).acts;
    expect(own).toMatchObject([{ recordCount: 1, wholeCount: 300, records: [{ id: 'q7', participant: 'q7' }] }]);
    const more = await history.records(position, 298, 50, 'ro');
    expect(more.ok && more.value.map(({ name }) => name)).toEqual(['Nr298 Ion', 'Nr299 Ion']);
    await workspace.close();
  });
});

describe('undo', () => {
  test('takes back act by act and gives back byte for byte what was there, then the other way', async () => {
    const workspace = await newWorkspace();
    const history = new History(workspace);
    expect(await history.next('ro')).toEqual({ undo: null, redo: null });
    const states = [text(workspace)];
    await save(workspace, 'participant.added', [adding('participant', ion)]);
    states.push(text(workspace));
    await edit(workspace, 'participant', 'p1', { email: 'a@x.ro' });
    states.push(text(workspace));
    expect((await history.next('ro')).undo).toEqual({ position: 3, act: 'Modificarea participantului' });
    for (const at of [1, 0]) {
      expect((await history.turn(null, undoing, ro)).ok).toBe(true);
      expect(text(workspace).replace(/,?\["participant",\[\]\]/, '')).toBe(states[at]);
    }
    expect(await history.turn(null, undoing, ro)).toMatchObject({ error: { code: 'history.nothing-to-undo' } });
    expect((await history.next('ro')).redo).toEqual({ position: 2, act: 'Adăugarea participantului' });
    for (const at of [1, 2]) {
      expect((await history.turn(null, { ...undoing, kind: 'redo' }, ro)).ok).toBe(true);
      expect(text(workspace)).toBe(states[at]);
    }
    const { acts } = await page(history);
    expect(acts[0]).toMatchObject({ act: 'Refăcut: Modificarea participantului', kind: 'turn', of: 3, author: 'ana' });
    await workspace.close();
  });

  test('overwrites nothing: what was changed later is listed, and the rest is undone on request', async () => {
    const workspace = await newWorkspace();
    await save(workspace, 'participant.added', [adding('participant', ion)]);
    const act = await edit(workspace, 'participant', 'p1', { email: 'a@x.ro', phone: '0711' });
    await edit(workspace, 'participant', 'p1', { email: 'b@x.ro' });
    const again = await reopened(workspace);
    const history = new History(again);
    const before = text(again);
    const refused = await history.turn(act, undoing, ro);
    expect(refused).toMatchObject({
      value: {
        outcome: 'conflict',
        act: 'Modificarea participantului',
        conflictCount: 1,
        free: 1,
        conflicts: [
          {
            table: 'participant',
            id: 'p1',
            record: 'Participant Pop Ion',
            field: 'Email',
            why: 'are acum valoarea „b@x.ro”',
          },
        ],
      },
    });
    expect(text(again)).toBe(before);
    const part = await history.turn(act, { ...undoing, part: true }, ro);
    expect(part).toMatchObject({ value: { outcome: 'done', left: 1, record: { table: 'participant', id: 'p1' } } });
    expect(again.vault.tables().participant?.get('p1')).toMatchObject({ email: 'b@x.ro', phone: null });
    const { acts } = await page(history);
    expect(acts[0]?.act).toBe('Anulat în parte: Modificarea participantului');
    expect(acts.find(({ position }) => position === act)?.state).toBe('part');
    await again.close();
  });

  test('brings back after a restart what was removed, and applies again what was undone before', async () => {
    const workspace = await newWorkspace();
    await save(workspace, 'participant.added', [adding('participant', ion)]);
    const removal = await save(workspace, 'participant.edited', [
      { op: 'remove', table: 'participant', id: 'p1', row: ion },
    ]);
    const again = await reopened(workspace);
    const history = new History(again);
    expect(await history.next('ro')).toEqual({ undo: null, redo: null });
    expect(await history.lastUndoable()).toEqual({ ok: true, value: removal });
    expect((await history.turn(removal, undoing, ro)).ok).toBe(true);
    expect(again.vault.tables().participant?.get('p1')).toEqual(ion);
    const third = await reopened(again);
    const after = new History(third);
    expect((await page(after)).acts.find(({ position }) => position === removal)?.state).toBe('undone');
    expect((await after.turn(removal, { ...undoing, kind: 'redo' }, ro)).ok).toBe(true);
    expect(third.vault.tables().participant?.has('p1')).toBe(false);
    await third.close();
  });

  test('does not remove a record that others name, nor put back one that names what is gone', async () => {
    const workspace = await newWorkspace();
    const history = new History(workspace);
    const added = await save(workspace, 'participant.added', [adding('participant', ion)]);
    const dossier = rowOf('dossier', { id: 'p1', owner: 'participant', items: {} });
    const opened = await save(workspace, 'dossier.edited', [adding('dossier', dossier)]);
    const refused = await history.turn(added, undoing, ro);
    expect(refused).toMatchObject({
      value: { outcome: 'conflict', conflicts: [{ why: 'este folosită de: Dosar Pop Ion' }] },
    });
    await history.turn(opened, undoing, ro);
    await history.turn(added, undoing, ro);
    const back = await history.turn(opened, { ...undoing, kind: 'redo' }, ro);
    expect(back).toMatchObject({
      value: { outcome: 'conflict', conflicts: [{ why: expect.stringContaining('nu mai există') }] },
    });
    await workspace.close();
  });
});

describe('an old value', () => {
  test('is put back over what stands there now, as an act of its own', async () => {
    const workspace = await newWorkspace();
    const history = new History(workspace);
    await save(workspace, 'participant.added', [adding('participant', ion)]);
    const first = await edit(workspace, 'participant', 'p1', { cnp: '2800101120048' });
    await edit(workspace, 'participant', 'p1', { cnp: null });
    const place = { position: first, table: 'participant', id: 'p1', path: 'cnp' };
    const restored = await history.restore(place, 'ana', ro);
    expect(restored).toMatchObject({ value: { outcome: 'done', act: 'Revenirea la o valoare veche' } });
    expect(workspace.vault.tables().participant?.get('p1')?.cnp).toBe('1800101120048');
    expect(await history.restore(place, 'ana', ro)).toMatchObject({ error: { code: 'history.already' } });
    await history.turn(null, undoing, ro);
    expect(workspace.vault.tables().participant?.get('p1')?.cnp).toBe(null);
    expect(await history.restore({ ...place, path: 'email' }, 'ana', ro)).toMatchObject({
      error: { code: 'history.value-unknown' },
    });
    await workspace.close();
  });
});
