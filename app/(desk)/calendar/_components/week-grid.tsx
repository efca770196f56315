'use client';

import type { ReactElement } from 'react';
import { useWords } from '#app/_ui/words.tsx';
import type { EntryView } from '#lib/usecases/calendars/entries.ts';
import type { CalendarPage } from '#lib/usecases/calendars/queries.ts';
import { EntryChip } from './entry-chip.tsx';
import type { MovesMeetings } from './month-grid.tsx';
import { targetClass } from './use-drag.ts';

type Day = CalendarPage['weeks'][number][number];

/** Hours drawn; what lies outside stands at the edge. */
const hours = { from: 7, to: 21 };
const shown = Array.from({ length: hours.to - hours.from }, (_, n) => hours.from + n);

interface Props extends MovesMeetings {
  readonly title: string;
  readonly days: readonly Day[];
}

/** Seven days by the hour; what overlaps stands side by side. */
export function WeekGrid({ title, days, ...moves }: Props): ReactElement {
  const w = useWords('calendar');
  return (
    <section className="weekgrid" aria-label={title}>
      <div className="hours" aria-hidden="true">
        <span className="hd" />
        <div className="scale">
          {shown.map((hour) => (
            <span key={hour}>{hour}:00</span>
          ))}
        </div>
      </div>
      {days.map((day) => (
        <div
          key={day.day}
          className={['wday', day.weekend ? 'we' : '', targetClass(moves.drag, day.day)]
            .filter(Boolean)
            .join(' ')}
          data-day={day.day}
        >
          <div className={day.today ? 'hd today' : 'hd'}>
            <b>{day.longLabel}</b>
            {day.note ? <small className={`note-${day.noteKind}`}>{day.note}</small> : null}
            {day.deadlines.map((mark) => (
              <p className="due" key={`${mark.meetingId}:${mark.title}`} title={mark.basis}>
                {mark.title}
              </p>
            ))}
            {day.entries
              .filter((entry) => entry.allDay)
              .map((entry) => (
                <EntryChip key={entry.id} entry={entry} day={day.day} {...moves} />
              ))}
          </div>
          <div className="scale">
            {placed(day.entries.filter((entry) => !entry.allDay)).map(({ entry, style }) => (
              <EntryChip key={entry.id} entry={entry} day={day.day} style={style} {...moves} />
            ))}
          </div>
          {day.entries.length === 0 ? <span className="sr">{w('emptyDay')}</span> : null}
        </div>
      ))}
    </section>
  );
}

/** Where each entry stands: top and height by the hour, and a column of its own among those it overlaps. */
function placed(
  entries: readonly EntryView[],
): readonly { readonly entry: EntryView; readonly style: Record<string, string> }[] {
  const columns: number[] = [];
  const rows = entries.map((entry) => {
    const free = columns.findIndex((until) => until <= entry.from);
    const column = free < 0 ? columns.length : free;
    columns[column] = entry.to;
    return { entry, column };
  });
  const total = (hours.to - hours.from) * 60;
  const share = (minutes: number): number =>
    (Math.min(Math.max(minutes - hours.from * 60, 0), total) / total) * 100;
  const width = 100 / Math.max(1, columns.length);
  return rows.map(({ entry, column }) => ({
    entry,
    style: {
      top: `${share(entry.from)}%`,
      height: `${Math.max(share(entry.to) - share(entry.from), 3.5)}%`,
      left: `${column * width}%`,
      width: `${width}%`,
    },
  }));
}
