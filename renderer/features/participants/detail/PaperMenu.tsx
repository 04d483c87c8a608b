import { Button, Menu } from '@mantine/core';
import { IconChevronDown, IconPrinter } from '@tabler/icons-react';
import { useProject } from '#renderer/services/open-project.ts';
import { useProgram } from '#renderer/services/program.ts';
import { useWords } from '#renderer/services/words.ts';
import { paperMessages } from './paper.messages.ts';

/** The papers of one person, by the reports of the call, in the order in which they are needed. */
const papers = [
  'individual-form',
  'eligibility-sheet',
  'dossier-opis',
  'participant-dossier',
  'person-report',
] as const;

/** Opens a report for this person: the paper is seen first, and saved or printed from there. */
export function PaperMenu({ id }: { id: string }) {
  const t = useWords(paperMessages);
  const { language } = useProgram();
  const { profile } = useProject();
  const offered = papers.flatMap(paper => profile.reports.find(report => report.id === paper) ?? []);
  if (offered.length === 0) return null;
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <Button
          variant="default"
          leftSection={<IconPrinter size="1rem" stroke={1.8} aria-hidden />}
          rightSection={<IconChevronDown size="0.875rem" stroke={1.8} aria-hidden />}
          data-testid="participant-papers"
        >
          {t('paper-menu.title')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {offered.map(report => (
          <Menu.Item
            key={report.id}
            component="a"
            href={`#/reports/${report.id}/participant/${encodeURIComponent(id)}`}
            data-testid={`paper-${report.id}`}
          >
            {report.title[language]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
