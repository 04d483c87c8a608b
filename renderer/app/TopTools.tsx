import { ActionIcon, Menu, SegmentedControl, TextInput, Tooltip, useMantineColorScheme } from '@mantine/core';
import {
  IconDeviceDesktop,
  IconDotsVertical,
  IconFolder,
  IconFolderOpen,
  IconLock,
  IconMoon,
  IconSun,
  IconX,
} from '@tabler/icons-react';
import { useState } from 'react';
import type { OpenWorkspace } from '#shared/ipc/contract.ts';
import { type Language, languages } from '#shared/kernel/translation.ts';
import { useProject } from '../services/open-project.ts';
import { useProgram } from '../services/program.ts';
import { useProtection } from '../services/protection.ts';
import { useWords } from '../services/words.ts';
import { appMessages } from './app.messages.ts';

type Props = { readonly onClose: () => void; readonly onOpened: (workspace: OpenWorkspace | null) => void };

/** Language, appearance, and the menu of the workspace. */
export function TopTools({ onClose, onOpened }: Props) {
  return (
    <>
      <LanguageSwitch />
      <ThemeToggle />
      <WorkspaceMenu onClose={onClose} onOpened={onOpened} />
    </>
  );
}

/** The same before a workspace is open. */
export function HomeTools() {
  return (
    <>
      <LanguageSwitch />
      <ThemeToggle />
    </>
  );
}

function LanguageSwitch() {
  const { language, setLanguage } = useProgram();
  const t = useWords(appMessages);
  return (
    <SegmentedControl
      aria-label={t('app.language')}
      value={language}
      onChange={chosen => setLanguage(chosen as Language)}
      data={languages.map(code => ({
        value: code,
        label: <span data-testid={`language-${code}`}>{code.toUpperCase()}</span>,
      }))}
    />
  );
}

const schemes = {
  auto: { next: 'light', icon: IconDeviceDesktop },
  light: { next: 'dark', icon: IconSun },
  dark: { next: 'auto', icon: IconMoon },
} as const;

function ThemeToggle() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const t = useWords(appMessages);
  const { next, icon: Icon } = schemes[colorScheme];
  const label = t(`app.theme.${colorScheme}`);
  return (
    <Tooltip label={label}>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={label}
        data-testid="theme-toggle"
        onClick={() => setColorScheme(next)}
      >
        <Icon size="1.125rem" stroke={1.7} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}

function WorkspaceMenu({ onClose, onOpened }: Props) {
  const { ask, state, say } = useProgram();
  const { workspace, saving, unsaved } = useProject();
  const t = useWords(appMessages);
  const [problem, setProblem] = useState<string | null>(null);
  const { protection } = useProtection();
  const recent = state.recent.filter(({ folder }) => folder !== workspace.folder).slice(0, 5);
  const open = async (folder?: string): Promise<void> => {
    unsaved.leaveAll();
    await saving.settled();
    const outcome = await ask('workspace.open', folder === undefined ? {} : { folder });
    if (outcome.ok) onOpened(outcome.value);
    // The first page asks for its passphrase.
    else if (outcome.error.code === 'vault.passphrase-needed') onClose();
    else if (!outcome.error.code.endsWith('.cancelled')) setProblem(say(outcome.error.code, outcome.error.facts));
  };
  return (
    <Menu position="bottom-end" width={300} withinPortal onClose={() => setProblem(null)}>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={t('app.menu')} data-testid="workspace-menu">
          <IconDotsVertical size="1.125rem" stroke={1.7} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          {t('app.menu.folder')}: {workspace.folder}
        </Menu.Label>
        <Menu.Item
          leftSection={<IconFolderOpen size="1rem" aria-hidden />}
          closeMenuOnClick={false}
          onClick={() => void open()}
        >
          {t('app.menu.open')}
        </Menu.Item>
        {problem === null ? null : <Menu.Label c="var(--c-bad)">{problem}</Menu.Label>}
        {recent.length > 0 ? <Menu.Label>{t('app.menu.recent')}</Menu.Label> : null}
        {recent.map(({ folder, title }) => (
          <Menu.Item
            key={folder}
            leftSection={<IconFolder size="1rem" aria-hidden />}
            title={folder}
            closeMenuOnClick={false}
            onClick={() => void open(folder)}
          >
            {title}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <AuthorField />
        <Menu.Divider />
        {protection?.encrypted ? (
          <Menu.Item
            leftSection={<IconLock size="1rem" aria-hidden />}
            rightSection={<kbd>{state.platform === 'darwin' ? '⌘L' : 'Ctrl+L'}</kbd>}
            onClick={() => void ask('protection.lock-now', {})}
            data-testid="workspace-lock"
          >
            {t('app.menu.lock')}
          </Menu.Item>
        ) : null}
        <Menu.Item leftSection={<IconX size="1rem" aria-hidden />} onClick={onClose} data-testid="workspace-close">
          {t('app.menu.close')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

/** The name that signs changes; kept when the field is left, an empty one is not taken. */
function AuthorField() {
  const { state, setAuthor } = useProgram();
  const t = useWords(appMessages);
  const [typed, setTyped] = useState(state.author);
  const leave = (): void => {
    const name = typed.trim();
    if (name === '') setTyped(state.author);
    else if (name !== state.author) void setAuthor(name);
  };
  return (
    <TextInput
      label={t('app.menu.author')}
      value={typed}
      onChange={event => setTyped(event.currentTarget.value)}
      onBlur={leave}
      onKeyDown={event => {
        event.stopPropagation();
        if (event.key === 'Enter') leave();
      }}
      maxLength={120}
      px="sm"
      py="xs"
      data-testid="author"
    />
  );
}
