import type { PersonId } from '../id.ts';
import type { Meeting } from './meeting.ts';

/** Who takes the chair of a meeting, in any of its sittings; each once. */
export function chairsOf(meeting: Meeting): readonly PersonId[] {
  return [...new Set(meeting.sittings.flatMap(({ chairId }) => (chairId === null ? [] : [chairId])))];
}
