import type { Group, HeldPost } from '../people/person.ts';
import type { Attendee } from './attendance.ts';

/** What the list of a meeting took over from the roster of one of those who attend. */
export type TakenOver = Pick<Attendee, 'capacity' | 'post' | 'rank' | 'onRostrum'> & {
  readonly bodyId: string | null;
};

/** Of what kind the meeting is: whether its leaders sit on a rostrum, and which bodies are delegations, in which nobody has a rank. */
export interface ListedAt {
  readonly rostrum: boolean;
  readonly delegations: ReadonlySet<string>;
}

/**
 * What a list takes over once the roster says otherwise of somebody: the post they were listed by as it is called now, their
 * new rank, and with it a place on the rostrum. What was written on the list by hand stays. `before` and `after` are the posts
 * held on the day of the meeting. Null: nothing changes.
 */
export function followRoster(
  row: TakenOver,
  before: readonly HeldPost[],
  after: readonly HeldPost[],
  at: ListedAt,
): TakenOver | null {
  const listed = before.filter(({ bodyId, post }) => bodyId === row.bodyId && post === row.post);
  // 主任 among the members and 主任 among the chairpersons: the one whose rank the list has.
  const old = listed.find((one) => rankIn(one, at) === row.rank) ?? listed[0];
  const now = old && successor(old, before, after);
  if (!old || !now) return null;
  const ranked = { old: rankIn(old, at), now: rankIn(now, at) };
  const rank = row.capacity === 'member' && row.rank === ranked.old ? ranked.now : row.rank;
  const isByRank = at.rostrum && row.onRostrum === (row.rank !== null);
  const onRostrum = isByRank ? rank !== null : row.onRostrum;
  const next = { ...row, post: now.post, bodyId: now.bodyId, rank, onRostrum };
  const isSame =
    next.post === row.post && next.bodyId === row.bodyId && rank === row.rank && onRostrum === row.onRostrum;
  return isSame ? null : next;
}

/** The post that stands in the place of another: itself, or the only new one of its circle, or of the committee's other circle. */
function successor(old: HeldPost, before: readonly HeldPost[], after: readonly HeldPost[]): HeldPost | null {
  const is = (other: HeldPost) => (one: HeldPost) =>
    one.bodyId === other.bodyId && one.post === other.post && one.group === other.group;
  const same = after.find(is(old));
  if (same) return same;
  const fresh = after.filter((one) => !before.some(is(one)));
  const mine = fresh.filter(({ group }) => group === old.group);
  // A member who becomes vice-chairperson, and back: nothing but the circle they are counted in is another.
  const moved = fresh.filter(({ group, bodyId }) => isLeadingBody(group) && bodyId === old.bodyId);
  const next = mine.length > 0 || !isLeadingBody(old.group) ? mine : moved;
  return next.length === 1 ? (next[0] as HeldPost) : null;
}

/** The two circles of a standing committee. */
function isLeadingBody(group: Group): boolean {
  return group === 'members' || group === 'chairpersons';
}

function rankIn({ bodyId, rank }: HeldPost, { delegations }: ListedAt): number | null {
  return delegations.has(bodyId) ? null : rank;
}
