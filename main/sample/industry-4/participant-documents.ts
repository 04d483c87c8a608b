import { type DayNumber, dayOf } from './calendar.ts';
import type { PlannedDocument } from './documents.ts';
import type { Life } from './life.ts';
import { purposes, type Random, randomFor, shuffled } from './random.ts';
import { incompleteDossiersInEight } from './troubles.ts';

const by = 'Expert grup țintă (exemplu)';

/** What a dossier may lack: all due by the day of entry, so that a gap is a gap from then on. Those twice are likelier. */
const gapCodes = ['PAR-02', 'PAR-04', 'PAR-04', 'PAR-05', 'PAR-05', 'PAR-07', 'PAR-09', 'PAR-12', 'PAR-10', 'PAR-11'];
const reasons = [
  'Copia este ilizibilă.',
  'Lipsește semnătura participantului.',
  'Adeverința este mai veche de 30 de zile.',
  'Formularul are o altă denumire a proiectului.',
];

export type Gaps = ReadonlyMap<string, 'absent' | 'rejected'>;

/** Which documents of a participant are not there or were refused: of every eight participants, two have one to three. */
export function gapsOf(seed: number, index: number, size: number): Gaps {
  const eight = Math.floor(index / 8);
  if (eight * 8 + 8 > size) return new Map();
  const order = shuffled(8, randomFor(seed, purposes.gaps, eight));
  if (!order.slice(0, incompleteDossiersInEight).includes(index % 8)) return new Map();
  const random = randomFor(seed, purposes.gaps, -1 - index);
  const count = random.pick([1, 1, 1, 2, 2, 3]);
  const gaps = new Map<string, 'absent' | 'rejected'>();
  for (let at = 0; at < count; at += 1) gaps.set(random.pick(gapCodes), random.chance(700) ? 'absent' : 'rejected');
  return gaps;
}

type Facts = { readonly life: Life; readonly disability: boolean; readonly sixMonthsOn: DayNumber };

/** Everything that comes into the dossier of a participant, in the order of the codes, as it falls due. */
export function participantDocuments(
  seed: number,
  index: number,
  gaps: Gaps,
  facts: Facts,
): readonly PlannedDocument[] {
  const random = randomFor(seed, purposes.documents, index);
  const { life } = facts;
  const starts = life.runs[0]?.startOn ?? life.entryOn;
  // What must be there before entry is looked at before entry.
  const before = (code: string, receivedOn: DayNumber): PlannedDocument =>
    document(code, receivedOn, Math.min(receivedOn + 1 + random.int(5), starts - 1), gaps, random);
  const after = (code: string, receivedOn: DayNumber): PlannedDocument =>
    document(code, receivedOn, receivedOn + 1 + random.int(6), gaps, random);
  const { formOn, exitOn } = life;
  const all = [
    before('PAR-01', formOn),
    before('PAR-02', formOn),
    before('PAR-04', formOn + random.int(3)),
    before('PAR-05', formOn + random.int(3)),
    before('PAR-06', formOn),
    before('PAR-07', formOn),
    before('PAR-08', formOn),
    before('PAR-09', formOn),
    before('PAR-10', formOn),
    before('PAR-11', formOn + 2),
    before('PAR-12', starts - 4),
    ...(facts.disability ? [before('PAR-13', formOn)] : []),
    after('PAR-14', starts),
    after('PAR-15', starts + 14),
  ];
  if (life.abandoned) return [...all, after('PAR-18', exitOn), after('PAR-21', exitOn)].filter(kept(gaps));
  return [
    ...all,
    after('PAR-03', exitOn - 1),
    after('PAR-16', exitOn),
    ...(life.certificateOn === null ? [] : [after('PAR-17', life.certificateOn)]),
    after('PAR-18', exitOn),
    after('PAR-19', exitOn),
    after('PAR-20', facts.sixMonthsOn),
  ].filter(kept(gaps));
}

const kept =
  (gaps: Gaps) =>
  ({ code }: PlannedDocument): boolean =>
    gaps.get(code) !== 'absent';

function document(code: string, receivedOn: DayNumber, on: DayNumber, gaps: Gaps, random: Random): PlannedDocument {
  const fate = { code, receivedOn, judgedOn: Math.max(receivedOn, on), by };
  if (gaps.get(code) === 'rejected') return { ...fate, rejected: random.pick(reasons) };
  if (code === 'PAR-12' && random.chance(8))
    return { ...fate, waived: `Raport comun al grupei, din ${dayOf(receivedOn)}.` };
  return fate;
}
