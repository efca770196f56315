import type { Metadata } from 'next';
import type { ReactElement, ReactNode } from 'react';
import { WordsProvider } from '#app/_ui/words-provider.tsx';
import { words } from '#lib/i18n/catalogue.ts';
import { viewSettingsTabs } from '#lib/usecases/office/tabs.ts';
import { currentContext, currentLocale } from '#lib/web/session.ts';
import { SettingsTabs } from './_components/settings-tabs.tsx';
import './settings.css';

export async function generateMetadata(): Promise<Metadata> {
  return { title: words(await currentLocale(), 'settings')('title') };
}

/** Head and tabs of the settings. Each tab's use case decides for itself who may. */
export default async function SettingsLayout({
  children,
}: {
  readonly children: ReactNode;
}): Promise<ReactElement> {
  const context = await currentContext();
  return (
    <WordsProvider locale={context.locale} nouns={['settings', 'terms']}>
      <header className="phead">
        <h1>{words(context.locale, 'settings')('title')}</h1>
      </header>
      <SettingsTabs tabs={viewSettingsTabs(context)} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: so that a long page without links can be scrolled by keyboard */}
      <main className="body" id="main" tabIndex={0}>
        {children}
      </main>
    </WordsProvider>
  );
}
