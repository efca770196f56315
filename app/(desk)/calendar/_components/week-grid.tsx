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
  const timed = days.map((day) => placed(day.entries.filter((entry) => !entry.allDay)));
  const widths = timed.map(({ columns }) => `minmax(${columns * COLUMN}px, 1fr)`);
  return (
    <section
      className="weekgrid"
      aria-label={title}
      style={{ gridTemplateColumns: `52px ${widths.join(' ')}` }}
    >
      <div className="hours" aria-hidden="true">
        <span className="hd" />
        <div className="scale">
          {shown.map((hour) => (
            <span key={hour}>{hour}:00</span>
          ))}
        </div>
      </div>
      {days.map((day, index) => (
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
            {timed[index]?.rows.map(({ entry, style }) => (
              <EntryChip key={entry.id} entry={entry} day={day.day} style={style} {...moves} />
            ))}
          </div>
          {day.entries.length === 0 ? <span className="sr">{w('emptyDay')}</span> : null}
        </div>
      ))}
    </section>
  );
}

/** The least an entry is read in, in pixels: a time, and a few characters a line. */
const COLUMN = 76;

interface Placed {
  /** The most that stand side by side at any time of the day. */
  readonly columns: number;
  readonly rows: readonly { readonly entry: EntryView; readonly style: Record<string, string> }[];
}

/** Where each entry stands: top and height by the hour, and a column of its own among those it stands beside. */
function placed(entries: readonly EntryView[]): Placed {
  const groups = sideBySide(entries);
  return {
    columns: Math.max(1, ...groups.map(({ columns }) => columns)),
    rows: groups.flatMap(({ columns, members }) =>
      members.map(({ entry, column }) => ({
        entry,
        style: {
          top: `${share(entry.from)}%`,
          height: `${Math.max(share(entry.to) - share(entry.from), 3.5)}%`,
          left: `${(column * 100) / columns}%`,
          width: `${100 / columns}%`,
        },
      })),
    ),
  };
}

interface Group {
  columns: number;
  until: number;
  readonly members: { readonly entry: EntryView; readonly column: number }[];
}

/** Entries in groups that no moment joins; within one each stands in the first column that is free. */
function sideBySide(entries: readonly EntryView[]): readonly Group[] {
  const groups: Group[] = [];
  let columns: number[] = [];
  for (const entry of [...entries].sort((a, b) => a.from - b.from)) {
    let group = groups.at(-1);
    if (!group || group.until <= entry.from) {
      group = { columns: 0, until: 0, members: [] };
      groups.push(group);
      columns = [];
    }
    const free = columns.findIndex((until) => until <= entry.from);
    const column = free < 0 ? columns.length : free;
    columns[column] = entry.to;
    group.members.push({ entry, column });
    group.columns = columns.length;
    group.until = Math.max(group.until, entry.to);
  }
  return groups;
}

const total = (hours.to - hours.from) * 60;

/** How far down the day a minute lies, in per cent. */
function share(minutes: number): number {
  return (Math.min(Math.max(minutes - hours.from * 60, 0), total) / total) * 100;
}
