import type { Temporal } from 'temporal-polyfill';

/** Something on the strip: ours in the upper lane, theirs in the lower. */
export interface StripEntry {
  readonly id: string;
  readonly side: 'ours' | 'theirs';
  readonly start: Temporal.Instant;
  readonly end: Temporal.Instant;
  readonly allDay: boolean;
}

/** The hours that are drawn; what lies outside is drawn at the edge. */
export interface StripHours {
  readonly from: number;
  readonly to: number;
}

/** Where an entry stands on one day: hours from midnight, clamped to the hours drawn, and its row within the lane. */
export interface StripBlock {
  readonly id: string;
  readonly side: StripEntry['side'];
  readonly from: number;
  readonly to: number;
  readonly row: number;
}

/** Even what is over in a minute can be seen. */
const SHORTEST_HOURS = 0.5;

/**
 * The entries that touch a day, as blocks: earlier first, and what overlaps in one lane one row lower, so that
 * nothing hides anything. An all-day entry fills the hours that are drawn.
 */
export function stripOfDay(
  entries: readonly StripEntry[],
  day: Temporal.PlainDate,
  zone: string,
  hours: StripHours,
): readonly StripBlock[] {
  const midnight = day.toZonedDateTime(zone).toInstant();
  const next = day.add({ days: 1 }).toZonedDateTime(zone).toInstant();
  const touching = entries
    .filter(({ start, end }) => isBefore(start, next) && isBefore(midnight, end))
    .map((entry) => ({ entry, ...spanOf(entry, midnight, hours) }))
    .sort((a, b) => a.from - b.from || b.to - a.to || (a.entry.id < b.entry.id ? -1 : 1));
  return (['ours', 'theirs'] as const).flatMap((side) =>
    inRows(touching.filter(({ entry }) => entry.side === side)).map(({ entry, from, to, row }) => ({
      id: entry.id,
      side,
      from,
      to,
      row,
    })),
  );
}

interface Span {
  readonly from: number;
  readonly to: number;
}

function spanOf(entry: StripEntry, midnight: Temporal.Instant, hours: StripHours): Span {
  if (entry.allDay) return hours;
  const hoursAt = (at: Temporal.Instant): number =>
    (at.epochMilliseconds - midnight.epochMilliseconds) / 3_600_000;
  const from = clamp(hoursAt(entry.start), hours.from, hours.to - SHORTEST_HOURS);
  return { from, to: clamp(hoursAt(entry.end), from + SHORTEST_HOURS, hours.to) };
}

function inRows<T extends Span>(spans: readonly T[]): readonly (T & { readonly row: number })[] {
  const ends: number[] = [];
  return spans.map((span) => {
    const free = ends.findIndex((end) => end <= span.from);
    const row = free < 0 ? ends.length : free;
    ends[row] = span.to;
    return { ...span, row };
  });
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}

function isBefore(a: Temporal.Instant, b: Temporal.Instant): boolean {
  return a.epochMilliseconds < b.epochMilliseconds;
}
