'use client';

import { useRouter } from 'next/navigation';
import { type ReactElement, useState } from 'react';
import { EmptyState } from '#app/_ui/empty-state.tsx';
import { SelectField } from '#app/_ui/field.tsx';
import { useWords } from '#app/_ui/words.tsx';
import type { CalendarPage } from '#lib/usecases/calendars/queries.ts';
import type { SlotView } from '#lib/usecases/planning/find-times.ts';
import { FindTimes } from '../../_planning/find-times.tsx';
import { type Movable, MoveDialog } from '../../_planning/move-dialog.tsx';
import type { SittingForm } from '../../_planning/sitting-rows.tsx';

interface Props {
  readonly page: CalendarPage;
  readonly meetingId: string | null;
}

/** At the right of the calendar: another time for a meeting in work. Taking one opens the move, filled in. */
export function FindPanel({ page, meetingId }: Props): ReactElement {
  const w = useWords('planning');
  const router = useRouter();
  const [chosen, setChosen] = useState(meetingId ?? page.meetings[0]?.id ?? '');
  const [proposed, setProposed] = useState<readonly SittingForm[] | null>(null);
  const meeting = page.meetings.find(({ id }) => id === chosen) ?? page.meetings[0];
  if (!meeting) {
    return (
      <aside className="find" aria-label={w('findTime')}>
        <EmptyState title={w('noMeetings')}>{w('noMeetingsHow')}</EmptyState>
      </aside>
    );
  }
  // The day pointed at is seen among the days beside it.
  const show = (day: string): void => {
    if (page.weeks.flat().some((shown) => shown.day === day)) return;
    const query = new URLSearchParams({ view: page.view, day, find: meeting.id });
    router.replace(`/calendar?${query}`, { scroll: false });
  };
  const take = (slot: SlotView): void =>
    setProposed(
      slot.sittings.map((sitting, index) => ({
        id: meeting.sittings[index]?.id ?? null,
        name: meeting.sittings[index]?.name ?? '',
        ...sitting,
      })),
    );
  const venue = page.venues.find(({ id }) => id === meeting.sittings[0]?.venueId)?.name ?? '';
  return (
    <aside className="find" aria-label={w('findTime')}>
      <FindTimes
        key={meeting.id}
        sought={{
          meetingId: meeting.id,
          type: meeting.type,
          urgentCause: '',
          title: meeting.shortTitle,
          venue,
          sittings: meeting.sittings.map(({ day, start, end, venueId }) => ({ day, start, end, venueId })),
        }}
        today={page.today}
        takeWord={w('moveHere')}
        onTake={take}
        onPoint={show}
      >
        <SelectField
          label={w('forMeeting')}
          choices={page.meetings.map(({ id, shortTitle }) => ({ value: id, label: shortTitle }))}
          value={meeting.id}
          onChange={(event) => setChosen(event.target.value)}
        />
      </FindTimes>
      <MoveDialog
        meeting={proposed ? (meeting satisfies Movable) : null}
        proposed={proposed ?? undefined}
        venues={page.venues}
        onClose={() => setProposed(null)}
      />
    </aside>
  );
}
