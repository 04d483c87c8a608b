import { maskCnp } from '#shared/domain/identity/cnp.ts';
import { coverCnps } from '#shared/domain/identity/mask-cnp.ts';
import type { ImportColumn } from '#shared/ipc/import.channels.ts';

const spelledApart = /(?<![\p{L}\d])[1-9](?:[\s.'’-]?\d){12}(?![\p{L}\d])/gu;

/** A value of a column as an example, every CNP in it covered, however it is spelled; empty where the column has fewer. */
export function coveredSample({ samples, target }: ImportColumn, at: number): string {
  const sample = samples[at] ?? '';
  const covered = coverCnps(sample).replace(spelledApart, spelled => maskCnp(spelled.replace(/\D/g, '')));
  if (target !== 'cnp' || covered !== sample || sample.includes('•')) return covered;
  // A CNP with a digit too few is most of one: no more of it is shown than of a whole one.
  return sample.replace(/\d(?=(?:\D*\d){4})/g, '•');
}
