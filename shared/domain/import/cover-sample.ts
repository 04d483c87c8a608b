import { maskCnp } from '../identity/cnp.ts';
import { coverCnps } from '../identity/mask-cnp.ts';

const spelledApart = /(?<![\p{L}\d])[1-9](?:[\s.'’-]?\d){12}(?![\p{L}\d])/gu;

/** A value of a column as an example to look at: every CNP in it covered, however it is spelled. */
export function coverSample(sample: string, target: string | null): string {
  const covered = coverCnps(sample).replace(spelledApart, spelled => maskCnp(spelled.replace(/\D/g, '')));
  if (target !== 'cnp' || covered !== sample || sample.includes('•')) return covered;
  // A CNP with a digit too few is most of one: no more of it is shown than of a whole one.
  return sample.replace(/\d(?=(?:\D*\d){4})/g, '•');
}
