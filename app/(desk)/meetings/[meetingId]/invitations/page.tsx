import type { Metadata } from 'next';
import type { ReactElement } from 'react';
import { EmptyState } from '#app/_ui/empty-state.tsx';
import { WordsProvider } from '#app/_ui/words-provider.tsx';
import { words } from '#lib/i18n/catalogue.ts';
import { viewInvitations } from '#lib/usecases/invitations/queries.ts';
import { refusalMessage } from '#lib/web/answer.ts';
import { currentContext, currentLocale, shown } from '#lib/web/session.ts';
import { InvitationList } from './_components/invitation-list.tsx';
import './_components/invitations.css';

interface Props {
  readonly params: Promise<{ readonly meetingId: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: words(await currentLocale(), 'invitation')('title') };
}

/** 会议邀请: who was asked by mail, what each of them holds, and what they answered. */
export default async function InvitationsPage({ params }: Props): Promise<ReactElement> {
  const { meetingId } = await params;
  const context = await currentContext();
  const { locale } = context;
  const seen = await viewInvitations(context, meetingId);
  if (!seen.ok && seen.refusal.kind === 'classified') {
    return (
      <main className="body" id="main">
        <EmptyState title={words(locale, 'invitation')('title')}>
          {refusalMessage(locale, seen.refusal)}
        </EmptyState>
      </main>
    );
  }
  return (
    <WordsProvider locale={locale} nouns={['invitation']}>
      <main className="body invitations" id="main">
        <InvitationList view={shown(seen)} />
      </main>
    </WordsProvider>
  );
}
