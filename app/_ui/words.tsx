'use client';

import { createContext, type ReactElement, type ReactNode, useContext, useMemo } from 'react';
import type { Catalogue, Noun } from '#lib/i18n/catalogue.ts';
import { defaultLocale, type Locale } from '#lib/i18n/locale.ts';
import { type Translator, translator } from '#lib/i18n/words.ts';

interface Spoken {
  readonly locale: Locale;
  readonly messages: Partial<Catalogue>;
}

const Words = createContext<Spoken>({ locale: defaultLocale, messages: {} });

interface Props {
  readonly locale: Locale;
  readonly messages: Partial<Catalogue>;
  readonly children: ReactNode;
}

/** Adds messages to those an outer provider already gave. Pages use `WordsProvider` of words-provider.tsx. */
export function MessagesProvider({ locale, messages, children }: Props): ReactElement {
  const outer = useContext(Words);
  const spoken = useMemo<Spoken>(
    () => ({ locale, messages: { ...outer.messages, ...messages } }),
    [locale, messages, outer.messages],
  );
  return <Words value={spoken}>{children}</Words>;
}

/** The words of one noun in a client component; the page must have named the noun in its `WordsProvider`. */
export function useWords<N extends Noun>(noun: N): Translator<N> {
  const { locale, messages } = useContext(Words);
  const own = messages[noun];
  if (!own) throw new Error(`the page gives no words for ${noun}: name it in its WordsProvider`);
  return useMemo(() => translator<N>(locale, own as never), [locale, own]);
}

/** The language the page is in. */
export function useLocale(): Locale {
  return useContext(Words).locale;
}
