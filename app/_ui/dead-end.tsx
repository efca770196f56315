import type { ReactElement } from 'react';
import { words } from '#lib/i18n/catalogue.ts';
import { paths } from '#lib/web/paths.ts';
import { currentLocale } from '#lib/web/session.ts';
import { ButtonLink } from './button-link.tsx';
import './styles/dead-end.css';

/** There is nothing here, or nothing for this account; and the way back. */
export async function DeadEnd({ kind }: { readonly kind: 'noPage' | 'notAllowed' }): Promise<ReactElement> {
  const w = words(await currentLocale(), 'shell');
  return (
    <main className="body" id="main">
      <div className="empty">
        <h1>{w(kind)}</h1>
        <p>{w(`${kind}Why`)}</p>
        <ButtonLink href={paths.today()}>{w('backToday')}</ButtonLink>
      </div>
    </main>
  );
}
