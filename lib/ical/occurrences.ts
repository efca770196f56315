import type { Calendar, CalendarWarning } from './calendar.ts';
import type { Budget } from './collector.ts';
import { expandSeries } from './expand-series.ts';
import type { Occurrence, TimeWindow } from './occurrence.ts';
import { openWarningLog, shortened } from './warnings.ts';
import type { Zone } from './zone.ts';

export type { Occurrence, TimeWindow } from './occurrence.ts';

export interface Occurrences {
  readonly occurrences: readonly Occurrence[];
  /** What expansion had to cut short or leave out; reading has its own list in the calendar. */
  readonly warnings: readonly CalendarWarning[];
}

/** Work allowed for one query, and for one series of it: a second or so, whatever the rules. */
const MOST_STEPS = 10_000_000;
const MOST_STEPS_EACH = 2_000_000;
/** What every series may do however much others did: a year of a daily rule. One must not hide the rest. */
const LEAST_STEPS_EACH = 1000;
const MOST_OCCURRENCES = 300_000;

/**
 * The occurrences of a calendar that overlap a window, by start. One of no length counts where it starts. Dates and
 * floating times are read in `reference`. Cancelled and transparent events are among them: the event says so.
 */
export function findOccurrences(calendar: Calendar, window: TimeWindow, reference: Zone): Occurrences {
  const log = openWarningLog();
  const occurrences: Occurrence[] = [];
  const budget: Budget = { steps: 0, exhausted: false };
  const emit = (occurrence: Occurrence) => {
    if (occurrences.length < MOST_OCCURRENCES) occurrences.push(occurrence);
    else budget.steps = 0;
  };
  const query = { from: window.from / 1000, to: window.to / 1000, reference, budget, emit, warn: log.add };
  let left = MOST_STEPS;
  for (const series of calendar.series) {
    const granted = Math.max(Math.min(left, MOST_STEPS_EACH), LEAST_STEPS_EACH);
    budget.steps = granted;
    expandSeries(series, query);
    left -= granted - budget.steps;
    if (occurrences.length < MOST_OCCURRENCES) continue;
    log.add({ kind: 'rule-capped', line: series.core?.line ?? 0, uid: shortened(series.core?.uid ?? '') });
    break;
  }
  occurrences.sort((a, b) => a.start - b.start || a.end - b.end || a.event.line - b.event.line);
  return { occurrences, warnings: log.list() };
}
