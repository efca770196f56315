import type { Temporal } from 'temporal-polyfill';
import type { BodyId } from '../id.ts';
import { type Group, type HeldPost, membershipsOn, type Person } from './person.ts';

/** People who are listed together: of one body, or of one group whatever their body (离退休). */
export interface Circle {
  readonly group: Group;
  /** Null: of any body; `home` is then the body of whoever is put into it. */
  readonly bodyId: BodyId | null;
  readonly home: BodyId;
}

/** What somebody is in a circle. */
export interface CirclePlace {
  readonly post: string;
  readonly rank: number | null;
}

type Held = Pick<HeldPost, 'bodyId' | 'group'>;

function isIn({ group, bodyId }: Circle, held: Held): boolean {
  return held.group === group && (bodyId === null || held.bodyId === bodyId);
}

/** The place somebody has in a circle on a day; null: they are not in it. */
export function placeIn(person: Person, circle: Circle, day: Temporal.PlainDate): CirclePlace | null {
  return membershipsOn(person, day).find((held) => isIn(circle, held)) ?? null;
}

/** Somebody with this place in a circle, from this day on where they were in one of its kind before. */
export function withPlaceIn(
  person: Person,
  circle: Circle,
  { post, rank }: CirclePlace,
  day: Temporal.PlainDate,
): Person {
  const { memberships, id: personId } = person;
  const current = membershipsOn(person, day).find((held) => isIn(circle, held));
  if (current)
    return {
      ...person,
      memberships: memberships.map((held) => (held === current ? { ...held, post, rank } : held)),
    };
  const bodyId = circle.bodyId ?? circle.home;
  // Who moves was elsewhere until now; of who comes first nobody said since when.
  const from = memberships.some(({ group }) => group === circle.group) ? day : null;
  const fresh = { id: '', personId, bodyId, group: circle.group, post, rank, from, to: null };
  return { ...person, memberships: [...memberships, fresh] };
}

/** Somebody who left a circle: the post ended the day before, one that had not begun by then never was. */
export function withoutPlaceIn(person: Person, circle: Circle, day: Temporal.PlainDate): Person {
  const left = new Set(membershipsOn(person, day).filter((held) => isIn(circle, held)));
  const last = day.subtract({ days: 1 });
  const memberships = person.memberships.flatMap((held) => {
    if (!left.has(held)) return [held];
    const isNew = held.from !== null && held.from.toString() > last.toString();
    return isNew ? [] : [{ ...held, to: last }];
  });
  return { ...person, memberships };
}
