import type { Calendar, CalendarWarning, Series } from './calendar.ts';
import type { Budget } from './collector.ts';
import { expandSeries, type Query } from './expand-series.ts';
import type { Occurrence, TimeWindow } from './occurrence.ts';
import { cappedWarning, openWarningLog, type WarningLog } from './warnings.ts';
import type { Zone } from './zone.ts';

export type { Occurrence, TimeWindow } from './occurrence.ts';

export interface Occurrences {
  readonly occurrences: readonly Occurrence[];
  /** What expansion had to cut short or leave out; reading has its own list in the calendar. */
  readonly warnings: readonly CalendarWarning[];
}

/** What one query may cost: a second or so, whatever the rules. */
const MOST_STEPS = 10_000_000;
const MOST_OCCURRENCES = 300_000;
/** And of that one series: a day of FREQ=SECONDLY fits. */
const MOST_STEPS_EACH = 2_000_000;
const MOST_OCCURRENCES_EACH = 100_000;

/**
 * The occurrences of a calendar that overlap a window, by start. One of no length counts where it starts. Dates and
 * floating times are read in `reference`. Cancelled and transparent events are among them: the event says so.
 */
export function findOccurrences(calendar: Calendar, window: TimeWindow, reference: Zone): Occurrences {
  const log = openWarningLog();
  const found: Occurrence[] = [];
  const allowance: Allowance = { steps: MOST_STEPS, occurrences: MOST_OCCURRENCES };
  const query = { from: window.from / 1000, to: window.to / 1000, reference };
  // Series that want more than their share wait until the others are served: none hides another.
  const greedy = calendar.series.filter(
    (series, index) =>
      !serve(series, query, allowance, calendar.series.length - index, { found, log }, false),
  );
  greedy.forEach((series, index) => {
    serve(series, query, allowance, greedy.length - index, { found, log }, true);
  });
  found.sort((a, b) => a.start - b.start || a.end - b.end || a.event.line - b.event.line);
  return { occurrences: found, warnings: log.list() };
}

/** What is left for all series together. */
interface Allowance {
  steps: number;
  occurrences: number;
}

interface Results {
  readonly found: Occurrence[];
  readonly log: WarningLog;
}

/**
 * Expands a series within an equal share of what is left for it and those after it. When the share is not enough, what
 * there is counts only if this was the `last` try, with a warning; false otherwise.
 */
function serve(
  series: Series,
  window: Pick<Query, 'from' | 'to' | 'reference'>,
  allowance: Allowance,
  sharers: number,
  { found, log }: Results,
  last: boolean,
): boolean {
  const steps = Math.min(Math.ceil(allowance.steps / sharers), MOST_STEPS_EACH);
  const instances = Math.min(Math.ceil(allowance.occurrences / sharers), MOST_OCCURRENCES_EACH);
  const budget: Budget = { steps, instances, exhausted: false };
  const before = found.length;
  const warnings: CalendarWarning[] = [];
  const emit = (occurrence: Occurrence) => {
    if (found.length - before < instances) found.push(occurrence);
    else budget.exhausted = true;
  };
  expandSeries(series, { ...window, budget, emit, warn: (warning) => warnings.push(warning) });
  allowance.steps -= steps - Math.max(budget.steps, 0);
  if (budget.exhausted && !last) {
    found.length = before;
    return false;
  }
  allowance.occurrences -= found.length - before;
  if (budget.exhausted) log.add(cappedWarning(series));
  for (const warning of warnings) log.add(warning);
  return true;
}
