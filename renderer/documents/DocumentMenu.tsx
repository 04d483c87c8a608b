import { ActionIcon, Menu } from '@mantine/core';
import { IconBan, IconCheck, IconDots, IconInbox, IconListDetails, IconPaperclip, IconX } from '@tabler/icons-react';
import { useWords } from '#renderer/services/words.ts';
import type { DocumentActKind } from '#shared/domain/dossier/change-document.ts';
import { documentsMessages } from './documents.messages.ts';

export const actIcons = { receive: IconInbox, verify: IconCheck, reject: IconX, waive: IconBan } as const;
export const actKeys = { receive: 'P', verify: 'V', reject: 'R', waive: 'X' } as const;

type Props = {
  readonly document: string;
  readonly acts: readonly DocumentActKind[];
  /** It came before: receiving it is receiving it again. */
  readonly again: boolean;
  readonly hasFacts: boolean;
  readonly onAct: (kind: DocumentActKind) => void;
  readonly onScan: () => void;
  readonly onFacts: () => void;
};

/** Everything that can be done with one document, with the keys that do the same on its row. */
export function DocumentMenu({ document, acts, again, hasFacts, onAct, onScan, onFacts }: Props) {
  const t = useWords(documentsMessages);
  const hint = (key: string) => <kbd>{key}</kbd>;
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('documents.act.more', { document })}
          title={t('documents.act.more', { document })}
          data-testid={`document-more-${document}`}
        >
          <IconDots size="1rem" stroke={1.8} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {acts.map(kind => {
          const Icon = actIcons[kind];
          const words = kind === 'receive' && again ? 'documents.act.again' : (`documents.act.${kind}` as const);
          return (
            <Menu.Item
              key={kind}
              leftSection={<Icon size="1rem" stroke={1.8} aria-hidden />}
              rightSection={hint(actKeys[kind])}
              onClick={() => onAct(kind)}
              data-testid={`document-act-${kind}`}
            >
              {t(words)}
            </Menu.Item>
          );
        })}
        <Menu.Item
          leftSection={<IconPaperclip size="1rem" stroke={1.8} aria-hidden />}
          rightSection={hint('S')}
          onClick={onScan}
        >
          {t('documents.act.scan')}
        </Menu.Item>
        {hasFacts ? (
          <Menu.Item
            leftSection={<IconListDetails size="1rem" stroke={1.8} aria-hidden />}
            rightSection={hint('Enter')}
            onClick={onFacts}
          >
            {t('documents.act.facts')}
          </Menu.Item>
        ) : null}
      </Menu.Dropdown>
    </Menu>
  );
}
