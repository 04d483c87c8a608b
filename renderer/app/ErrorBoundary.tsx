import { Button, CopyButton } from '@mantine/core';
import { Component, type ErrorInfo, type ReactNode } from 'react';
import { type PlaceMessages, wordsIn } from '#renderer/services/words.ts';
import type { Language, Messages } from '#shared/kernel/translation.ts';
import type { appMessagesRo } from './app.messages.ts';
import styles from './ErrorBoundary.module.css';

type Props = {
  readonly language: Language;
  readonly messages: PlaceMessages<typeof appMessagesRo & Messages>;
  readonly children: ReactNode;
};

/**
 * Shown when a bug stops the window: what is safe, what to do, and details to copy. Details are the error's kind and the
 * names of the components it passed through: a message may hold what was typed, so it is left out.
 */
export class ErrorBoundary extends Component<Props, { readonly details: string | null }> {
  override state = { details: null };

  static getDerivedStateFromError(error: unknown): { readonly details: string } {
    return { details: error instanceof Error ? error.name : typeof error };
  }

  override componentDidCatch(error: unknown, info: ErrorInfo): void {
    const names = [...(info.componentStack ?? '').matchAll(/at ([A-Za-z]\w*)/g)].map(match => match[1]);
    const kind = error instanceof Error ? error.name : typeof error;
    this.setState({ details: `Consorta · ${kind} · ${names.slice(0, 8).join(' < ')}` });
  }

  override render(): ReactNode {
    const { details } = this.state;
    if (details === null) return this.props.children;
    const t = wordsIn(this.props.messages, this.props.language);
    return (
      <main className={styles.page} role="alert">
        <h1>{t('app.broken.title')}</h1>
        <p>{t('app.broken.text')}</p>
        <div className={styles.actions}>
          <Button onClick={() => window.location.reload()}>{t('app.broken.reload')}</Button>
          <CopyButton value={details}>
            {({ copied, copy }) => (
              <Button variant="default" onClick={copy}>
                {copied ? t('app.broken.copied') : t('app.broken.copy')}
              </Button>
            )}
          </CopyButton>
        </div>
      </main>
    );
  }
}
