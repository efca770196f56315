import { firstDay, type Meeting } from '../meetings/meeting.ts';
import type { Office } from '../office/office.ts';
import type { SeatingRules } from './seat-plan.ts';

/**
 * The office's conventions for one meeting: deputies to a congress sit by delegation (rules 2.4), everybody else by
 * strokes; what rotates has moved on once for every year since the term began (rules 2.1, 2.4).
 */
export function seatingRulesFor(
  meeting: Meeting,
  { seating, zone }: Pick<Office, 'seating' | 'zone'>,
): SeatingRules {
  const { termBegan, rotateYearly, ...conventions } = seating;
  const year = firstDay(meeting, zone)?.year;
  const passed = termBegan === null || year === undefined ? 0 : Math.max(0, year - termBegan);
  const isCongress = meeting.type === 'congress';
  return {
    ...conventions,
    arrangement: isCongress ? 'delegations' : 'strokes',
    termYear: passed + 1,
    rotateBy: isCongress ? 0 : rotateYearly * passed,
  };
}
