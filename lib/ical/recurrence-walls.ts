import type { CalendarEvent } from './calendar.ts';
import { DAY, dayOf, lastOfDay } from './civil.ts';
import { type Clock, wallOn } from './clock.ts';
import type { Budget } from './collector.ts';
import { expandRule } from './expand-rule.ts';
import type { Rule } from './rule.ts';
import type { Zone } from './zone.ts';

interface Context {
  readonly reference: Zone;
  readonly budget: Budget;
}

/**
 * The recurrence set of an event within [from, to) wall seconds on its clock, sorted, before EXDATE and overrides
 * (RFC 5545 section 3.8.5): what the RRULEs make, less what EXRULEs make, with the RDATEs. An event without RRULE has
 * its DTSTART.
 */
export function recurrenceWalls(
  event: CalendarEvent,
  clock: Clock,
  window: { readonly from: number; readonly to: number },
  context: Context,
): readonly number[] {
  const start = wallOn(event.start, clock, context.reference);
  const { budget } = context;
  const span = { start, isDate: clock.isDate, ...window, limit: budget.instances };
  const expand = (rule: Rule) => expandRule(rule, { ...span, until: untilWall(rule, event, clock) }, budget);
  const [firstRule] = event.rules;
  if (event.rules.length === 1 && firstRule && event.extraDates.length + event.exclusionRules.length === 0) {
    return expand(firstRule);
  }
  const walls = new Set(event.rules.flatMap(expand));
  if (event.rules.length === 0 && start >= window.from && start < window.to) walls.add(start);
  for (const rule of event.exclusionRules) for (const wall of expand(rule)) walls.delete(wall);
  for (const extra of event.extraDates) {
    const wall = wallOn(extra.start, clock, context.reference);
    if (wall >= window.from && wall < window.to) walls.add(wall);
  }
  return [...walls].sort((a, b) => a - b);
}

/**
 * UNTIL on the event's clock (RFC 5545 section 3.3.10: inclusive). The RFC wants a DATE for a DATE and UTC for
 * anything with a zone; of what does not keep to that, a date-time's day counts for all-day events, a Z on a floating
 * event's UNTIL means nothing, and a DATE is the whole of that day: who writes "until the 10th" means to meet on the 10th
 * (libical, sabre/vobject and recurring_ical_events stop at its midnight, dateutil refuses it).
 */
export function untilWall(rule: Rule, event: CalendarEvent, clock: Clock): number {
  const { until } = rule;
  if (until === null) return Number.POSITIVE_INFINITY;
  if (clock.isDate) return dayOf(until.wall) * DAY;
  if (until.form === 'date') return lastOfDay(until.wall);
  if (until.form !== 'utc' || event.start.form === 'floating') return until.wall;
  return until.wall + clock.zone.offsetAt(until.wall);
}
