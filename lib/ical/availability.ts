import type { Availability, BusyType, Moment } from './calendar.ts';
import { DAY } from './civil.ts';
import { expandSeries } from './expand-series.ts';
import type { Occurrence, TimeWindow } from './occurrence.ts';
import { type Span, subtractSpans, unionSpans } from './spans.ts';
import type { Zone } from './zone.ts';

/** Time of one type, as spans in epoch milliseconds. */
export interface PaintedTime {
  readonly type: BusyType;
  readonly spans: readonly Span[];
}

/**
 * What the VAVAILABILITY components of a calendar say of a window (RFC 7953 section 4): each fills its own span with
 * its BUSYTYPE, less its AVAILABLE times, and hides what components of lower priority say there. No span twice; the
 * types in order of priority.
 */
export function paintAvailability(
  availabilities: readonly Availability[],
  window: TimeWindow,
  reference: Zone,
): readonly PaintedTime[] {
  const painted: PaintedTime[] = [];
  let decided: readonly Span[] = [];
  for (const availability of [...availabilities].sort((a, b) => rank(a) - rank(b))) {
    const whole = unionSpans([spanOf(availability, window, reference)]);
    const available = unionSpans(availableSpans(availability, window, reference));
    const undecided = subtractSpans(whole, decided);
    painted.push({ type: availability.busyType, spans: subtractSpans(undecided, available) });
    decided = unionSpans([...decided, ...whole]);
  }
  return painted;
}

/** PRIORITY 1 first, 9 last, and 0 (undefined) after that (RFC 7953 section 3.1). */
function rank(availability: Availability): number {
  return availability.priority > 0 ? availability.priority : 10;
}

/** A VAVAILABILITY without DTSTART or end is open there (RFC 7953 section 3.1). */
function spanOf(availability: Availability, window: TimeWindow, reference: Zone): Span {
  const { start, end, duration } = availability;
  const from = start === null ? window.from : epochMs(start, availability, reference);
  let to = window.to;
  if (end !== null) to = epochMs(end, availability, reference);
  else if (start !== null && duration !== null) to = from + (duration.days * DAY + duration.seconds) * 1000;
  return { start: Math.max(from, window.from), end: Math.min(to, window.to) };
}

function epochMs(moment: Moment, availability: Availability, reference: Zone): number {
  if (moment.form === 'utc') return moment.wall * 1000;
  return (moment.zone?.zone ?? availability.home?.zone ?? reference).epochOf(moment.wall) * 1000;
}

function availableSpans(availability: Availability, window: TimeWindow, reference: Zone): readonly Span[] {
  const spans: Span[] = [];
  const query = {
    from: window.from / 1000,
    to: window.to / 1000,
    reference,
    budget: { steps: 1_000_000, instances: 50_000, exhausted: false },
    emit: ({ start, end }: Occurrence) => {
      spans.push({ start, end });
    },
    warn: () => {},
  };
  for (const series of availability.available) expandSeries(series, query);
  return spans;
}
