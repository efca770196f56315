import type { Temporal } from 'temporal-polyfill';
import type { BodyId, PersonId } from '../id.ts';

/**
 * Where what somebody eats and needs to get about may go: `lists` on lists for those who see to it, the exported roster
 * among them; `inside` nowhere but before those of the office who may read it here.
 */
export const needsUses = ['lists', 'inside'] as const;
export type NeedsUse = (typeof needsUses)[number];

/** A person, once. The name is stored without the space that two-character names get in print. */
export interface Person {
  readonly id: PersonId;
  readonly name: string;
  readonly gender: 'male' | 'female' | 'unknown';
  readonly ethnicity: string;
  readonly phone: string;
  readonly email: string;
  readonly diet: string;
  readonly access: string;
  /** What they said of who may know of both, and when: 9月1日电话告知，本人同意. */
  readonly consent: string;
  readonly needsUse: NeedsUse;
  /** How a rare character in the name is read aloud, e.g. 谷翯 → gǔ hè. */
  readonly reading: string;
  /** What is written behind the name to tell them from somebody else of it: 大, 财政局; empty: their unit does. */
  readonly namesakeNote: string;
  readonly memberships: readonly Membership[];
  readonly version: number;
}

/** The circles whose members are counted, convened or seated together. */
export const groups = [
  'members',
  'chairpersons',
  'deputies',
  'presidium',
  'government',
  'staff',
  'retired',
  'other',
] as const;
export type Group = (typeof groups)[number];

/** Circles a quorum is counted on. */
export const countedGroups: ReadonlySet<Group> = new Set<Group>(['members', 'chairpersons', 'deputies']);

/** A post a person holds in a body, and the circle it puts them in, from one day to another (组47, 组48). */
export interface Membership {
  readonly id: string;
  readonly personId: PersonId;
  readonly bodyId: BodyId;
  readonly group: Group;
  /** 主任, 副主任, 委员, 区长, 局长 … as printed. */
  readonly post: string;
  /** Place in the office's rank table; null: no rank, ordered by strokes. */
  readonly rank: number | null;
  readonly from: Temporal.PlainDate | null;
  /** The last day the post is held; null: open. */
  readonly to: Temporal.PlainDate | null;
}

/** A person as they are saved: all of it, posts included. */
export type PersonContent = Omit<Person, 'id' | 'version' | 'memberships'> & {
  readonly memberships: readonly HeldPost[];
};

/** A post as it is saved with its person. */
export type HeldPost = Omit<Membership, 'id' | 'personId'>;

/** The memberships that hold on a day; quorum is counted on the members of that day. */
export function membershipsOn(person: Person, day: Temporal.PlainDate): readonly Membership[] {
  return postsOn(person.memberships, day);
}

/** Of some posts those that are held on a day. */
export function postsOn<P extends Pick<HeldPost, 'from' | 'to'>>(
  posts: readonly P[],
  day: Temporal.PlainDate,
): readonly P[] {
  return posts.filter(
    (post) =>
      (post.from === null || post.from.toString() <= day.toString()) &&
      (post.to === null || post.to.toString() >= day.toString()),
  );
}
