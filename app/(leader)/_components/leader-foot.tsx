import Link from 'next/link';
import type { ReactElement } from 'react';
import { LanguageSwitch } from '#app/_language/language-switch.tsx';
import { signOutAction } from '#app/(desk)/_rail/actions.ts';
import { words } from '#lib/i18n/catalogue.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { paths } from '#lib/web/paths.ts';

interface Props {
  readonly locale: Locale;
  readonly here: 'opinions' | 'week';
}

/** The two pages there are, and the way out. */
export function LeaderFoot({ locale, here }: Props): ReactElement {
  const w = words(locale, 'leader');
  const current = (page: Props['here']) => (page === here ? ('page' as const) : undefined);
  return (
    <nav className="pages" aria-label={w('pages')}>
      <Link href={paths.opinions()} prefetch={false} aria-current={current('opinions')}>
        {w('matters')}
      </Link>
      <Link href={paths.week()} prefetch={false} aria-current={current('week')}>
        {w('week')}
      </Link>
      <LanguageSwitch label={words(locale, 'shell')('switchLanguage')} />
      <form action={signOutAction}>
        <button type="submit">{w('signOut')}</button>
      </form>
    </nav>
  );
}
