import { describe, expect, test } from 'vitest';
import { erasePerson } from '#main/workspace/erase-person/erase-person.ts';
import { previewErasure } from '#main/workspace/erase-person/preview-erasure.ts';
import { aSample, request, someone } from './erasures.ts';

describe('a law that makes the project keep the data', () => {
  const soon = '2024-03-01T09:00:00.000Z';

  test('refuses, and the journal says that it was asked for', async () => {
    const workspace = await aSample(20);
    const person = someone(workspace, ({ entryDate }) => entryDate !== null);
    const preview = previewErasure(workspace, person.id, soon);
    // The sample ends on 09.07.2023: accounts of 2023/24, submitted by 15.02.2025; three years from 31.12.2025.
    expect(workspace.data().project.get('project')?.endOn).toBe('2023-07-09');
    expect(preview.ok && preview.value.duties).toMatchObject([
      { key: 'esi-accounts', until: '2028-12-31', verified: false },
    ]);
    const rows = workspace.vault.tables();
    const { position } = workspace.vault;
    const refused = await erasePerson(workspace, request(person.id, { now: soon }));
    expect(refused).toEqual({
      ok: false,
      error: { code: 'privacy.duty', facts: { until: '2028-12-31', duty: 'esi-accounts' } },
    });
    expect(workspace.vault.tables()).toEqual(rows);
    const [noted] = (await workspace.vault.commitsSince(position, 5)) ?? [];
    expect(noted).toMatchObject({
      label: { key: 'participant.erasure-refused', facts: { id: person.id, until: '2028-12-31' } },
      author: 'Ioana',
      changes: [],
    });
    await workspace.close();
  });

  test('gives way to the person in charge, who says why; the reason stays and names nobody', async () => {
    const workspace = await aSample(20);
    const person = someone(workspace, ({ entryDate, cnp }) => entryDate !== null && cnp !== null);
    const all = { now: soon, despiteDuty: true };
    for (const [reason, code] of [
      ['scurt', 'privacy.no-reason'],
      [`Cerere de la ${person.firstName} ${person.lastName}`, 'privacy.reason-names-person'],
      [`Cerere pentru CNP ${person.cnp}`, 'privacy.reason-names-person'],
    ]) {
      expect(await erasePerson(workspace, request(person.id, { ...all, reason }))).toMatchObject({
        ok: false,
        error: { code },
      });
    }
    const reason = 'Decizia responsabilului nr. 4';
    const done = await erasePerson(workspace, request(person.id, { ...all, reason }));
    expect(done.ok && done.value.commit.label).toEqual({
      key: 'participant.erased',
      facts: { id: person.id, why: 'despite-duty', reason },
    });
    expect(await erasePerson(workspace, request(person.id, all))).toMatchObject({
      ok: false,
      error: { code: 'privacy.already-erased' },
    });
    await workspace.close();
  });

  test('does not hold for a candidate who never entered', async () => {
    const workspace = await aSample(20);
    const row = { id: 'cand-1', lastName: 'Candidat', firstName: 'Retras', status: 'rejected' };
    const label = { key: 'participant.added', facts: {} };
    const changes = [{ op: 'add', table: 'participant', id: row.id, row }] as const;
    expect((await workspace.commit({ label, author: 'Dan', changes })).ok).toBe(true);
    expect(previewErasure(workspace, 'cand-1', soon)).toMatchObject({ ok: true, value: { duties: [] } });
    expect(await erasePerson(workspace, request('cand-1', { now: soon }))).toMatchObject({ ok: true });
    expect(workspace.data().participant.get('cand-1')).toMatchObject({
      status: 'rejected',
      lastName: 'Șters la cerere',
    });
    await workspace.close();
  });
});
