import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { erasePerson } from '#main/workspace/erase-person/erase-person.ts';
import { previewErasure } from '#main/workspace/erase-person/preview-erasure.ts';
import type { Workspace } from '#main/workspace/workspace.ts';
import { openWorkspace } from '#main/workspace/workspace.ts';
import type { Participant } from '#shared/domain/participant/participant.ts';
import { sameJson } from '#shared/kernel/json.ts';
import type { PlainDate } from '#shared/kernel/plain-date.ts';
import { buildReport } from '#shared/reports/build-report.ts';
import { offerReports } from '#shared/reports/registry.ts';
import { aSample, byThen, commitsOf, later, request, someone } from './erasures.ts';

/** The registers among a call's reports: made up to a day. The others are papers, and whoever was erased has none any more. */
const registersIn = ({ profile, data }: Workspace) =>
  offerReports(profile, data(), later.slice(0, 10) as PlainDate).filter(({ defaults }) => defaults.to !== undefined);

/**
 * The registers at several month ends: what is counted, and the lines of everybody by id. The entity register counts people
 * at their employer, and that goes with the person: it is held against itself without the employer of those in `leaving`.
 */
function registersOf(workspace: Workspace, leaving: readonly string[] = []) {
  const { profile, vault } = workspace;
  const data = workspace.data();
  const gone = new Set(leaving);
  const withoutLink = {
    ...data,
    participant: new Map(
      [...data.participant].map(([id, row]) => [id, gone.has(id) ? { ...row, employer: null } : row]),
    ),
  };
  const at = { position: vault.position, instant: later, today: later.slice(0, 10) as PlainDate };
  return ['2022-06-30', '2022-12-31', '2023-09-30', '2023-12-31', '2024-06-30', '2040-05-20'].flatMap(to =>
    registersIn(workspace).map(({ id }) => {
      const asked = { profile, report: id, params: { to }, language: 'ro', at } as const;
      const built = buildReport({ ...asked, data: id === 'entity-register' ? withoutLink : data });
      if (!built.ok) throw new Error(`${id}: ${built.error.code}`);
      const columns = built.value.columns.map(({ key }) => key);
      const people = ['outputIndicators', 'resultIndicators', 'gender', 'regionType', 'labourStatus', 'isced'];
      // A company is known by its name: its whole line must stay.
      const counted = id === 'entity-register' ? columns : people;
      const indices = counted.flatMap(key => (columns.includes(key) ? [columns.indexOf(key)] : []));
      return {
        report: id,
        to,
        totals: built.value.totals,
        counted: built.value.rows.map(row => JSON.stringify(indices.map(index => row[index]))).sort(),
      };
    }),
  );
}

const textsOf = ({ lastName, firstName, cnp, email, phone, domicile, idDoc, contract }: Participant): string[] =>
  [`${lastName}`, `${firstName}`, cnp, email, phone, domicile?.street, idDoc?.number, contract?.number].flatMap(text =>
    text ? [text] : [],
  );

async function everyByte(folder: string): Promise<string> {
  const texts: string[] = [];
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isFile()) texts.push(entry.name, await readFile(join(entry.parentPath, entry.name), 'utf8'));
  }
  return texts.join('\n');
}

describe.each([false, true])('sealed: %s', sealed => {
  test('nothing by which the person can be found is left, all the rest is as it was, and the registers count the same', async () => {
    const workspace = await aSample(40, 1, sealed);
    const person = someone(workspace, ({ certificate, email }) => certificate !== null && email !== null);
    const courses = [...workspace.data().participation.values()].filter(({ participant }) => participant === person.id);
    expect(courses.length).toBeGreaterThan(0);
    const before = {
      rows: workspace.vault.tables(),
      commits: await commitsOf(workspace),
      registers: registersOf(workspace, [person.id]),
    };

    const done = await erasePerson(workspace, request(person.id));
    if (!done.ok) throw new Error(JSON.stringify(done.error));
    expect(done.value).toMatchObject({ records: [person.id], mentions: [], mentionedAt: [], files: 0 });
    expect(registersOf(workspace)).toEqual(before.registers);

    // Everything else, row by row and act by act.
    const erased = new Set([person.id, ...courses.map(({ id }) => id)]);
    for (const [table, rows] of Object.entries(before.rows)) {
      const others = [...rows.values()].filter(({ id }) => !erased.has(id));
      const now = [...(workspace.vault.tables()[table]?.values() ?? [])].filter(({ id }) => !erased.has(id));
      expect(now).toEqual(others);
    }
    const commits = await commitsOf(workspace);
    expect(commits).toHaveLength(before.commits.length + 1);
    for (const [at, old] of before.commits.entries()) {
      const now = commits[at];
      expect([now?.id, now?.at, now?.author, now?.label, now?.position]).toEqual([
        old.id,
        old.at,
        old.author,
        old.label,
        old.position,
      ]);
      for (const [place, change] of old.changes.entries()) {
        const { table, id } = change;
        const wanted = erased.has(id) ? { op: 'erase', table, id, row: null } : change;
        if (!sameJson(now?.changes[place] as never, wanted as never)) throw new Error(`${old.position} ${table} ${id}`);
      }
    }

    // What remains of the person.
    const row = workspace.data().participant.get(person.id);
    expect(row).toMatchObject({
      lastName: 'Șters la cerere',
      firstName: '(art. 17)',
      cnp: null,
      birthDate: null,
      employer: null,
      contract: null,
      gender: person.gender,
      status: person.status,
      isced: person.isced,
      entryDate: `${person.entryDate?.slice(0, 7)}-01`,
      certificate: { series: null, number: null, issuer: null, on: `${person.certificate?.on?.slice(0, 7)}-01` },
      anonymous: { erasedOn: '2040-05-20', person: person.id },
    });
    expect(workspace.data().dossier.has(person.id)).toBe(false);
    for (const { id, course, result } of courses) {
      expect(workspace.data().participation.get(id)).toMatchObject({ course, result, attendance: [] });
    }

    // Every byte; of a sealed workspace, every byte that its key opens. Names that others bear too do not count.
    const others = JSON.stringify([...(before.rows.participant?.values() ?? [])].filter(({ id }) => !erased.has(id)));
    const secrets = textsOf(person).filter(text => !others.includes(text));
    expect(secrets.length).toBeGreaterThan(3);
    const opened = JSON.stringify([
      await commitsOf(workspace),
      Object.values(workspace.vault.tables()).map(rows => [...rows]),
    ]);
    const key = workspace.vault.key?.bytes();
    await workspace.close();
    const bytes = await everyByte(workspace.vault.folder);
    for (const secret of secrets) {
      expect(opened).not.toContain(secret);
      expect(bytes).not.toContain(secret);
    }
    const unlock = key === undefined ? undefined : ({ kind: 'key', bytes: key } as const);
    const again = await openWorkspace(workspace.vault.folder, { mode: 'read', unlock }, byThen);
    expect(again.ok && again.value.data().participant.get(person.id)).toEqual(row);
  });
});

test('every register of the call is held against itself', async () => {
  const workspace = await aSample(5);
  expect(registersIn(workspace).map(({ id }) => id)).toEqual([
    'target-group-register',
    'participant-list',
    'entity-register',
  ]);
  await workspace.close();
});

test.each([2, 3, 4])(
  'whoever is erased, one after another, the reports count the same (seed %i)',
  { timeout: 60_000 },
  async seed => {
    const workspace = await aSample(30, seed);
    const people = [...workspace.data().participant.keys()].filter((_, at) => at % 3 === seed % 3);
    const before = registersOf(workspace, people);
    for (const id of people) {
      const done = await erasePerson(workspace, request(id));
      if (!done.ok && done.error.code !== 'privacy.already-erased') throw new Error(JSON.stringify(done.error));
    }
    expect(registersOf(workspace)).toEqual(before);
    await workspace.close();
  },
);

test('records with one CNP are one person; what others say of them is listed, not touched', async () => {
  const workspace = await aSample(20);
  const person = someone(workspace, ({ cnp, entryDate }) => cnp !== null && entryDate !== null);
  const company = [...workspace.data().company.values()][0];
  const course = [...workspace.data().participation.values()].find(({ participant }) => participant === person.id);
  if (company === undefined || course === undefined) throw new Error('the sample has no company');
  const twin = { ...person, id: 'twin-1', remarks: undefined };
  const { remarks: _, ...row } = twin;
  const facts = { file: `Adeverință ${person.lastName} ${person.firstName}.pdf` };
  const saved = await workspace.commit({
    label: { key: 'test.loaded', facts },
    author: 'Dan',
    changes: [
      { op: 'add', table: 'participant', id: 'twin-1', row },
      { op: 'add', table: 'participation', id: 'gone-1', row: { ...course, id: 'gone-1', participant: 'twin-1' } },
      {
        op: 'edit',
        table: 'company',
        id: company.id,
        fields: [{ path: 'name', before: company.name, after: `${person.firstName} ${person.lastName} PFA` }],
      },
    ],
  });
  if (!saved.ok) throw new Error(JSON.stringify(saved.error));
  const stored = workspace.data().participation.get('gone-1');
  if (stored === undefined) throw new Error('not stored');
  await workspace.commit({
    label: { key: 'test.removed', facts: {} },
    author: 'Dan',
    changes: [{ op: 'remove', table: 'participation', id: 'gone-1', row: stored }],
  });
  const before = registersOf(workspace, [person.id, 'twin-1']);

  const preview = previewErasure(workspace, person.id, later);
  expect(preview.ok && preview.value.records).toEqual([person.id, 'twin-1'].sort());
  expect(preview.ok && preview.value.mentions).toEqual([
    { table: 'company', id: company.id, field: 'name', kind: 'name' },
  ]);
  const done = await erasePerson(workspace, request('twin-1'));
  expect(done).toMatchObject({
    ok: true,
    value: { mentions: [{ table: 'company', id: company.id }], mentionedAt: [saved.value.position] },
  });
  expect(registersOf(workspace)).toEqual(before);
  const [loaded] = (await workspace.vault.commitsSince(saved.value.position - 1, 1_000)) ?? [];
  expect(loaded?.label).toEqual({ key: 'test.loaded', facts: { file: '…' } });
  expect(JSON.stringify(await commitsOf(workspace))).not.toContain(person.cnp);
  await workspace.close();
});
