import type { ReactElement, ReactNode } from 'react';
import { words } from '#lib/i18n/catalogue.ts';
import { currentLocale } from '#lib/web/session.ts';
import { DoorLanguage } from './_components/door-language.tsx';
import './door.css';

/** The door: one sheet in the middle, no script needed to pass it. */
export default async function DoorLayout({
  children,
}: {
  readonly children: ReactNode;
}): Promise<ReactElement> {
  const locale = await currentLocale();
  const common = words(locale, 'common');
  return (
    <div className="door">
      <header>
        <b>{common('product')}</b>
        <span>{words(locale, 'door')('tagline')}</span>
      </header>
      <main id="main">{children}</main>
      <footer>
        <span>{common('unclassified')}</span>
        <DoorLanguage label={words(locale, 'shell')('switchLanguage')} />
      </footer>
    </div>
  );
}
