import type { FieldSpec, FieldSpecs } from '../../kernel/field.ts';
import { isJsonObject } from '../../kernel/json.ts';
import type { Company } from '../company/company.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { readCui } from '../identity/cui.ts';
import { readIban } from '../identity/iban.ts';
import { readTradeRegisterNo } from '../identity/trade-register.ts';
import type { Partner } from '../partner/partner.ts';
import { tableFields } from '../table-fields.ts';
import { type ProjectData, type TableName, tableNames } from '../tables.ts';
import type { Finding } from './finding.ts';

/*
 * Checks of the data themselves, whatever the call: they are not switched off and need no validation. None decides
 * whether a person is counted: their effect is a notice.
 */

const found = (
  rule: string,
  what: string,
  severity: Finding['severity'],
  place: Finding['place'],
  facts: Finding['facts'] = {},
): Finding => ({ rule, severity, effect: 'notice', message: `rule.${rule}.${what}`, facts, place, verified: true });

/** DATA-CUI and DATA-TRN: a company's tax code is possible and there; its trade register number has a known form. [S55] */
export function companyCodes({ id, cui, tradeRegisterNo }: Company): readonly Finding[] {
  const findings: Finding[] = [];
  const place = (field: string): Finding['place'] => ({ table: 'company', id, field });
  if (cui === null) findings.push(found('DATA-CUI', 'none', 'warning', place('cui')));
  else findings.push(...cuiFound(cui, place('cui')));
  if (tradeRegisterNo !== null && readTradeRegisterNo(tradeRegisterNo).known === null) {
    findings.push(found('DATA-TRN', 'unknown-form', 'warning', place('tradeRegisterNo')));
  }
  return findings;
}

/** DATA-CUI and DATA-IBAN: the codes of a partner are possible, as far as they are there. [S55] [LAW: ISO 13616] */
export function partnerCodes({ id, cui, ibanExpenses, ibanPrefinancing }: Partner): readonly Finding[] {
  const place = (field: string): Finding['place'] => ({ table: 'partner', id, field });
  return [
    ...(cui === null ? [] : cuiFound(cui, place('cui'))),
    ...ibanFound(ibanExpenses, place('ibanExpenses')),
    ...ibanFound(ibanPrefinancing, place('ibanPrefinancing')),
  ];
}

function cuiFound(cui: string, place: Finding['place']): readonly Finding[] {
  const { error } = readCui(cui);
  return error === null ? [] : [found('DATA-CUI', error, 'error', place)];
}

function ibanFound(iban: string | null, place: Finding['place']): readonly Finding[] {
  const error = iban === null ? null : readIban(iban).error;
  return error === null ? [] : [found('DATA-IBAN', error, 'error', place)];
}

/** DATA-REF: every reference leads to a row, and every dossier to whoever it is about. In order of table and id. */
export function brokenReferences(data: ProjectData): readonly Finding[] {
  const findings: Finding[] = [];
  for (const table of tableNames) {
    for (const id of [...data[table].keys()].sort()) {
      const row = data[table].get(id);
      findings.push(...referencesIn(tableFields[table], row, '', data).map(at => brokenAt(table, id, at)));
    }
  }
  for (const id of [...data.dossier.keys()].sort()) {
    const dossier = data.dossier.get(id);
    if (dossier && !hasOwner(dossier, data))
      findings.push(brokenAt('dossier', id, { field: 'owner', to: dossier.owner }));
  }
  return findings;
}

type Broken = { readonly field: string; readonly to: string };

const brokenAt = (table: TableName, id: string, { field, to }: Broken): Finding =>
  found('DATA-REF', `no-${to}`, 'error', { table, id, field });

const hasOwner = ({ id, owner }: Dossier, data: ProjectData): boolean => data[owner].has(id);
const isTable = (name: string): name is TableName => (tableNames as readonly string[]).includes(name);

/** Paths of the references within a value that lead nowhere, and the table they name. */
function referencesIn(specs: FieldSpecs, value: unknown, at: string, data: ProjectData): readonly Broken[] {
  if (!isJsonObject(value)) return [];
  return Object.entries(specs).flatMap(([name, spec]) =>
    referenceIn(spec, value[name], at === '' ? name : `${at}/${name}`, data),
  );
}

function referenceIn(spec: FieldSpec, value: unknown, field: string, data: ProjectData): readonly Broken[] {
  if (spec.kind === 'group') return referencesIn(spec.fields, value, field, data);
  if (spec.kind !== 'reference' || typeof value !== 'string' || !isTable(spec.table)) return [];
  return data[spec.table].has(value) ? [] : [{ field, to: spec.table }];
}
