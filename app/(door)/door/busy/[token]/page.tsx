import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import type { ReactElement } from 'react';
import { TooManyTries } from '#app/(door)/_components/link-gone.tsx';
import { words } from '#lib/i18n/catalogue.ts';
import { openBusyLinkNow } from '#lib/usecases/busy-links/open.ts';
import { viewBusyPage } from '#lib/usecases/busy-links/page.ts';
import { guestRequest } from '#lib/web/guest.ts';
import { paths } from '#lib/web/paths.ts';
import { currentLocale, shown } from '#lib/web/session.ts';
import { BusyDays } from './_components/busy-days.tsx';
import { PastePlan } from './_components/paste-plan.tsx';
import { Sent, type SentQuery } from './_components/sent.tsx';
import './busy.css';

interface Props {
  readonly params: Promise<{ readonly token: string }>;
  readonly searchParams: Promise<SentQuery & { readonly day?: string; readonly id?: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: words(await currentLocale(), 'busyLink')('pageTitle') };
}

/** Where another body's correspondent says when they are busy, without an account or script. */
export default async function BusyPage({ params, searchParams }: Props): Promise<ReactElement> {
  const [{ token }, query] = await Promise.all([params, searchParams]);
  const opened = await openBusyLinkNow(await guestRequest(token));
  if (!opened.ok) {
    if (opened.refusal.kind !== 'too-many-tries') notFound();
    return <TooManyTries seconds={opened.refusal.retryAfterSeconds} />;
  }
  const page = shown(await viewBusyPage(opened.value, query));
  const { locale } = opened.value;
  const w = words(locale, 'busyLink');
  const send = paths.doorBusySend(token);
  return (
    <div className="busy-page">
      <h1>{w('h1', { office: page.office, body: page.body })}</h1>
      <p className="lead">
        {w('window', { first: page.first, last: page.last })} {w('privacy', { office: page.office })}
      </p>
      <Sent query={query} locale={locale} />
      <form className="same" action={send} method="post">
        <p>{page.said ? w('saidBefore', { when: page.said, n: page.marked }) : w('saidNever')}</p>
        <button className="btn" type="submit" name="do" value="same">
          {page.marked > 0 ? w('same') : w('sameNothing')}
        </button>
      </form>
      <PastePlan paste={page.paste} send={send} locale={locale} />
      <BusyDays page={page} token={token} locale={locale} />
      <p className="note">{w('expiresNote', { day: page.expires })}</p>
    </div>
  );
}
