import type { ReactElement, ReactNode } from 'react';
import { messagesOf, type Noun } from '#lib/i18n/catalogue.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { MessagesProvider } from './words.tsx';

interface Props {
  readonly locale: Locale;
  /** Only what the client components inside need: every noun is sent with the page. */
  readonly nouns: readonly Noun[];
  readonly children: ReactNode;
}

/** For pages: gives the client components inside the words of the nouns it names, on top of those given further out. */
export function WordsProvider({ locale, nouns, children }: Props): ReactElement {
  return (
    <MessagesProvider locale={locale} messages={messagesOf(locale, nouns)}>
      {children}
    </MessagesProvider>
  );
}
