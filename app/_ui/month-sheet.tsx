'use client';

import type { CalendarDate } from '@internationalized/date';
import type { ReactElement, RefObject } from 'react';
import {
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  Heading,
} from 'react-aria-components/Calendar';
import { Dialog } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import { earliestDay, latestDay } from '#lib/domain/time/entered-day.ts';
import { dateOf } from './entered-date.ts';
import { Icon } from './icon.tsx';

interface Props {
  readonly label: string;
  readonly value: CalendarDate | null;
  readonly latest: string | undefined;
  readonly trigger: RefObject<HTMLButtonElement | null>;
  readonly isOpen: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly onPick: (day: CalendarDate) => void;
}

/** One month to pick a day from, by pointer or by keys (arrows, PageUp and PageDown, with Shift a year; Enter; Esc). */
export function MonthSheet({ label, value, latest, trigger, onPick, ...open }: Props): ReactElement {
  return (
    <Popover className="popover month-sheet" triggerRef={trigger} placement="bottom end" {...open}>
      <Dialog aria-label={label}>
        <Calendar
          aria-label={label}
          value={value}
          minValue={dateOf(earliestDay, false)}
          maxValue={dateOf(latest ?? latestDay, false)}
          firstDayOfWeek="mon"
          autoFocus
          onChange={(day) => onPick(day as CalendarDate)}
        >
          <header>
            <Button slot="previous" className="btn quiet small">
              <Icon name="left" />
            </Button>
            <Heading />
            <Button slot="next" className="btn quiet small">
              <Icon name="right" />
            </Button>
          </header>
          <CalendarGrid weekdayStyle="short">
            <CalendarGridHeader>{(day) => <CalendarHeaderCell>{day}</CalendarHeaderCell>}</CalendarGridHeader>
            <CalendarGridBody>{(day) => <CalendarCell date={day} className="day" />}</CalendarGridBody>
          </CalendarGrid>
        </Calendar>
      </Dialog>
    </Popover>
  );
}
