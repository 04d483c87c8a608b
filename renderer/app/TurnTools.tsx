import { ActionIcon, Tooltip } from '@mantine/core';
import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react';
import { useProgram } from '../services/program.ts';
import { useTurns } from '../services/turns.ts';
import { useWords } from '../services/words.ts';
import { turnsMessages } from './turns.messages.ts';

/** Undo and redo in the bar, each saying what it is about. */
export function TurnTools() {
  const { platform } = useProgram().state;
  const { next, turn } = useTurns();
  const t = useWords(turnsMessages);
  const mac = platform === 'darwin';
  const keys = { undo: mac ? '⌘Z' : 'Ctrl+Z', redo: mac ? '⇧⌘Z' : 'Ctrl+Y' };
  return (['undo', 'redo'] as const).map(kind => {
    const about = next[kind];
    const label =
      about === null ? t(`turns.${kind}.none`) : t(`turns.${kind}.named`, { act: about.act, key: keys[kind] });
    const Icon = kind === 'undo' ? IconArrowBackUp : IconArrowForwardUp;
    return (
      <Tooltip key={kind} label={label}>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={label}
          // Not `disabled`: the tooltip still says why there is nothing.
          aria-disabled={about === null}
          {...(about === null ? { 'data-disabled': true } : {})}
          onClick={() => about !== null && void turn(kind, null)}
          data-testid={`turn-${kind}`}
        >
          <Icon size="1.125rem" stroke={1.7} aria-hidden />
        </ActionIcon>
      </Tooltip>
    );
  });
}
