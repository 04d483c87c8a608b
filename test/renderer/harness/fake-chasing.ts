import type { ChasingChannels } from '#shared/ipc/chasing.channels.ts';
import { ok } from '#shared/kernel/result.ts';

type Handlers = {
  readonly [C in keyof ChasingChannels]: (
    request: ChasingChannels[C]['request'],
  ) => ChasingChannels[C]['reply'] | Promise<ChasingChannels[C]['reply']>;
};

/** Main's part in writing papers for employers: every file is written, and nothing is. */
export function fakeChasing(): Handlers {
  const folder = '/home/ana/Documente';
  const endings = { letter: 'pdf', list: 'xlsx', mail: 'eml' } as const;
  return {
    'chasing.write-letters': ({ letters }) => {
      const written = letters.companies.flatMap(company =>
        letters.papers.map(paper => ({ company, paper, path: `${folder}/${company}.${endings[paper]}` })),
      );
      return ok({ folder, written, refused: [], cancelled: false });
    },
    'chasing.progress': () => null,
    'chasing.cancel': () => null,
  };
}
