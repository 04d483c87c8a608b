import { ActionIcon, Menu, Tooltip } from '@mantine/core';
import { IconDots, IconEraser } from '@tabler/icons-react';
import { useState } from 'react';
import { useWords } from '#renderer/services/words.ts';
import { EraseDialog } from './EraseDialog.tsx';
import { eraseMessages } from './erase.messages.ts';

/** What is seldom done to a participant, away from what is done every day. */
export function EraseMenu({ id }: { id: string }) {
  const t = useWords(eraseMessages);
  const [open, setOpen] = useState(false);
  return (
    <>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <Tooltip label={t('erase.more')}>
            <ActionIcon variant="default" aria-label={t('erase.more')} data-testid="participant-more">
              <IconDots size="1rem" stroke={1.8} aria-hidden />
            </ActionIcon>
          </Tooltip>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            color="red"
            leftSection={<IconEraser size="1rem" stroke={1.8} aria-hidden />}
            onClick={() => setOpen(true)}
            data-testid="erase-open"
          >
            {t('erase.menu')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {open ? <EraseDialog id={id} onClose={() => setOpen(false)} /> : null}
    </>
  );
}
