import { Temporal } from 'temporal-polyfill';
import type { AgendaItemId, SittingId } from '../id.ts';
import type { Period } from '../time/period.ts';
import type { AgendaItem } from './agenda.ts';

/** What timing needs of a sitting; a domain `Sitting` is one. */
export interface TimedBlock {
  readonly id: SittingId;
  readonly period: Period;
}

/** When an item starts and ends, in the sitting it is taken in. */
export interface ItemTime {
  readonly itemId: AgendaItemId;
  readonly sittingId: SittingId;
  readonly start: Temporal.Instant;
  readonly end: Temporal.Instant;
  /** Starts at or after the sitting's end: there is no time left for it. */
  readonly beyond: boolean;
}

/** How the minutes of one sitting add up. */
export interface SittingTime {
  readonly sittingId: SittingId;
  readonly start: Temporal.Instant;
  /** When the sitting is meant to end: its period, as booked and as printed on the notice. */
  readonly plannedEnd: Temporal.Instant;
  /** When the last item ends by the minutes. */
  readonly computedEnd: Temporal.Instant;
  readonly usedMinutes: number;
  /** Minutes to spare before the planned end; negative when the items run past it. */
  readonly slackMinutes: number;
  readonly itemIds: readonly AgendaItemId[];
}

export interface AgendaTiming {
  readonly items: readonly ItemTime[];
  readonly sittings: readonly SittingTime[];
}

/**
 * Which sitting every item is taken in: the one it names; failing that (none named, or one that no longer
 * exists) the sitting of the item before it; failing that the first.
 */
export function placeItems(
  sittings: readonly Pick<TimedBlock, 'id'>[],
  items: readonly Pick<AgendaItem, 'id' | 'sittingId'>[],
): ReadonlyMap<AgendaItemId, SittingId> {
  const known = new Set(sittings.map((s) => s.id));
  const placed = new Map<AgendaItemId, SittingId>();
  let last = sittings[0]?.id ?? null;
  for (const item of items) {
    if (item.sittingId !== null && known.has(item.sittingId)) last = item.sittingId;
    if (last !== null) placed.set(item.id, last);
  }
  return placed;
}

/**
 * The start and end of every item, counted from its sitting's start by the minutes of the items before it
 * (日程, rules 7). Several sittings each count for themselves; items beyond the planned end keep counting, so
 * that the overrun is seen. Items keep agenda order inside a sitting; sittings come in the order given.
 * Without a sitting there is no time: both lists are empty.
 */
export function timeAgenda(
  sittings: readonly TimedBlock[],
  items: readonly Pick<AgendaItem, 'id' | 'sittingId' | 'minutes'>[],
): AgendaTiming {
  const placed = placeItems(sittings, items);
  const timed = sittings.map((sitting) =>
    timeSitting(
      sitting,
      items.filter((item) => placed.get(item.id) === sitting.id),
    ),
  );
  return { items: timed.flatMap((t) => t.items), sittings: timed.map((t) => t.sitting) };
}

function timeSitting(
  sitting: TimedBlock,
  items: readonly Pick<AgendaItem, 'id' | 'minutes'>[],
): { readonly items: readonly ItemTime[]; readonly sitting: SittingTime } {
  const plannedEnd = sitting.period.end;
  let at = sitting.period.start;
  const times: ItemTime[] = [];
  for (const item of items) {
    const end = at.add({ minutes: Math.max(0, item.minutes) });
    const beyond = Temporal.Instant.compare(at, plannedEnd) >= 0;
    times.push({ itemId: item.id, sittingId: sitting.id, start: at, end, beyond });
    at = end;
  }
  return {
    items: times,
    sitting: {
      sittingId: sitting.id,
      start: sitting.period.start,
      plannedEnd,
      computedEnd: at,
      usedMinutes: minutesBetween(sitting.period.start, at),
      slackMinutes: minutesBetween(at, plannedEnd),
      itemIds: items.map((item) => item.id),
    },
  };
}

function minutesBetween(from: Temporal.Instant, to: Temporal.Instant): number {
  return Math.round((to.epochMilliseconds - from.epochMilliseconds) / 60_000);
}
