import { Button } from '@mantine/core';
import { IconArchive, IconArrowForward, IconEye, IconFolderOpen, IconFolderPlus } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useWords } from '#renderer/services/words.ts';
import styles from './DamagePage.module.css';
import { damageMessages } from './damage.messages.ts';

type Props = {
  readonly canRead: boolean;
  /** Only the last acts are lost. */
  readonly canGoOn: boolean;
  readonly idle: boolean;
  readonly onBackup: () => void;
  readonly onRecover: () => void;
  readonly onOpen: () => void;
  readonly onGoOn: () => void;
  readonly onFolder: () => void;
  readonly onBack: () => void;
};

/** The ways on, from the one that loses nothing to the one that leaves acts behind, which must be chosen twice. */
export function DamageWays({ canRead, canGoOn, idle, ...on }: Props) {
  const t = useWords(damageMessages);
  const [sure, setSure] = useState(false);
  return (
    <section aria-label={t('damage.ways')} inert={!idle}>
      <h2 className={styles.heading}>{t('damage.ways')}</h2>
      <div className={styles.ways}>
        <Way
          icon={<IconArchive size="1.25rem" stroke={1.6} />}
          title={t('damage.backup')}
          text={t('damage.backup.text')}
          testId="damage-backup"
          onChoose={on.onBackup}
        />
        {canRead ? (
          <>
            <Way
              icon={<IconFolderPlus size="1.25rem" stroke={1.6} />}
              title={t('damage.recover')}
              text={t('damage.recover.text')}
              testId="damage-recover"
              onChoose={on.onRecover}
            />
            <Way
              icon={<IconEye size="1.25rem" stroke={1.6} />}
              title={t('damage.open')}
              text={t('damage.open.text')}
              testId="damage-open"
              onChoose={on.onOpen}
            />
          </>
        ) : null}
        {canGoOn ? (
          <Way
            icon={<IconArrowForward size="1.25rem" stroke={1.6} />}
            title={t(sure ? 'damage.go-on.sure' : 'damage.go-on')}
            text={t('damage.go-on.text')}
            testId="damage-go-on"
            onChoose={() => (sure ? on.onGoOn() : setSure(true))}
          />
        ) : null}
      </div>
      <div className={styles.actions}>
        <Button
          variant="default"
          leftSection={<IconFolderOpen size="1rem" stroke={1.7} aria-hidden />}
          onClick={on.onFolder}
          data-testid="damage-folder"
        >
          {t('damage.folder')}
        </Button>
        <Button variant="default" onClick={on.onBack} data-testid="damage-back">
          {t('damage.back')}
        </Button>
      </div>
    </section>
  );
}

type WayProps = {
  readonly icon: ReactNode;
  readonly title: string;
  readonly text: string;
  readonly testId: string;
  readonly onChoose: () => void;
};

function Way({ icon, title, text, testId, onChoose }: WayProps) {
  return (
    <button type="button" className={styles.way} data-testid={testId} onClick={onChoose}>
      <span className={styles.wayIcon} aria-hidden>
        {icon}
      </span>
      <span className={styles.wayText}>
        <strong>{title}</strong>
        <span>{text}</span>
      </span>
    </button>
  );
}
