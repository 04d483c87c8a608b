import { useLiveQuery } from 'dexie-react-hooks';
import {
  type Choice,
  groupNames,
  peopleByName,
  recruitingPartners,
  referenceChoices,
} from '#renderer/data/queries/lookups.ts';
import { useProject } from '#renderer/services/open-project.ts';
import type { ReportOffer } from '#shared/ipc/contract.ts';

type Kind = Exclude<ReportOffer['parameters'][number]['kind'], 'day' | 'choice'>;
/** What can be chosen, by the kind of a parameter. */
export type ParamChoices = { readonly [K in Kind]: readonly Choice[] };

const none: ParamChoices = { partner: [], company: [], participant: [], participants: [], group: [] };

/** The rows that the parameters of a report can be chosen from; lists that it does not need are not read. */
export function useParamChoices(parameters: ReportOffer['parameters']): ParamChoices {
  const { copy } = useProject();
  const kinds = [...new Set(parameters.map(({ kind }) => kind))].sort().join(' ');
  const read = useLiveQuery(async (): Promise<ParamChoices> => {
    const { db } = copy;
    const wanted = (kind: Kind): boolean => kinds.split(' ').includes(kind);
    const asksPeople = wanted('participant') || wanted('participants');
    const people = asksPeople ? await peopleByName(db) : [];
    return {
      partner: wanted('partner') ? await recruitingPartners(db) : [],
      company: wanted('company') ? await referenceChoices(db, 'company') : [],
      group: wanted('group') ? await groupNames(db) : [],
      participant: people,
      participants: people,
    };
  }, [copy, kinds]);
  return read ?? none;
}
