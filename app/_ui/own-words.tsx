import type { ReactElement } from 'react';
import { words } from '#lib/i18n/catalogue.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { OwnValidity } from './own-validity.tsx';

/** For layouts: what the browser itself would say of a field, in the reader's language. */
export function OwnWords({ locale }: { readonly locale: Locale }): ReactElement {
  const w = words(locale, 'common');
  return <OwnValidity fillIn={w('fillIn')} chooseOne={w('chooseOne')} notValid={w('notValid')} />;
}
