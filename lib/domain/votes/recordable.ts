import { Temporal } from 'temporal-polyfill';
import { firstDay, type Meeting } from '../meetings/meeting.ts';
import type { Refusal } from '../refusal.ts';

/**
 * Why no result may be written down for a meeting: it is not in session yet, and no result is written beforehand (rules 6.1);
 * or it was cancelled. Null: it is in session, or was.
 */
export function whyNotRecordable(
  meeting: Pick<Meeting, 'state' | 'sittings' | 'secrecy'>,
  now: Temporal.Instant,
  zone: string,
): Refusal | null {
  if (meeting.secrecy === 'classified') return { kind: 'classified' };
  if (meeting.state === 'in-session' || meeting.state === 'closed') return null;
  if (meeting.state === 'cancelled') return { kind: 'blocked', codes: ['vote.cancelled'] };
  const first = firstDay(meeting, zone);
  const today = now.toZonedDateTimeISO(zone).toPlainDate();
  return first === null || Temporal.PlainDate.compare(today, first) < 0
    ? { kind: 'too-early', what: 'voted', day: first?.toString() ?? null }
    : { kind: 'blocked', codes: ['vote.not-in-session'] };
}
