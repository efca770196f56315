import type { ReactElement } from 'react';
import { Mark } from '#app/_ui/severity.tsx';
import { words } from '#lib/i18n/catalogue.ts';
import type { Locale } from '#lib/i18n/locale.ts';

/** What the address of the sign-in page may carry. */
export interface SignInQuery {
  readonly from?: string;
  /** next-auth's own name for `from`. */
  readonly callbackUrl?: string;
  /** Why the office's own sign-in service did not let one in, as next-auth says it. */
  readonly error?: string;
  readonly left?: string;
}

const reasons: Readonly<Record<string, 'wrong' | 'oidcRefused'>> = {
  AccessDenied: 'oidcRefused',
  CredentialsSignin: 'wrong',
};

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
        {w(reasons[query.error] ?? 'oidcFailed')}
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
