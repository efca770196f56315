import type { Attendee } from '../attendance/attendance.ts';
import type { Meeting } from './meeting.ts';

/** Who may preside: members who come, those of rank first and in its order. */
export function chairsInTurn(attendees: readonly Attendee[]): readonly Attendee[] {
  const far = Number.POSITIVE_INFINITY;
  return attendees
    .filter(({ capacity, leave }) => capacity === 'member' && leave === null)
    .toSorted((a, b) => (a.rank ?? far) - (b.rank ?? far));
}

/** Whom an office would ask to preside in place of nobody, or of who is away: the first in rank; null where nobody has one. */
export function proposedChair(attendees: readonly Attendee[]): Attendee | null {
  const first = chairsInTurn(attendees)[0];
  return first && first.rank !== null ? first : null;
}

/** Names of who presides and comes, sitting by sitting, each once. */
export function presiding(
  { sittings }: Pick<Meeting, 'sittings'>,
  attendees: readonly Attendee[],
  chairNames: ReadonlyMap<string, string>,
): readonly string[] {
  const away = new Set(attendees.flatMap(({ personId, leave }) => (leave === null ? [] : [personId])));
  const ids = new Set(
    sittings.flatMap(({ chairId }) => (chairId === null || away.has(chairId) ? [] : [chairId])),
  );
  return [...ids].map((id) => chairNames.get(id) ?? '');
}
