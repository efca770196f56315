import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import type { ReactElement } from 'react';
import { Mark } from '#app/_ui/severity.tsx';
import { TooManyTries } from '#app/(door)/_components/link-gone.tsx';
import { words } from '#lib/i18n/catalogue.ts';
import { openReplyNow, viewReply } from '#lib/usecases/invitations/reply.ts';
import { guestRequest } from '#lib/web/guest.ts';
import { paths } from '#lib/web/paths.ts';
import { currentLocale } from '#lib/web/session.ts';
import { ReplyForm } from './_components/reply-form.tsx';
import './reply.css';

interface Props {
  readonly params: Promise<{ readonly token: string }>;
  readonly searchParams: Promise<{ readonly done?: string; readonly fault?: string }>;
}

const faults = ['reply', 'reason', 'marking', 'off', 'many'] as const;

export async function generateMetadata(): Promise<Metadata> {
  return { title: words(await currentLocale(), 'invitation')('pageTitle') };
}

/** Where somebody answers an invitation by the link in their mail, without an account or script. */
export default async function ReplyPage({ params, searchParams }: Props): Promise<ReactElement> {
  const [{ token }, query] = await Promise.all([params, searchParams]);
  const opened = await openReplyNow(await guestRequest(token));
  if (!opened.ok) {
    if (opened.refusal.kind !== 'too-many-tries') notFound();
    return <TooManyTries seconds={opened.refusal.retryAfterSeconds} />;
  }
  const { locale } = opened.value;
  const page = viewReply(opened.value);
  const w = words(locale, 'invitation');
  const fault = faults.find((one) => one === query.fault);
  const { reply } = page;
  if (page.isOff) return <h1>{w('pageOff', { title: page.title })}</h1>;
  return (
    <div className="reply-page">
      <h1>{w('h1', { name: page.name })}</h1>
      <p className="lead">{w('meeting', { office: page.office, title: page.title })}</p>
      <ul>
        {page.sittings.map(({ when, place }) => (
          <li key={when}>
            <b>{when}</b>
            {place ? <span>{w('place', { place })}</span> : null}
          </li>
        ))}
      </ul>
      {fault ? (
        <p className="said" role="alert">
          <Mark kind="block" />
          {w(`fault.${fault}`)}
        </p>
      ) : reply && query.done ? (
        <p className="said ok" role="status">
          <Mark kind="ok" />
          {w('saved', { reply: w(`reply.${reply}`) })} {reply === 'decline' ? w('leaveNote') : ''}
        </p>
      ) : reply ? (
        <p className="note">{w('before', { reply: w(`reply.${reply}`), when: page.replied })}</p>
      ) : null}
      <ReplyForm page={page} send={paths.doorReplySend(token)} locale={locale} />
    </div>
  );
}
