import type { Temporal } from 'temporal-polyfill';
import type { Attendee } from '../attendance/attendance.ts';
import type { PersonId } from '../id.ts';
import { type Group, membershipsOn, type Person } from '../people/person.ts';
import type { MeetingState } from './meeting.ts';
import { type MeetingType, traitsOf } from './meeting-type.ts';

const circles = {
  congress: 'deputies',
  'standing-committee': 'members',
  chairpersons: 'chairpersons',
  voters: null,
} as const satisfies Readonly<Record<string, Group | null>>;

/** The circle whose members are convened to a type of meeting and counted for its quorum; null: none is. */
export function circleOf(type: MeetingType): Group | null {
  const { quorumOf } = traitsOf(type);
  return quorumOf === null ? null : circles[quorumOf];
}

/** The members of a circle on a day, each once, by the rank table and then in the order given (组47, 组48). */
export function membersOn(
  people: readonly Person[],
  group: Group,
  day: Temporal.PlainDate,
): readonly Person[] {
  const rankOf = (p: Person): number =>
    Math.min(
      ...membershipsOn(p, day)
        .filter((m) => m.group === group)
        .map((m) => m.rank ?? Number.POSITIVE_INFINITY),
    );
  return people
    .filter((p) => membershipsOn(p, day).some((m) => m.group === group))
    .map((person, index) => ({ person, index, rank: rankOf(person) }))
    .sort((a, b) => (a.rank === b.rank ? a.index - b.index : a.rank - b.rank))
    .map(({ person }) => person);
}

/**
 * The N of a meeting: the members of its circle on its day. Once it is closed its list is the record of them: what is put on the
 * roster afterwards changes no meeting that was held.
 */
export function countedAt(
  state: MeetingState,
  attendees: readonly Pick<Attendee, 'capacity'>[],
  onRoster: number,
): number {
  const listed = attendees.filter(({ capacity }) => capacity === 'member').length;
  return state === 'closed' && listed > 0 ? listed : onRoster;
}

/** A list held against its circle. */
export interface CircleDifference {
  /** Members of the circle who are not on the list as members, by name. */
  readonly unlisted: readonly string[];
  /** Those on the list as members who are not of the circle: they left it, or never were. */
  readonly uncounted: readonly string[];
}

/** The list of a meeting held against its circle; `circle` null: there is none to hold it against. */
export function againstCircle(
  attendees: readonly Pick<Attendee, 'personId' | 'name' | 'capacity'>[],
  circle: ReadonlyMap<PersonId, string> | null,
): CircleDifference {
  if (circle === null) return { unlisted: [], uncounted: [] };
  const listed = attendees.filter(({ capacity }) => capacity === 'member');
  const ids = new Set(listed.map(({ personId }) => personId));
  return {
    unlisted: [...circle].flatMap(([id, name]) => (ids.has(id) ? [] : [name])),
    uncounted: listed.flatMap(({ personId, name }) => (circle.has(personId) ? [] : [name])),
  };
}
