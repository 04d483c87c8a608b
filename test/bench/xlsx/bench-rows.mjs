import { readFileSync } from 'node:fs';

/**
 * The file of rows that every writer reads: UTF-8 lines of cells between tabs, the first line the kinds of the columns.
 * A day is `YYYY-MM-DD`, money bani, hours and per cent hundredths; an empty cell is nothing.
 */
export function tableText({ columns, rows }) {
  const lines = [columns.map(({ kind }) => kind), ...rows].map(cells => cells.map(cell => cell ?? '').join('\t'));
  return `${lines.join('\n')}\n`;
}

/** Kinds and rows of such a file, whole numbers as numbers. Read line by line, so that no row keeps the file alive. */
export function readTable(path) {
  const bytes = readFileSync(path);
  const lines = [];
  for (let from = 0, to = bytes.indexOf(10); to !== -1; from = to + 1, to = bytes.indexOf(10, from)) {
    lines.push(bytes.toString('utf8', from, to).split('\t'));
  }
  const [kinds = [], ...rows] = lines;
  const isText = kinds.map(kind => kind === 'text' || kind === 'code' || kind === 'date');
  for (const row of rows) {
    for (let at = 0; at < row.length; at += 1) {
      const cell = row[at];
      row[at] = cell === '' ? null : isText[at] ? cell : Number(cell);
    }
  }
  return { kinds, rows };
}

export const formats = {
  text: '@',
  code: '@',
  integer: '0',
  date: 'dd.mm.yyyy',
  money: '#,##0.00',
  hours: '0.00',
  percent: '0%',
};

/** The value that a spreadsheet library is given for a cell. */
export function libraryValue(kind, value) {
  if (value === null) return null;
  if (kind === 'date') return new Date(`${value}T00:00:00Z`);
  return kind === 'money' || kind === 'hours' || kind === 'percent' ? value / 100 : value;
}

export const headerStyle = {
  font: { name: 'Calibri', size: 10, bold: true, color: { argb: 'FFFFFFFF' } },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FF334155' } },
  alignment: { horizontal: 'center', vertical: 'middle', wrapText: true },
};
const edge = { style: 'thin', color: { argb: 'FFD5DBE3' } };
export const cellStyle = kind => ({
  font: { name: 'Calibri', size: 10 },
  border: { top: edge, left: edge, bottom: edge, right: edge },
  alignment: { vertical: 'top', wrapText: kind === 'text' },
  numFmt: formats[kind],
});

/**
 * What this process has used, as JSON: the most memory it has held, in kB, and the seconds of processor of all its
 * threads. Linux counts a parent's memory into `maxRSS`, so the process's own figure is read.
 */
export function usage() {
  const { user, system } = process.cpuUsage();
  return JSON.stringify({ peakKB: peakMemory(), cpuSeconds: (user + system) / 1e6 });
}

function peakMemory() {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]);
  } catch {
    return process.resourceUsage().maxRSS;
  }
}
