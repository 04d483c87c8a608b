import { Button, TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import { useProject } from '#renderer/services/open-project.ts';
import { useProgram } from '#renderer/services/program.ts';
import { useWords } from '#renderer/services/words.ts';
import type { Aid } from '#shared/domain/aid/aid.ts';
import { headroomOf, regulationOn } from '#shared/domain/de-minimis/headroom.ts';
import type { Headroom, HeadroomQuestion } from '#shared/domain/de-minimis/headroom-result.ts';
import { type Money, parseAmount } from '#shared/kernel/money.ts';
import type { PlainDate } from '#shared/kernel/plain-date.ts';
import { DayField } from '../DayField.tsx';
import { goToField } from '../go-to-field.ts';
import type { CompanySubject } from '../use-company.ts';
import { AidDialog } from './AidDialog.tsx';
import { AidLedger } from './AidLedger.tsx';
import styles from './AidTab.module.css';
import { aidTabMessages } from './aid-tab.messages.ts';
import { RegulationCard } from './RegulationCard.tsx';

/** De minimis: what was granted, what the regulations leave on a day, and whether a new aid would fit. */
export function AidTab({ subject }: { subject: CompanySubject }) {
  const { profile } = useProject();
  const t = useWords(aidTabMessages);
  const { company, enterprises, today } = subject;
  const { id } = company;
  const [on, setOn] = useState<PlainDate>(today);
  const [amount, setAmount] = useState('');
  const [open, setOpen] = useState<Aid | 'new' | null>(null);
  const typed = amount.trim();
  const newGrant = useMemo((): Money | null => {
    const read = typed === '' ? null : parseAmount(typed.replace(/eur|€/i, ''), 'EUR');
    return read !== null && read.minor > 0 ? read : null;
  }, [typed]);
  const results = useMemo(
    () =>
      profile.deMinimis.regulations.map(({ regulation }) =>
        headroomOf(id, enterprises, { on, regulation, newGrant, rules: profile.deMinimis, sme: profile.sme }),
      ),
    [id, enterprises, on, newGrant, profile],
  );
  const inForce = regulationOn(on, profile.deMinimis);
  const aids = useMemo(
    () => [...enterprises.aid.values()].filter(({ company: owner }) => owner === id),
    [enterprises, id],
  );
  return (
    <>
      <section className={styles.ask} aria-labelledby="heading-ask">
        <h2 id="heading-ask">{t('ask.title')}</h2>
        <div className={styles.asked}>
          <TextInput
            label={t('ask.amount')}
            value={amount}
            onChange={event => setAmount(event.currentTarget.value)}
            error={typed !== '' && newGrant === null ? t('ask.notAmount') : null}
            inputMode="decimal"
            spellCheck={false}
            classNames={{ input: styles.amount ?? '' }}
            data-testid="aid-ask-amount"
          />
          <DayField
            label={t('ask.on')}
            placeholder={t('ask.dayForm')}
            value={on}
            onChange={setOn}
            testId="aid-ask-on"
          />
        </div>
      </section>
      <div className={styles.cards}>
        {results.length === 0 ? <p>{t('regulation.none')}</p> : null}
        {results.map(result => (
          <RegulationCard key={result.regulation} result={result} isInForce={result.regulation === inForce} />
        ))}
      </div>
      <Unclear
        subject={subject}
        result={results.find(({ regulation }) => regulation === inForce)}
        onAid={aid => setOpen(aid)}
      />
      <AidLedger aids={aids} onAdd={() => setOpen('new')} onEdit={setOpen} />
      <p className={styles.foot}>{t('own.data')}</p>
      {open === null ? null : (
        <AidDialog company={id} before={open === 'new' ? null : open} onClose={() => setOpen(null)} />
      )}
    </>
  );
}

type UnclearProps = {
  readonly subject: CompanySubject;
  readonly result: Headroom | undefined;
  readonly onAid: (aid: Aid) => void;
};

/** What a person must settle before the result is sure, each with the way there. */
function Unclear({ subject, result, onAid }: UnclearProps) {
  const { say } = useProgram();
  const t = useWords(aidTabMessages);
  const [, go] = useLocation();
  const { company, enterprises } = subject;
  if (!result || result.unclear.length === 0) return null;
  const answer = ({ place }: HeadroomQuestion): void => {
    const aid = place.table === 'aid' ? enterprises.aid.get(place.id) : undefined;
    if (aid) onAid(aid);
    else if (place.table === 'company') goToField(go, place.id, place.field);
    else go(`/companies/${enterprises.holding.get(place.id)?.held ?? company.id}/sme`);
  };
  return (
    <section className={styles.unclear} aria-labelledby="heading-unclear">
      <h2 id="heading-unclear">{t('unclear.title')}</h2>
      <ul>
        {result.unclear.map(question => (
          <li key={`${question.key} ${question.place.id} ${question.place.field}`}>
            <span>{say(question.key, question.facts)}</span>
            <Button variant="default" onClick={() => answer(question)}>
              {t('unclear.fill')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
