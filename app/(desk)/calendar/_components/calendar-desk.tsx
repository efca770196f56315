'use client';

import { useRouter } from 'next/navigation';
import { type ReactElement, useCallback, useMemo, useState } from 'react';
import { EmptyState } from '#app/_ui/empty-state.tsx';
import { useWords } from '#app/_ui/words.tsx';
import type { CalendarPage } from '#lib/usecases/calendars/queries.ts';
import { type Movable, MoveDialog } from '../../_planning/move-dialog.tsx';
import { CalendarHead } from './calendar-head.tsx';
import { DragLayer } from './drag-layer.tsx';
import { FindPanel } from './find-panel.tsx';
import { LayerPanel } from './layer-panel.tsx';
import { ListView } from './list-view.tsx';
import { MonthGrid } from './month-grid.tsx';
import { useDrag } from './use-drag.ts';
import { WeekGrid } from './week-grid.tsx';

interface Props {
  readonly page: CalendarPage;
  /** A meeting whose id the address names, or any word: the panel is open. */
  readonly finding: string | null;
}

/** The calendar page: layers at the left, the days, and at the right the search for a time. */
export function CalendarDesk({ page, finding }: Props): ReactElement {
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set());
  const [open, setOpen] = useState(finding !== null && page.mayPlan);
  const [moving, setMoving] = useState<Movable | null>(null);
  const drag = useDrag(page.meetings);
  const weeks = useMemo(
    () => page.weeks.map((week) => week.map((day) => seen(day, hidden))),
    [page.weeks, hidden],
  );
  const days = weeks.flat();
  const nothing = page.weeks.flat().every(({ entries }) => entries.length === 0);
  const isNew = nothing && page.layers.theirs.length === 0 && page.meetings.length === 0;
  const move = useCallback(
    (meetingId: string) => setMoving(page.meetings.find(({ id }) => id === meetingId) ?? null),
    [page.meetings],
  );
  const shared = { drag, onMove: move };
  return (
    <>
      <CalendarHead page={page} nothing={nothing && !isNew} finding={open} onFind={() => setOpen(!open)} />
      <main id="main" className={open ? 'cal finding' : 'cal'}>
        <LayerPanel page={page} hidden={hidden} onChange={setHidden} />
        {page.view === 'month' ? <MonthGrid title={page.title} weeks={weeks} {...shared} /> : null}
        {page.view === 'week' ? <WeekGrid title={page.title} days={weeks[0] ?? []} {...shared} /> : null}
        {page.view === 'list' ? <ListView days={days} {...shared} /> : null}
        {open ? <FindPanel page={page} meetingId={finding} /> : null}
      </main>
      {isNew ? <NothingYet /> : null}
      <DragLayer drag={drag} fromWord={days.find(({ day }) => day === drag.from)?.longLabel ?? ''} />
      <MoveDialog meeting={moving} venues={page.venues} onClose={() => setMoving(null)} />
    </>
  );
}

type Day = CalendarPage['weeks'][number][number];

/** A day without the layers that are switched off. */
function seen(day: Day, hidden: ReadonlySet<string>): Day {
  if (hidden.size === 0) return day;
  return {
    ...day,
    entries: day.entries.filter(
      (entry) =>
        [entry.layer, ...entry.alsoIn].some((layer) => !hidden.has(layer)) &&
        !(entry.look === 'tentative' && hidden.has('tentative')),
    ),
    deadlines: hidden.has('deadlines') ? [] : day.deadlines,
    ...(hidden.has('holidays') ? { note: '', noteKind: '' as const } : {}),
  };
}

/** Where nobody has planned or connected anything: what belongs here and how to bring it. */
function NothingYet(): ReactElement {
  const w = useWords('calendar');
  const router = useRouter();
  return (
    <div className="cal-empty">
      <EmptyState
        title={w('emptyMonth')}
        action={
          <button type="button" className="linkbtn" onClick={() => router.push('/bodies')}>
            {w('connect')}
          </button>
        }
      >
        {w('emptyMonthHow')}
      </EmptyState>
    </div>
  );
}
