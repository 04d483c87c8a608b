import type { FieldSpec } from '../../kernel/field.ts';
import { type CellContext, type CellReading, cellText, leftOut, nothing, taken } from './cell-reading.ts';
import {
  countyPlate,
  readAnswerCell,
  readCategoryCell,
  readChoiceCell,
  readChoicesCell,
  readCountryCell,
  readCountyCell,
  readIscedCell,
  readPartnerCell,
} from './read-choice.ts';
import { readCnpCell } from './read-cnp.ts';
import {
  readCuiCell,
  readDigitsCell,
  readEmailCell,
  readIbanCell,
  readLinesCell,
  readPhoneCell,
  readRegisterCell,
  readTextCell,
} from './read-code.ts';
import { readDayCell } from './read-day.ts';
import { readHundredthsCell, readIntegerCell, readMoneyCell } from './read-number.ts';
import type { Cell } from './sheet.ts';

type Reader = (cell: Cell, context: CellContext) => CellReading;

/** Fields that are read by more than their kind. */
const own: Readonly<Record<string, Reader>> = {
  cnp: readCnpCell,
  birthDate: (cell, context) => readDayCell(cell, context, true),
  phone: readPhoneCell,
  contactPhone: readPhoneCell,
  email: readEmailCell,
  contactEmail: readEmailCell,
  nationality: readCountryCell,
  'domicile/country': readCountryCell,
  'residence/country': readCountryCell,
  'domicile/county': cell => readAnyCounty(cell),
  'residence/county': cell => readAnyCounty(cell),
  workCounty: readCountyCell,
  county: readCountyCell,
  isced: (cell, { profile }) => readIscedCell(cell, profile),
  gtCategory: (cell, { profile }) => readCategoryCell(cell, profile),
  recruitedBy: readPartnerCell,
  cui: readCuiCell,
  iban: readIbanCell,
  tradeRegisterNo: readRegisterCell,
  'contract/cor': cell => readDigitsCell(cell, 6),
  caenMain: cell => readDigitsCell(cell, 4),
  caenEligible: cell => readDigitsCell(cell, 4),
};

/** What a cell means for the field at a path. Whether the value may stand there (length, range) is asked of the whole row later. */
export function readFieldCell(path: string, spec: FieldSpec, cell: Cell, context: CellContext): CellReading {
  if (typeof cell === 'object' && cell?.kind === 'fault') return leftOut(faultCode(cell.fault), { fault: cell.fault });
  const special = own[path];
  if (special) return special(cell, context);
  switch (spec.kind) {
    case 'date':
      return readDayCell(cell, context, false);
    case 'integer':
      return readIntegerCell(cell, spec);
    case 'hundredths':
      return readHundredthsCell(cell, spec);
    case 'money':
      return readMoneyCell(cell);
    case 'choice':
      return readChoiceCell(cell, spec);
    case 'answer':
    case 'flag':
      return readAnswerCell(cell, spec);
    case 'list':
      return spec.of.kind === 'choice' ? readChoicesCell(cell, spec.of) : nothing;
    case 'text':
      return spec.multiline ? readLinesCell(cell) : readTextCell(cell);
    default:
      return readTextCell(cell);
  }
}

export const faultCode = (fault: string): string =>
  fault === 'uncalculated' ? 'import.uncalculated-cell' : 'import.fault';

/** A Romanian county by its plate code; what is written of another country, as it is. */
function readAnyCounty(cell: Cell): CellReading {
  const text = cellText(cell);
  return text === '' ? nothing : taken(countyPlate(text) ?? text);
}
