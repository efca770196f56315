'use client';

import { type ReactElement, useState } from 'react';
import { useWords } from '#app/_ui/words.tsx';
import type { CalendarPage } from '#lib/usecases/calendars/queries.ts';
import { EntryChip } from './entry-chip.tsx';
import { type Drag, targetClass } from './use-drag.ts';

type Day = CalendarPage['weeks'][number][number];

/** What a view of days needs to let meetings be moved. */
export interface MovesMeetings {
  readonly drag: Drag;
  readonly onMove: (meetingId: string) => void;
}

interface Props extends MovesMeetings {
  readonly title: string;
  readonly weeks: readonly (readonly Day[])[];
}

/** More than this in one day is counted, and opened on demand. */
const mostInCell = 3;

/** A month in weeks, Monday first; Saturdays and Sundays are narrower. */
export function MonthGrid({ title, weeks, ...moves }: Props): ReactElement {
  return (
    <section className={`month rows-${weeks.length}`} aria-label={title}>
      <div className="dow" aria-hidden="true">
        {(weeks[0] ?? []).map((day) => (
          <span key={day.weekday}>{day.weekday}</span>
        ))}
      </div>
      {weeks.map((week) => (
        <ol className="week" key={week[0]?.day}>
          {week.map((day) => (
            <DayCell key={day.day} day={day} {...moves} />
          ))}
        </ol>
      ))}
    </section>
  );
}

function DayCell({ day, drag, onMove }: MovesMeetings & { readonly day: Day }): ReactElement {
  const w = useWords('calendar');
  const [all, setAll] = useState(false);
  const kept = new Set(keptFirst(day.entries).slice(0, mostInCell));
  const shown = all ? day.entries : day.entries.filter((entry) => kept.has(entry));
  const rest = day.entries.filter((entry) => !shown.includes(entry));
  const names = [
    'day',
    day.weekend ? 'we' : '',
    day.outside ? 'out' : '',
    day.today ? 'today' : '',
    targetClass(drag, day.day),
  ];
  return (
    <li className={names.filter(Boolean).join(' ')} data-day={day.day}>
      <div className="d">
        <span className="sr">{day.longLabel}</span>
        <b aria-hidden="true">{day.label}</b>
        {day.today ? <small>{w('today')}</small> : null}
        {day.note ? <small className={`note-${day.noteKind}`}>{day.note}</small> : null}
      </div>
      {shown.map((entry) => (
        <EntryChip key={entry.id} entry={entry} day={day.day} drag={drag} onMove={onMove} />
      ))}
      {rest.length > 0 ? (
        <button type="button" className="more" onClick={() => setAll(true)}>
          {w('restOfDay', { n: rest.length, clashing: rest.filter(({ clashes }) => clashes).length })}
        </button>
      ) : null}
      {byMeeting(day.deadlines).map(([first, ...more]) => (
        <p
          className="due"
          key={first.meetingId}
          title={[first, ...more].map(({ title }) => title).join('\n')}
        >
          {more.length > 0 ? w('lastDays', { title: first.title, n: more.length + 1 }) : first.title}
        </p>
      ))}
    </li>
  );
}

/** Our own meetings first, then what stands in their way: whatever else is on a day, these are shown. */
function keptFirst(entries: Day['entries']): Day['entries'] {
  const weight = (entry: Day['entries'][number]): number => Number(isOurs(entry)) * 2 + Number(entry.clashes);
  return [...entries].sort((a, b) => weight(b) - weight(a));
}

function isOurs({ meetingId }: Day['entries'][number]): boolean {
  return meetingId !== null;
}

type Marks = Day['deadlines'];

/** A cell has room for one line a meeting. */
function byMeeting(marks: Marks): readonly (readonly [Marks[number], ...Marks])[] {
  const groups = new Map<string, [Marks[number], ...Marks[number][]]>();
  for (const mark of marks) {
    const group = groups.get(mark.meetingId);
    if (group) group.push(mark);
    else groups.set(mark.meetingId, [mark]);
  }
  return [...groups.values()];
}
