import type { FieldSpecs } from '../../kernel/field.ts';
import { isJsonObject } from '../../kernel/json.ts';
import type { Company } from '../company/company.ts';
import { readCui } from '../identity/cui.ts';
import { readIban } from '../identity/iban.ts';
import { readTradeRegisterNo } from '../identity/trade-register.ts';
import type { Partner } from '../partner/partner.ts';
import { inOrder } from '../row-order.ts';
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

/**
 * DATA-CUI, DATA-TRN and DATA-IBAN: a company's tax code is possible and there; its trade register number has a known form;
 * its account is possible where there is one. [S55] [LAW: ISO 13616]
 */
export function companyCodes({ id, cui, tradeRegisterNo, iban = null }: Company): readonly Finding[] {
  const findings: Finding[] = [];
  const place = (field: string): Finding['place'] => ({ table: 'company', id, field });
  if (cui === null) findings.push(found('DATA-CUI', 'none', 'warning', place('cui')));
  else findings.push(...cuiFound(cui, place('cui')));
  if (tradeRegisterNo !== null && readTradeRegisterNo(tradeRegisterNo).known === null) {
    findings.push(found('DATA-TRN', 'unknown-form', 'warning', place('tradeRegisterNo')));
  }
  findings.push(...ibanFound(iban, place('iban')));
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

/** DATA-REF: every reference leads to a row, every dossier to whoever it is about, every file to its record. In order of table and id. */
export function brokenReferences(data: ProjectData): readonly Finding[] {
  const findings: Finding[] = [];
  for (const table of tableNames) {
    const references = referencesIn(tableFields[table]);
    if (references.length === 0) continue;
    for (const row of inOrder<{ readonly id: string }>(data[table])) {
      for (const { path, to } of references) {
        const id = valueAt(row, path);
        if (typeof id === 'string' && !data[to].has(id)) findings.push(broken(table, row.id, path.join('/'), to));
      }
    }
  }
  for (const { id, owner } of inOrder(data.dossier)) {
    if (!data[owner].has(id)) findings.push(broken('dossier', id, 'owner', owner));
  }
  for (const { id, table, rowId } of inOrder(data.attachment)) {
    if (data[table].has(rowId)) continue;
    findings.push(found('DATA-REF', 'no-record', 'error', { table: 'attachment', id, field: 'rowId' }));
  }
  return findings;
}

const broken = (table: TableName, id: string, field: string, to: TableName): Finding =>
  found('DATA-REF', `no-${to}`, 'error', { table, id, field });

type Reference = { readonly path: readonly string[]; readonly to: TableName };
const isTable = (name: string): name is TableName => (tableNames as readonly string[]).includes(name);

/** Where the rows of a table refer to others: top-level fields and parts of groups. */
function referencesIn(specs: FieldSpecs): readonly Reference[] {
  return Object.entries(specs).flatMap(([name, spec]): readonly Reference[] => {
    if (spec.kind === 'group') return referencesIn(spec.fields).map(({ path, to }) => ({ path: [name, ...path], to }));
    return spec.kind === 'reference' && isTable(spec.table) ? [{ path: [name], to: spec.table }] : [];
  });
}

function valueAt(row: unknown, path: readonly string[]): unknown {
  return path.reduce((value, name) => (isJsonObject(value) ? value[name] : null), row);
}
