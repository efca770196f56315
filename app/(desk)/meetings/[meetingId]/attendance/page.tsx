import type { Metadata } from 'next';
import type { ReactElement } from 'react';
import { FindingList, rowOf } from '#app/_ui/finding-list.tsx';
import { WordsProvider } from '#app/_ui/words-provider.tsx';
import { words } from '#lib/i18n/catalogue.ts';
import { viewAttendance } from '#lib/usecases/attendance/queries.ts';
import { repliesOf } from '#lib/usecases/invitations/queries.ts';
import { ADD } from '#lib/web/paths.ts';
import { currentContext, currentLocale, shown } from '#lib/web/session.ts';
import { wordFinding } from '#lib/web/worded-finding.ts';
import { StrokesNote } from '../../../_people/strokes-note.tsx';
import { AttendanceList } from './_components/attendance-list.tsx';
import { AttendancePages } from './_components/attendance-pages.tsx';
import { QuorumLine } from './_components/quorum-line.tsx';
import './_components/attendance.css';

interface Props {
  readonly searchParams: Promise<{
    readonly q?: string;
    readonly page?: string;
    readonly [ADD]?: string | readonly string[];
  }>;
  readonly params: Promise<{ readonly meetingId: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: words(await currentLocale(), 'attendance')('title') };
}

/** 参会: who attends in which capacity, leave, and the quorum against the legal threshold. */
export default async function AttendancePage({ params, searchParams }: Props): Promise<ReactElement> {
  const { meetingId } = await params;
  const { q = '', page = '1', [ADD]: asked = '' } = await searchParams;
  const [add = ''] = [asked].flat();
  const { locale, ...context } = await currentContext();
  const view = shown(
    await viewAttendance({ ...context, locale }, meetingId, { text: q, page: Math.trunc(Number(page)) || 1 }),
  );
  const open = view.findings.filter((f) => f.waiver === null);
  return (
    <WordsProvider locale={locale} nouns={['attendance', 'terms', 'invitation', 'people']}>
      <main className="body attendance" id="main">
        <QuorumLine view={view} locale={locale} />
        {open.length > 0 ? (
          <FindingList
            rows={open.map((f) => rowOf(wordFinding(locale, f, meetingId, view.zone)))}
            basisWord={words(locale, 'common')('basis')}
          />
        ) : null}
        <StrokesNote notes={view.strokes} mayEdit={view.mayEdit} locale={locale} />
        <AttendancePages view={view} text={q} locale={locale} />
        <AttendanceList
          key={add}
          view={view}
          replies={await repliesOf({ ...context, locale }, meetingId)}
          wanted={add}
        />
      </main>
    </WordsProvider>
  );
}
