import type { ReactElement, ReactNode } from 'react';
import { LanguageSwitch } from '#app/_language/language-switch.tsx';
import { words } from '#lib/i18n/catalogue.ts';
import { currentLocale } from '#lib/web/session.ts';
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
        <LanguageSwitch label={words(locale, 'shell')('switchLanguage')} />
      </footer>
    </div>
  );
}
