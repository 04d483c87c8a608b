import type { ImportQuestion, ImportReading } from '#shared/ipc/import.channels.ts';

const employers = new Set(['employerCui', 'employerName']);

/** Whether nothing says for whom the people of a list work. */
export const lacksEmployer = ({ kind, company }: ImportQuestion, { columns, counts }: ImportReading): boolean =>
  kind === 'participants' &&
  company === null &&
  counts.add > 0 &&
  !columns.some(({ target }) => target !== null && employers.has(target));
