import { Temporal } from 'temporal-polyfill';
import type { MeetingId } from '#lib/domain/id.ts';
import { type MeetingType, traitsOf } from '#lib/domain/meetings/meeting-type.ts';
import { monthDay } from '#lib/i18n/calendar-words.ts';
import { words } from '#lib/i18n/catalogue.ts';
import { findMeeting } from '#lib/store/meetings.ts';
import { findTurn, type Turn } from '#lib/store/series.ts';
import type { Context } from '../context.ts';
import type { Placing } from './candidates.ts';
import type { PlanningFrame } from './load-ground.ts';

/** Between which meetings one keeps its number; a new one comes after all of its term. */
export async function turnOf(
  { db }: Context,
  { office, own }: PlanningFrame,
  { meetingId, type }: { readonly meetingId: string | null; readonly type: MeetingType },
): Promise<Turn> {
  const free = { after: null, before: null };
  if (traitsOf(type).numbered !== 'within-term') return free;
  const meeting = meetingId === null ? null : await findMeeting(db, meetingId as MeetingId);
  if (meetingId !== null && meeting?.number == null) return free;
  const { term, number } = meeting ?? { term: office.term, number: null };
  return findTurn(db, { hostBodyId: own.id, type, exceptMeetingId: meetingId }, { term, number });
}

/** That a numbered meeting would be held out of the turn of its number, in words; null where it would not. */
export async function saysOutOfTurn(
  context: Context,
  frame: PlanningFrame,
  { meetingId, type, sittings }: Placing,
): Promise<string | null> {
  if (meetingId === null) return null;
  const { after, before } = await turnOf(context, frame, { meetingId, type });
  const days = sittings.map(({ day }) => day).toSorted();
  const dayOf = (at: Temporal.Instant) => at.toZonedDateTimeISO(frame.office.zone).toPlainDate();
  const isBefore = (one: Temporal.PlainDate, other: Temporal.PlainDate) =>
    Temporal.PlainDate.compare(one, other) < 0;
  const says = (key: 'turnAfter' | 'turnBefore', number: number, day: Temporal.PlainDate) =>
    words(context.locale, 'planning')(key, { number, day: monthDay(context.locale, day) });
  if (after && isBefore(Temporal.PlainDate.from(days[0] ?? ''), dayOf(after.end)))
    return says('turnAfter', after.number, dayOf(after.end));
  if (before && isBefore(dayOf(before.start), Temporal.PlainDate.from(days.at(-1) ?? '')))
    return says('turnBefore', before.number, dayOf(before.start));
  return null;
}
