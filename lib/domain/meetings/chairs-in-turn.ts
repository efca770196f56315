import type { Attendee } from '../attendance/attendance.ts';
import type { PersonId, SittingId } from '../id.ts';
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

/** Who presides at a sitting and comes; null: it is still to be settled. */
export interface Presiding {
  readonly sittingId: SittingId;
  readonly chairId: PersonId | null;
  /** Empty where it is not to be known. */
  readonly name: string;
}

/** Who presides, sitting by sitting. */
export function presiding(
  { sittings }: Pick<Meeting, 'sittings'>,
  attendees: readonly Attendee[],
  chairNames: ReadonlyMap<PersonId, string>,
): readonly Presiding[] {
  const away = new Set(attendees.flatMap(({ personId, leave }) => (leave === null ? [] : [personId])));
  return sittings.map(({ id, chairId }) => {
    const comes = chairId === null || away.has(chairId) ? null : chairId;
    return { sittingId: id, chairId: comes, name: comes === null ? '' : (chairNames.get(comes) ?? '') };
  });
}
