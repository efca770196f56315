'use client';

import Link from 'next/link';
import type { ReactElement } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { ButtonLink } from '#app/_ui/button-link.tsx';
import { Icon } from '#app/_ui/icon.tsx';
import { SegmentedLinks } from '#app/_ui/segmented.tsx';
import { Mark } from '#app/_ui/severity.tsx';
import { useWords } from '#app/_ui/words.tsx';
import type { CalendarPage } from '#lib/usecases/calendars/queries.ts';
import { paths } from '#lib/web/paths.ts';

interface Props {
  readonly page: CalendarPage;
  /** Nobody has anything on the days shown. */
  readonly nothing: boolean;
  readonly finding: boolean;
  readonly onFind: () => void;
}

/** Which month, which way of seeing it, what is not known of it, and the two things one does here. */
export function CalendarHead({ page, nothing, finding, onFind }: Props): ReactElement {
  const w = useWords('calendar');
  const href = (view: string, day: string): string => `${paths.calendar()}?view=${view}&day=${day}`;
  return (
    <header className="phead cal-head">
      <h1>{page.title}</h1>
      <div className="nav">
        <Link className="btn small quiet" href={href(page.view, page.previous)} aria-label={w('previous')}>
          <Icon name="left" />
        </Link>
        <Link className="btn small" href={href(page.view, page.today)}>
          {w('goToday')}
        </Link>
        <Link className="btn small quiet" href={href(page.view, page.next)} aria-label={w('next')}>
          <Icon name="right" />
        </Link>
      </div>
      <SegmentedLinks
        label={w('view')}
        value={page.view}
        segments={(['month', 'week', 'list'] as const).map((view) => ({
          value: view,
          label: w(view),
          href: href(view, page.day),
        }))}
      />
      {nothing ? <span className="note">{w(`nothing.${page.view}`)}</span> : null}
      <span className="grow" />
      {page.missing ? (
        <span className="warnline">
          <Mark kind="warn" />
          {page.missing}
        </span>
      ) : null}
      <a className="btn" href={paths.plan(page.view === 'week' ? 'week' : 'month', page.day)} download>
        <Icon name="print" />
        {w(page.view === 'week' ? 'printWeek' : 'printMonth')}
      </a>
      {page.mayPlan ? (
        <>
          <Button icon="find" aria-pressed={finding} onClick={onFind}>
            {w('findTime')}
          </Button>
          <ButtonLink href={paths.newMeeting()} kind="primary">
            {w('newMeeting')}
          </ButtonLink>
        </>
      ) : null}
    </header>
  );
}
