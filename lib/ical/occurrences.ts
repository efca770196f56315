import type { Calendar, CalendarEvent, CalendarWarning } from './calendar.ts';
import { DAY, dateText } from './civil.ts';
import type { Budget } from './collector.ts';
import { expandSeries, type Instance } from './expand-series.ts';
import { openWarningLog, shortened } from './warnings.ts';
import type { Zone } from './zone.ts';

/**
 * One occurrence of an event. Times are epoch milliseconds, half-open; an all-day occurrence runs from midnight to
 * midnight in the reference zone and also has its dates, the end exclusive. Plain numbers because a clash query holds
 * tens of thousands; `Temporal.Instant.fromEpochMilliseconds(start)` where a caller wants one.
 */
export interface Occurrence {
  readonly event: CalendarEvent;
  readonly start: number;
  readonly end: number;
  readonly allDay: boolean;
  /** `2026-01-05`, all-day only, otherwise null. */
  readonly startDate: string | null;
  readonly endDate: string | null;
}

/** Half-open, epoch milliseconds. */
export interface TimeWindow {
  readonly from: number;
  readonly to: number;
}

export interface Occurrences {
  readonly occurrences: readonly Occurrence[];
  /** What expansion had to cut short or leave out; reading has its own list in the calendar. */
  readonly warnings: readonly CalendarWarning[];
}

/** Work allowed for one query: some seconds at the very most, whatever the rules. */
const MOST_STEPS = 10_000_000;
const MOST_OCCURRENCES = 300_000;

/**
 * The occurrences of a calendar that overlap a window, by start. One of no length counts where it starts. Dates and
 * floating times are read in `reference`. Cancelled and transparent events are among them: the event says so.
 */
export function findOccurrences(calendar: Calendar, window: TimeWindow, reference: Zone): Occurrences {
  const budget: Budget = { steps: MOST_STEPS, exhausted: false };
  const log = openWarningLog();
  const instances: Instance[] = [];
  const query = {
    from: window.from / 1000,
    to: window.to / 1000,
    reference,
    budget,
    emit: (instance: Instance) => {
      instances.push(instance);
    },
    warn: log.add,
  };
  for (const series of calendar.series) {
    if (instances.length > MOST_OCCURRENCES) {
      log.add({ kind: 'rule-capped', line: series.core?.line ?? 0, uid: shortened(series.core?.uid ?? '') });
      break;
    }
    expandSeries(series, query);
  }
  instances.sort((a, b) => a.start - b.start || a.end - b.end || a.event.line - b.event.line);
  return { occurrences: instances.map(toOccurrence), warnings: log.list() };
}

function toOccurrence(instance: Instance): Occurrence {
  const { event, start, end, allDay, wall, days } = instance;
  return {
    event,
    start: start * 1000,
    end: end * 1000,
    allDay,
    startDate: allDay ? dateText(wall / DAY) : null,
    endDate: allDay ? dateText(wall / DAY + days) : null,
  };
}
