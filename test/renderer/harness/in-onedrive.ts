import type { ConflictCopy } from '#shared/ipc/folder.channels.ts';
import type { FakeProgram } from './fake-program.ts';
import { personId } from './synthetic-rows.ts';
import { aProgram } from './window-suite.ts';

const journalCopy: ConflictCopy = {
  file: 'journal/000001-LAPTOP-MARIA.jsonl',
  of: 'journal/000001.jsonl',
  by: 'onedrive',
  from: 'LAPTOP-MARIA',
  what: 'journal',
  at: '2022-11-30T10:00:00.000Z',
  bytes: 48_300,
  newActs: 2,
};
const savedAt = '2022-11-28T09:15:00.000Z';

/** A workspace in OneDrive, with a conflict copy from another computer and a copied folder beside it. */
export function inOneDrive(): FakeProgram {
  const program = aProgram();
  const snapshot: ConflictCopy = {
    ...journalCopy,
    file: 'snapshots/45 (1).jsonl',
    by: 'google-drive',
    from: null,
    what: 'snapshot',
    newActs: null,
  };
  program.places.folder = {
    ...program.places.folder,
    places: [{ kind: 'onedrive', sign: 'name' }],
    conflicts: [journalCopy, snapshot],
    twins: [{ folder: '/home/ana/Proiecte/Industria 4.0 - Copie', savedAt }],
  };
  const act = {
    position: 46,
    at: '2022-11-30T09:58:00.000Z',
    author: 'Maria Ionescu',
    label: { key: 'participant.edited', facts: {} },
  };
  program.places.acts = [
    { ...act, id: 'c1', changes: 2 },
    { ...act, id: 'c2', position: 47, changes: 1 },
  ];
  program.places.changes = [
    {
      op: 'edit',
      table: 'participant',
      id: personId(4),
      fields: [
        { path: 'cnp', before: '1800101410017', after: '2660721401238' },
        { path: 'disability', before: 'no', after: 'refused' },
        { path: 'phone', before: null, after: '0722 111 333' },
      ],
    },
    {
      op: 'remove',
      table: 'participant',
      id: personId(5),
      row: { id: personId(5), lastName: 'Munteanu', firstName: 'Ana', cnp: '1800101410017' },
    },
  ];
  program.places.log = {
    ...program.places.log,
    bytes: 512,
    faults: [
      {
        number: '221130120501-2',
        at: '2022-11-30T12:05:01.000Z',
        where: 'ipc workspace.commit',
        kind: 'TypeError',
        frames: ['main/program.cjs:120:7', 'main/parts/jobs-Bq1x.cjs:3:14'],
      },
      {
        number: '221129080000-1',
        at: '2022-11-29T08:00:00.000Z',
        where: 'window',
        kind: 'Error page-crashed',
        frames: [],
      },
    ],
  };
  return program;
}
