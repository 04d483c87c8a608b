import { romanianDate } from '../../kernel/plain-date.ts';
import type { ParticipantColumns } from './participant-column.ts';

/** Leaving the operation and the results, on leaving and six months later. */
export const exitColumns: ParticipantColumns = {
  exitDate: { kind: 'date', width: 11, value: ({ exitOn }) => exitOn },
  exitReason: {
    kind: 'text',
    width: 18,
    value: ({ exitOn, subject: { participant } }, { say }) =>
      exitOn === null || participant.exitReason === null
        ? null
        : say(`participant.exitReason.${participant.exitReason}`),
  },
  resultIndicators: {
    kind: 'text',
    width: 20,
    value: ({ onExit, sixMonths }) => [...(onExit?.codes ?? []), ...(sixMonths?.codes ?? [])].join(', ') || null,
  },
  resultRegionAndDate: {
    kind: 'text',
    width: 36,
    value: ({ onExit, sixMonths, region, moreDeveloped }, { say }) => {
      const dates = [
        ...(onExit === null ? [] : [say('column.result.on-exit', { on: romanianDate(onExit.on) })]),
        ...(sixMonths === null ? [] : [say('column.result.six-months', { on: romanianDate(sixMonths.on) })]),
      ];
      if (dates.length === 0) return null;
      const type = region === null ? [] : [say(moreDeveloped ? 'column.region.more' : 'column.region.less')];
      return [...type, ...dates].join('; ');
    },
  },
};
