'use client';

import Link from 'next/link';
import { type ReactElement, type RefObject, useEffect, useRef, useState } from 'react';
import { Dialog } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import { Button } from '#app/_ui/button.tsx';
import { useWords } from '#app/_ui/words.tsx';
import type { EntryView } from '#lib/usecases/calendars/entries.ts';
import { paths } from '#lib/web/paths.ts';
import type { Drag } from './use-drag.ts';

interface Props {
  readonly entry: EntryView;
  readonly day: string;
  readonly drag: Drag;
  readonly onMove: (meetingId: string) => void;
  /** For the week: where it stands in its column. */
  readonly style?: Readonly<Record<string, string>>;
  /** Where there is room: until when, and where. */
  readonly whole?: boolean;
}

/** One entry: pressed, it says what it is; one of ours can be dragged to another day, or moved by its card. */
export function EntryChip({ entry, day, drag, onMove, style, whole = false }: Props): ReactElement {
  const w = useWords('calendar');
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  useTouch(button, entry.movable, drag);
  const dragged = drag.meetingId !== null && drag.meetingId === entry.meetingId;
  const clash = drag.clashing.has(entry.id) && drag.over === day;
  const names = [
    'lay',
    'ev',
    entry.look,
    clash || entry.clashes ? 'clash' : '',
    dragged ? 'from' : '',
    entry.tentative ? 'unsure' : '',
    entry.movable ? 'movable' : '',
  ];
  const first = [whole ? hoursOf(entry) : entry.time, entry.look === 'busy' ? '' : entry.body]
    .filter(Boolean)
    .join(' ');
  const second = entry.look === 'busy' ? [entry.body, entry.title].filter(Boolean).join(' ') : entry.title;
  return (
    <>
      <button
        ref={button}
        type="button"
        className={names.filter(Boolean).join(' ')}
        style={style}
        title={`${first} ${second}`}
        onClick={() => !drag.justDropped() && setOpen(true)}
        onPointerDown={entry.movable ? (event) => drag.start(event, entry, day) : undefined}
      >
        <span>
          {entry.clashes ? <i className="hit">{w('hit')}</i> : null}
          <time>{first}</time>
          {second}
          {whole && entry.location ? <span className="where">{entry.location}</span> : null}
        </span>
      </button>
      <Popover
        className="entry-card"
        triggerRef={button}
        isOpen={open}
        onOpenChange={setOpen}
        placement="bottom start"
      >
        <Dialog aria-label={second}>
          <b>{second}</b>
          <p>{entry.period}</p>
          {entry.body ? <p className="note">{entry.body}</p> : null}
          {entry.location ? (
            <p className="note">
              {w('at')} {entry.location}
            </p>
          ) : null}
          {entry.copies ? <p className="note">{entry.copies}</p> : null}
          {entry.tentative ? <p className="note">{w('tentative')}</p> : null}
          <p className="acts">
            {entry.meetingId ? <Link href={paths.meeting(entry.meetingId)}>{w('openMeeting')}</Link> : null}
            {entry.movable && entry.meetingId ? (
              <Button
                kind="link"
                onClick={() => {
                  setOpen(false);
                  onMove(entry.meetingId ?? '');
                }}
              >
                {w('moveIt')}
              </Button>
            ) : null}
          </p>
        </Dialog>
      </Popover>
    </>
  );
}

/** 9:00–11:30 where a start is shown; 全天 and 上午 say it all. */
function hoursOf({ time, to }: EntryView): string {
  if (!/^\d/.test(time) || to >= 24 * 60) return time;
  return `${time}–${Math.floor(to / 60)}:${String(to % 60).padStart(2, '0')}`;
}

/** What a finger has lifted moves alone: the page beneath it stays. React's own touch handlers may not hold it. */
function useTouch(button: RefObject<HTMLButtonElement | null>, movable: boolean, { isLifted }: Drag): void {
  useEffect(() => {
    const chip = button.current;
    if (!chip || !movable) return;
    const hold = (event: TouchEvent): void => {
      if (isLifted()) event.preventDefault();
    };
    chip.addEventListener('touchmove', hold, { passive: false });
    return () => chip.removeEventListener('touchmove', hold);
  }, [button, movable, isLifted]);
}
