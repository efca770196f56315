import { Temporal } from 'temporal-polyfill';
import type { Refusal } from '../refusal.ts';
import { firstDay, type Meeting, type MeetingState } from './meeting.ts';

const after: Readonly<Record<MeetingState, readonly MeetingState[]>> = {
  tentative: ['consulting', 'preparing', 'cancelled'],
  consulting: ['tentative', 'preparing', 'cancelled'],
  preparing: ['consulting', 'notified', 'cancelled'],
  notified: ['preparing', 'in-session', 'cancelled'],
  'in-session': ['notified', 'closed'],
  closed: ['in-session'],
  cancelled: ['tentative'],
};

/**
 * Where a meeting may go from a state: the next step, or back by one that was set too soon. One whose day went by while
 * it was still planned may have been held all the same: it is closed in one step.
 */
export function nextStates(state: MeetingState, lapsed: boolean): readonly MeetingState[] {
  return lapsed ? ['closed', ...after[state]] : after[state];
}

/**
 * Where a meeting stands once it is written down that its notice went out, or that is taken back: 已通知 and a notice that
 * went out are one fact. One that may not be notified yet, or is past it, stays where it is.
 */
export function stateOnceSent(state: MeetingState, isSent: boolean): MeetingState {
  if (isSent) return state === 'preparing' ? 'notified' : state;
  return state === 'notified' ? 'preparing' : state;
}

/**
 * Why a meeting is not moved to a state yet: it is opened on its first day at the earliest, and closed once its last sitting
 * began; one that was closed too soon may always go back. Null: nothing of time stands against it.
 */
export function tooEarlyFor(
  to: MeetingState,
  meeting: Pick<Meeting, 'state' | 'sittings'>,
  now: Temporal.Instant,
  zone: string,
): Refusal | null {
  if ((to !== 'in-session' && to !== 'closed') || meeting.state === 'closed') return null;
  const last = meeting.sittings.at(-1);
  const first = firstDay(meeting, zone);
  if (first === null || !last) return { kind: 'too-early', what: to, day: null };
  const today = now.toZonedDateTimeISO(zone).toPlainDate();
  if (to === 'in-session')
    return Temporal.PlainDate.compare(today, first) < 0
      ? { kind: 'too-early', what: to, day: first.toString() }
      : null;
  const begins = last.period.start;
  return Temporal.Instant.compare(now, begins) < 0
    ? { kind: 'too-early', what: to, day: begins.toZonedDateTimeISO(zone).toPlainDate().toString() }
    : null;
}
