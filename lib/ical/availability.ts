import type { Availability, BusyType, CalendarWarning, Moment } from './calendar.ts';
import { endAfter } from './end-after.ts';
import { expandSeries, type Query } from './expand-series.ts';
import type { Occurrence, TimeWindow } from './occurrence.ts';
import { type Span, subtractSpans, unionSpans } from './spans.ts';
import { cappedWarning } from './warnings.ts';
import { UTC, type Zone } from './zone.ts';

/** Time of one type, as spans in epoch milliseconds. */
export interface PaintedTime {
  readonly type: BusyType;
  readonly spans: readonly Span[];
}

/** What all AVAILABLE times of a calendar together may cost. */
const MOST_STEPS = 2_000_000;
const MOST_SPANS = 50_000;

export interface PaintedAvailability {
  readonly painted: readonly PaintedTime[];
  readonly warnings: readonly CalendarWarning[];
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
): PaintedAvailability {
  const painted: PaintedTime[] = [];
  const warnings: CalendarWarning[] = [];
  const budget = { steps: MOST_STEPS, instances: MOST_SPANS, exhausted: false };
  const room = { spans: MOST_SPANS };
  let decided: readonly Span[] = [];
  for (const availability of [...availabilities].sort((a, b) => rank(a) - rank(b))) {
    const whole = unionSpans([spanOf(availability, window, reference)]);
    const query = { from: window.from / 1000, to: window.to / 1000, reference, budget, room };
    const available = unionSpans(availableSpans(availability, query, warnings));
    const undecided = subtractSpans(whole, decided);
    painted.push({ type: availability.busyType, spans: subtractSpans(undecided, available) });
    decided = unionSpans([...decided, ...whole]);
  }
  return { painted, warnings };
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
  else if (start !== null && duration !== null)
    to = endAfter(start.wall, duration, zoneOf(start, availability, reference));
  return { start: Math.max(from, window.from), end: Math.min(to, window.to) };
}

function epochMs(moment: Moment, availability: Availability, reference: Zone): number {
  return zoneOf(moment, availability, reference).epochOf(moment.wall) * 1000;
}

function zoneOf({ form, zone }: Moment, { home }: Availability, reference: Zone): Zone {
  return form === 'utc' ? UTC : (zone?.zone ?? home?.zone ?? reference);
}

interface Question extends Pick<Query, 'from' | 'to' | 'reference' | 'budget'> {
  /** How many spans all components together may still have. */
  readonly room: { spans: number };
}

function availableSpans(
  availability: Availability,
  { room, ...question }: Question,
  warnings: CalendarWarning[],
): readonly Span[] {
  const spans: Span[] = [];
  const { budget } = question;
  const emit = ({ start, end }: Occurrence) => {
    room.spans -= 1;
    if (room.spans >= 0) spans.push({ start, end });
    else budget.exhausted = true;
  };
  for (const series of availability.available) {
    if (budget.exhausted) break;
    expandSeries(series, { ...question, emit, warn: () => {} });
    if (budget.exhausted) warnings.push(cappedWarning(series));
  }
  return spans;
}
