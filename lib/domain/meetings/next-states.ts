import type { MeetingState } from './meeting.ts';

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
