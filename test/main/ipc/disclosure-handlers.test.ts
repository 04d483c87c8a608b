import { expect, test } from 'vitest';
import { disclosureHandlers } from '#main/ipc/disclosure-handlers.ts';
import { folderHandlers } from '#main/ipc/folder-handlers.ts';
import { requestParsers } from '#main/ipc/request-parsers.ts';
import type { Services } from '#main/ipc/services.ts';
import type { WorkspaceDesk } from '#main/ipc/workspace-desk.ts';
import type { Vault } from '#main/vault/vault.ts';
import { problem } from '#shared/kernel/problem.ts';
import { fail, ok } from '#shared/kernel/result.ts';
import { newSealedVault, newVault, save } from '../vault/workspaces.ts';

/* Notes of what was shown, and the folder's state, over real workspaces; only the desk that holds them is played. */
const deskOf = (vault: Vault): WorkspaceDesk => {
  const need = (folder: string) => (folder === vault.folder ? ok({ vault }) : fail(problem('ipc.other-workspace')));
  return { need } as unknown as WorkspaceDesk;
};
const services = {
  program: { author: () => 'Ana Punte', recent: () => [] },
  folders: { isQuiet: (folder: string) => folder.endsWith('quiet'), setQuiet: () => {} },
  desktop: {},
} as unknown as Services;

test.each([
  ['plain', newVault],
  ['encrypted', newSealedVault],
])(
  'what is shown is noted in a workspace that is %s: who, and of whom or in which report; no row changes',
  async (_, make) => {
    const vault = await make();
    await save(vault, { id: 'gt-1', cnp: '1800101410017' });
    const before = vault.tables();
    const record = disclosureHandlers(services, deskOf(vault))['disclosure.record'];
    const { folder, position } = vault;
    const table = 'participant';
    expect(await record({ folder, disclosure: { what: 'cnp', table, id: 'gt-1' } })).toEqual(ok(null));
    expect(await record({ folder, disclosure: { what: 'sensitive', table, id: 'gt-1' } })).toEqual(ok(null));
    expect(await record({ folder, disclosure: { what: 'report', report: 'target-group-register' } })).toEqual(ok(null));
    const notes = await vault.commitsSince(position, 10);
    expect(notes?.map(({ label, author, changes }) => [author, label.key, label.facts, changes])).toEqual([
      ['Ana Punte', 'cnp.revealed', { table, id: 'gt-1' }, []],
      ['Ana Punte', 'sensitive.revealed', { table, id: 'gt-1' }, []],
      ['Ana Punte', 'report.people-revealed', { report: 'target-group-register' }, []],
    ]);
    expect(vault.tables()).toEqual(before);
    await vault.close();
  },
);

test('nothing is noted of a record that is not there, in another workspace, or once it is closed', async () => {
  const vault = await newVault();
  await save(vault, { id: 'gt-1' });
  const record = disclosureHandlers(services, deskOf(vault))['disclosure.record'];
  const { folder, position } = vault;
  const of = (id: string, where = folder) =>
    record({ folder: where, disclosure: { what: 'cnp', table: 'participant', id } });
  expect(await of('gt-2')).toEqual(fail(problem('disclosure.no-record')));
  expect(await of('gt-1', 'elsewhere')).toEqual(fail(problem('ipc.other-workspace')));
  expect(vault.position).toBe(position);
  await vault.close();
  expect(await of('gt-1')).toMatchObject({ ok: false, error: { code: 'vault.closed' } });
});

test.each([
  { what: 'report', report: 'Popescu 1800101410017' },
  { what: 'cnp', table: 'nothing', id: 'x' },
  { what: 'all' },
])('a request that would bring something else into the journal is refused: %j', disclosure => {
  expect(() => requestParsers['disclosure.record']({ folder: 'x', disclosure })).toThrow('disclosure.record');
});

test('the folder is described with whether its place is to be passed over in silence', async () => {
  const vault = await newVault();
  const state = await folderHandlers(services, deskOf(vault))['folder.state']({ folder: vault.folder });
  expect(state).toMatchObject({ ok: true, value: { folder: vault.folder, quiet: false, conflicts: [], twins: [] } });
  await vault.close();
});
