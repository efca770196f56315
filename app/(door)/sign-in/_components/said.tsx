import type { ReactElement } from 'react';
import { Mark } from '#app/_ui/severity.tsx';
import { words } from '#lib/i18n/catalogue.ts';
import type { Locale } from '#lib/i18n/locale.ts';

/** What the address of the sign-in page may carry. */
export interface SignInQuery {
  readonly from?: string;
  /** next-auth's own name for `from`. */
  readonly callbackUrl?: string;
  readonly error?: string;
  readonly wait?: string;
  readonly email?: string;
  readonly left?: string;
}

/** Why one stands at the door again, or that one has left. */
export function Said({
  query,
  locale,
}: {
  readonly query: SignInQuery;
  readonly locale: Locale;
}): ReactElement | null {
  const w = words(locale, 'door');
  if (query.error) {
    return (
      <p className="said" role="alert">
        <Mark kind="block" />
        {reason(query, w)}
      </p>
    );
  }
  if (!query.left) return null;
  return (
    <p className="said ok" role="status">
      <Mark kind="ok" />
      {w('signedOut')}
    </p>
  );
}

function reason(query: SignInQuery, w: ReturnType<typeof words<'door'>>): string {
  if (query.error === 'too-many-tries')
    return w('tooMany', { minutes: Math.ceil(Number(query.wait ?? 60) / 60) });
  if (query.error === 'AccessDenied') return w('oidcRefused');
  return query.error === 'wrong' || query.error === 'CredentialsSignin' ? w('wrong') : w('oidcFailed');
}
