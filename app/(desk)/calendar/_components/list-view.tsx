'use client';

import type { ReactElement } from 'react';
import { useWords } from '#app/_ui/words.tsx';
import type { CalendarPage } from '#lib/usecases/calendars/queries.ts';
import { EntryChip } from './entry-chip.tsx';
import type { MovesMeetings } from './month-grid.tsx';

type Day = CalendarPage['weeks'][number][number];

/** Days one under another with what is on them; empty ones are left out, but for today. */
export function ListView({
  days,
  ...moves
}: MovesMeetings & { readonly days: readonly Day[] }): ReactElement {
  const w = useWords('calendar');
  const full = days.filter(
    (day) => day.entries.length > 0 || day.deadlines.length > 0 || day.note || day.today,
  );
  return (
    <section className="list" aria-label={w('list')}>
      {full.map((day) => (
        <div key={day.day} className={day.weekend ? 'lday we' : 'lday'} data-day={day.day}>
          <h3>
            {day.longLabel}
            {day.today ? <small>{w('today')}</small> : null}
            {day.note ? <small className={`note-${day.noteKind}`}>{day.note}</small> : null}
          </h3>
          <div>
            {day.entries.map((entry) => (
              <EntryChip key={entry.id} entry={entry} day={day.day} whole {...moves} />
            ))}
            {day.deadlines.map((mark) => (
              <p className="due" key={`${mark.meetingId}:${mark.title}`} title={mark.basis}>
                {mark.title}
              </p>
            ))}
          </div>
        </div>
      ))}
    </section>
  );
}
