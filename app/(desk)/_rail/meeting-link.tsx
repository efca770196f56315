'use client';

import type { ReactElement } from 'react';
import { HoverLink } from '#app/_ui/hover-link.tsx';
import { useWords } from '#app/_ui/words.tsx';
import type { ShellMeeting } from '#lib/usecases/session/shell.ts';
import { paths } from '#lib/web/paths.ts';
import { isInMeeting } from './places.ts';

/** A meeting in hand: its short title, T-12, and the day. */
export function MeetingLink({
  meeting,
  here,
}: {
  readonly meeting: ShellMeeting;
  readonly here: string;
}): ReactElement {
  const w = useWords('shell');
  const home = paths.meeting(meeting.id);
  return (
    <li className="mtg">
      <HoverLink href={home} aria-current={isInMeeting(meeting.id, here) ? 'page' : undefined}>
        <span title={meeting.title}>{meeting.shortTitle}</span>
        <small>{meeting.day || w('notDated')}</small>
        <span className="n">{useCountdown(meeting.daysToGo)}</span>
      </HoverLink>
    </li>
  );
}

/** T-12, 今天, T+1; empty without a date. */
export function useCountdown(daysToGo: number | null): string {
  const w = useWords('shell');
  if (daysToGo === null) return '';
  if (daysToGo === 0) return w('tToday');
  return daysToGo > 0 ? w('tMinus', { n: daysToGo }) : w('tPlus', { n: -daysToGo });
}
