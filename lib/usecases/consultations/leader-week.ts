import { Temporal } from 'temporal-polyfill';
import { can } from '#lib/domain/access/can.ts';
import type { PersonId } from '#lib/domain/id.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result, refuse } from '#lib/domain/result.ts';
import { type Engagement, listEngagements } from '#lib/store/leaders.ts';
import { loadOffice } from '#lib/store/office.ts';
import type { Context } from '../context.ts';
import type { WeekLine, WeekView } from './leader-view.ts';

/** This week and the next. */
const daysShown = 14;

/** What the leader has on from this Monday for two weeks, a day at a time in the office's zone. */
export async function viewMyWeek(context: Context): Promise<Result<WeekView, Refusal>> {
  const { actor, db, now } = context;
  if (!can(actor, 'give-opinion', 'self') || actor.personId === null) {
    return refuse({ kind: 'not-allowed', action: 'give-opinion' });
  }
  const office = await loadOffice(db);
  const { zone } = office;
  const today = now.toZonedDateTimeISO(zone).toPlainDate();
  const monday = today.subtract({ days: today.dayOfWeek - 1 });
  const midnight = (day: Temporal.PlainDate): Temporal.Instant => day.toZonedDateTime(zone).toInstant();
  const window = { start: midnight(monday), end: midnight(monday.add({ days: daysShown })) };
  const engagements = await listEngagements(db, actor.personId as PersonId, window);
  const days = Array.from({ length: daysShown }, (_, index) => monday.add({ days: index }));
  return ok({
    office: office.name,
    zone,
    today: today.toString(),
    days: days.map((day) => ({
      date: day.toString(),
      lines: engagements.filter((e) => touches(e, midnight(day), midnight(day.add({ days: 1 })))).map(lineOf),
    })),
  });
}

function touches(engagement: Engagement, from: Temporal.Instant, to: Temporal.Instant): boolean {
  return (
    Temporal.Instant.compare(engagement.start, to) < 0 && Temporal.Instant.compare(engagement.end, from) > 0
  );
}

function lineOf(engagement: Engagement): WeekLine {
  return { ...engagement, start: engagement.start.toString(), end: engagement.end.toString() };
}
