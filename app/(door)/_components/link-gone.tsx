import type { ReactElement } from 'react';
import { words } from '#lib/i18n/catalogue.ts';
import { currentLocale } from '#lib/web/session.ts';

/** One page for a link that never was, was closed or ran out. */
export async function LinkGone(): Promise<ReactElement> {
  const w = words(await currentLocale(), 'busyLink');
  return (
    <>
      <h1>{w('goneTitle')}</h1>
      <p className="lead">{w('goneWhy')}</p>
    </>
  );
}

/** Links were opened from this address too often. */
export async function TooManyTries({ seconds }: { readonly seconds: number }): Promise<ReactElement> {
  const w = words(await currentLocale(), 'busyLink');
  return (
    <>
      <h1>{w('manyTitle')}</h1>
      <p className="lead">{w('manyWhy', { minutes: Math.ceil(seconds / 60) })}</p>
    </>
  );
}
