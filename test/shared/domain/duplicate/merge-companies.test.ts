import { describe, expect, test } from 'vitest';
import { ask, merged, plan } from './merging.ts';
import { someone, tablesOf } from './project-of.ts';

describe('companies', () => {
  const firm = (id: string, given: object = {}) => ({ id, name: 'Uzina SRL', ...given });
  const year = (referenceYear: number, averageStaff: number) => ({
    referenceYear,
    averageStaff,
    turnover: { minor: averageStaff, currency: 'EUR' },
  });

  test('employees, aid, holdings, letters and imports go along; the same aid is not counted twice', () => {
    const aid = { grantedOn: '2021-05-01', amount: { minor: 1_000_000, currency: 'EUR' }, regulation: '1407/2013' };
    const { row, ids, moves } = merged(
      {
        company: [firm('a', { cui: '18547290' }), firm('b', { county: 'CJ' }), firm('m')],
        participant: [someone('p', { employer: 'b' }), someone('q', { employer: 'm' })],
        aid: [
          { id: 'x', company: 'a', ...aid },
          { id: 'y', company: 'b', ...aid },
          { id: 'z', company: 'b', ...aid, remarks: 'alt ajutor' },
        ],
        holding: [{ id: 'h', held: 'b', ownerKind: 'enterprise', owner: 'm', capital: 3_000 }],
        correspondence: [{ id: 'l', company: 'b', direction: 'out', requested: [] }],
        importRun: [
          {
            id: 'i',
            kind: 'participants',
            company: 'b',
            sha256: 'a'.repeat(64),
            added: 1,
            changed: 0,
            unchanged: 0,
            refused: 0,
          },
        ],
        dossier: [{ id: 'b', owner: 'company', items: { 'SME-01': { state: 'received' } } }],
      },
      {},
      'company',
    );
    expect(row('company', 'a')).toMatchObject({ cui: '18547290', county: 'CJ', formerIds: ['b'] });
    expect(row('participant', 'p')?.employer).toBe('a');
    expect(row('participant', 'q')?.employer).toBe('m');
    expect(ids('aid')).toEqual(['x', 'z']);
    expect(row('holding', 'h')?.held).toBe('a');
    expect(row('correspondence', 'l')?.company).toBe('a');
    expect(row('importRun', 'i')?.company).toBe('a');
    expect(row('dossier', 'a')).toMatchObject({ owner: 'company', items: { 'SME-01': { state: 'received' } } });
    expect(moves).toEqual({ participant: 1, aid: 2, holding: 1, correspondence: 1, importRun: 1, dossier: 1 });
  });

  test('the figures of a year are one thing; those of the year that is not chosen stay as of another year', () => {
    const given = { company: [firm('a', year(2021, 1_200)), firm('b', year(2020, 900))] };
    expect(ask(given, 'company')).toEqual(['figures differs']);
    expect(merged(given, { figures: 'keep' }, 'company').row('company', 'a')).toMatchObject({
      referenceYear: 2021,
      averageStaff: 1_200,
      otherYears: { 2020: { averageStaff: 900, turnover: { minor: 900, currency: 'EUR' } } },
    });
    expect(merged(given, { figures: 'drop' }, 'company').row('company', 'a')).toMatchObject({
      referenceYear: 2020,
      averageStaff: 900,
      otherYears: { 2021: { averageStaff: 1_200 } },
    });
  });

  test('one that holds the other is another company', () => {
    const tables = tablesOf({
      company: [firm('a'), firm('b')],
      holding: [{ id: 'h', held: 'a', ownerKind: 'enterprise', owner: 'b' }],
    });
    expect(plan(tables, {}, 'company')).toMatchObject({ error: { code: 'duplicate.merge-holding' } });
  });
});
