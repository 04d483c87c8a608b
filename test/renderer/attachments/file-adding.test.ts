import { afterEach, describe, expect, test, vi } from 'vitest';
import { createFileAdding } from '#renderer/attachments/file-adding.ts';
import { sizeText } from '#renderer/attachments/file-words.ts';
import type { OpenProject } from '#renderer/services/open-project.ts';
import type { Program } from '#renderer/services/program.ts';
import type { AddedFile } from '#shared/ipc/attachment.channels.ts';
import type { CommitDraft } from '#shared/journal/commit.ts';
import { type Problem, problem } from '#shared/kernel/problem.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { anAttachment } from '#test/support/some-people.ts';

const stored = (id: string): AddedFile => ({ name: `${id}.pdf`, outcome: 'stored', row: anAttachment({ id }) });
const refused: AddedFile = { name: 'gol.pdf', outcome: 'refused', problem: problem('attachment.empty') };
const twice: AddedFile = { name: 'b.pdf', outcome: 'already-there', as: 'a.pdf' };

/** Main and saving, played: `replies` are given in order, one for each act. */
function played(...replies: readonly Result<readonly AddedFile[], Problem>[]) {
  const asked: string[] = [];
  const saved: (CommitDraft | null)[] = [];
  let given = 0;
  const ask = async (channel: string, request: { readonly drop?: string | null }) => {
    asked.push(channel === 'attachment.add' ? `add ${request.drop}` : channel);
    if (channel !== 'attachment.add') return null;
    given += 1;
    await new Promise(resolve => setTimeout(resolve, 5));
    return replies[given - 1];
  };
  const saving = {
    save: async (act: () => Promise<CommitDraft | null>) => {
      saved.push(await act());
      return ok(null);
    },
  };
  const project = { saving, workspace: { folder: 'w', workspaceId: 'id-1' } } as unknown as OpenProject;
  const adding = createFileAdding({ ask: ask as unknown as Program['ask'] }, project);
  return { adding, asked, saved, told: (record: string) => adding.state().told.get(record) };
}

describe('adding files to a record', () => {
  test('saves what main has stored as one act, by whom it was added, and tells the rest', async () => {
    const { adding, saved, told } = played(ok([stored('f1'), refused, stored('f2'), twice]));
    await adding.add('participant', 'p1', 'drop-1');
    expect(saved).toMatchObject([
      {
        label: { key: 'attachment.added', facts: { count: 2 } },
        author: 'Ioana Șerban',
        changes: [
          { op: 'add', table: 'attachment', id: 'f1' },
          { op: 'add', table: 'attachment', id: 'f2' },
        ],
      },
    ]);
    expect(told('participant/p1')).toEqual([refused, twice]);
    expect(told('participant/p2')).toBeUndefined();
    expect(adding.state()).toMatchObject({ record: null, progress: null });
    adding.dismiss('participant/p1');
    expect(told('participant/p1')).toBeUndefined();
  });

  test('saves nothing when nothing was stored; a dialog that was cancelled is not told', async () => {
    const { adding, saved, told } = played(
      ok([refused]),
      fail(problem('dialog.cancelled')),
      fail(problem('attachment.drop-unknown')),
    );
    await adding.add('participant', 'p1', 'drop-1');
    expect(told('participant/p1')).toEqual([refused]);
    await adding.add('participant', 'p1', null);
    expect(told('participant/p1')).toBeUndefined();
    await adding.add('participant', 'p1', 'old');
    expect(told('participant/p1')).toMatchObject([{ name: null, problem: { code: 'attachment.drop-unknown' } }]);
    expect(saved).toEqual([]);
  });

  test('goes one act after another, so that the second finds what the first has saved', async () => {
    const { adding, asked, saved } = played(ok([stored('f1')]), ok([twice]));
    const both = [adding.add('participant', 'p1', 'one'), adding.add('participant', 'p1', 'two')];
    await both[0];
    expect(saved).toHaveLength(1);
    expect(asked.filter(channel => channel.startsWith('add'))).toEqual(['add one']);
    await Promise.all(both);
    expect(asked.filter(channel => channel.startsWith('add'))).toEqual(['add one', 'add two']);
  });
});

test.each([
  [0, '0 B'],
  [1_023, '1023 B'],
  [1_024, '1 KB'],
  [14_700, '14 KB'],
  [1_048_000, '1023 KB'],
  [1_048_300, '1,0 MB'],
  [1_500_000, '1,4 MB'],
  [10_400_000, '9,9 MB'],
  [10_440_000, '10 MB'],
  [209_715_200, '200 MB'],
  [3_000_000_000, '2,8 GB'],
])('%i bytes are %s', (bytes, words) => expect(sizeText(bytes).replace(/\./g, '')).toBe(words));

describe('adding that is cut off because the window goes', () => {
  const storage = (): Map<string, string> => {
    const kept = new Map<string, string>();
    vi.stubGlobal('localStorage', {
      getItem: (name: string) => kept.get(name) ?? null,
      setItem: (name: string, text: string) => void kept.set(name, text),
    });
    return kept;
  };
  afterEach(() => vi.unstubAllGlobals());

  test('is told at the record by the next window, once', async () => {
    const kept = storage();
    const { adding } = played(ok([stored('f1')]));
    void adding.add('participant', 'p1', 'drop-1');
    // What a lock carries over: the window is gone before main has answered.
    const carried = new Map(kept);
    const next = played();
    expect(next.told('participant/p1')).toEqual([{ name: null, outcome: 'cut-off' }]);
    expect(next.told('participant/p2')).toBeUndefined();
    expect(played().told('participant/p1')).toBeUndefined();
    expect(JSON.stringify([...carried])).toContain('participant/p1');
  });
  test('is not told of what has been added, refused or cancelled', async () => {
    storage();
    const { adding } = played(ok([stored('f1')]), ok([refused]), fail(problem('dialog.cancelled')));
    await adding.add('participant', 'p1', 'drop-1');
    await adding.add('participant', 'p1', 'drop-2');
    await adding.add('participant', 'p1', null);
    expect(played().told('participant/p1')).toBeUndefined();
  });
});
