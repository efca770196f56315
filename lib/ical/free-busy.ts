import { paintAvailability } from './availability.ts';
import type { BusyPeriod, BusyType, Calendar, CalendarWarning } from './calendar.ts';
import { endAfter } from './end-after.ts';
import type { TimeWindow } from './occurrence.ts';
import { findOccurrences } from './occurrences.ts';
import { type Span, subtractSpans, unionSpans } from './spans.ts';
import { UTC, type Zone } from './zone.ts';

/** Epoch milliseconds, half-open. */
export interface BusyTime {
  readonly type: Exclude<BusyType, 'FREE'>;
  readonly start: number;
  readonly end: number;
}

export interface FreeBusy {
  readonly busy: readonly BusyTime[];
  readonly warnings: readonly CalendarWarning[];
}

const STRONGEST_FIRST = ['BUSY', 'BUSY-UNAVAILABLE', 'BUSY-TENTATIVE'] as const;

/**
 * When a calendar's owner is busy within a window, and how firmly, sorted and without overlap. Events and published
 * free/busy come first, whatever availability says (RFC 7953 section 4); where they overlap the firmest wins.
 * Transparent and cancelled events and those of no length take no time (RFC 4791 section 7.10). Dates and floating
 * times are read in `reference`.
 */
export function findFreeBusy(calendar: Calendar, window: TimeWindow, reference: Zone): FreeBusy {
  const { occurrences, warnings } = findOccurrences(calendar, window, reference);
  const layers = new Map<BusyType, Span[]>(STRONGEST_FIRST.map((type) => [type, []]));
  for (const { event, start, end } of occurrences) layers.get(event.busyType)?.push({ start, end });
  for (const period of calendar.busyPeriods) layers.get(period.type)?.push(spanOf(period, reference));
  const { painted, warnings: cut } = paintAvailability(calendar.availabilities, window, reference);
  const busy: BusyTime[] = [];
  let taken: readonly Span[] = [];
  const lay = (type: BusyTime['type'], spans: readonly Span[]) => {
    const free = subtractSpans(unionSpans(spans.map((span) => clip(span, window))), taken);
    for (const span of free) busy.push({ type, ...span });
    taken = unionSpans([...taken, ...free]);
  };
  for (const type of STRONGEST_FIRST) lay(type, layers.get(type) ?? []);
  for (const { type, spans } of painted) if (type !== 'FREE') lay(type, spans);
  return { busy: joined(busy.sort((a, b) => a.start - b.start)), warnings: [...warnings, ...cut] };
}

function clip(span: Span, window: TimeWindow): Span {
  return { start: Math.max(span.start, window.from), end: Math.min(span.end, window.to) };
}

function spanOf({ start, end, duration }: BusyPeriod, reference: Zone): Span {
  const zoneOf = ({ form, zone }: BusyPeriod['start']): Zone =>
    form === 'utc' ? UTC : (zone?.zone ?? reference);
  const from = zoneOf(start).epochOf(start.wall) * 1000;
  if (end !== null) return { start: from, end: zoneOf(end).epochOf(end.wall) * 1000 };
  return { start: from, end: duration === null ? from : endAfter(start.wall, duration, zoneOf(start)) };
}

/** Joins neighbours of one type that touch. */
function joined(sorted: readonly BusyTime[]): readonly BusyTime[] {
  const result: BusyTime[] = [];
  for (const next of sorted) {
    const last = result[result.length - 1];
    if (last !== undefined && last.type === next.type && last.end === next.start) {
      result[result.length - 1] = { ...last, end: next.end };
    } else {
      result.push(next);
    }
  }
  return result;
}
