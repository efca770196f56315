import type { Metadata } from 'next';
import Link from 'next/link';
import type { ReactElement } from 'react';
import { EmptyState } from '#app/_ui/empty-state.tsx';
import { words } from '#lib/i18n/catalogue.ts';
import { isoDate } from '#lib/i18n/format.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { listConsultations } from '#lib/usecases/consultations/queries.ts';
import type { RunningRound } from '#lib/usecases/consultations/view.ts';
import { paths } from '#lib/web/paths.ts';
import { currentContext, currentLocale, shown } from '#lib/web/session.ts';
import { RoundCells } from './_components/round-cells.tsx';

export async function generateMetadata(): Promise<Metadata> {
  return { title: words(await currentLocale(), 'consultation')('title') };
}

/** 征求意见 across meetings: the newest round of each, who is silent, what is to be decided. */
export default async function ConsultationsPage(): Promise<ReactElement> {
  const context = await currentContext();
  const list = shown(await listConsultations(context));
  const w = words(context.locale, 'consultation');
  return (
    <>
      <header className="phead">
        <h1>{w('title')}</h1>
        <p className="sub">{w('listSub')}</p>
      </header>
      <main className="body" id="main">
        {list.length === 0 ? (
          <EmptyState title={w('noMeetings')}>{w('noMeetingsWhy')}</EmptyState>
        ) : (
          <Rounds list={list} locale={context.locale} />
        )}
      </main>
    </>
  );
}

function Rounds({
  list,
  locale,
}: {
  readonly list: readonly RunningRound[];
  readonly locale: Locale;
}): ReactElement {
  const w = words(locale, 'consultation');
  return (
    <table className="grid stack">
      <thead>
        <tr>
          <th scope="col">{w('meeting')}</th>
          <th scope="col">{w('progress')}</th>
          <th scope="col">{w('unanswered')}</th>
          <th scope="col">{w('toDecide')}</th>
        </tr>
      </thead>
      <tbody>
        {list.map((running) => (
          <tr key={running.meetingId}>
            <td>
              <Link href={paths.consultation(running.meetingId)}>
                <b>{running.meeting}</b>
              </Link>
              <br />
              <span className="note">{running.day ? isoDate(locale, running.day) : null}</span>
            </td>
            <RoundCells running={running} locale={locale} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}
