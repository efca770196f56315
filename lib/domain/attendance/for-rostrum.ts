import { isLeadingPost } from '../people/leading-post.ts';
import type { Attendee } from './attendance.ts';

/**
 * Whom an office would seat on the rostrum (rules 2.1): of the members who come and have a rank those who lead the committee by post, or where
 * no post says so all of them, by rank, as many as it has seats.
 */
export function forRostrum<Row extends Pick<Attendee, 'capacity' | 'rank' | 'post' | 'leave'>>(
  attendees: readonly Row[],
  seats: number,
): readonly Row[] {
  const ranked = attendees.filter(
    ({ capacity, rank, leave }) => capacity === 'member' && rank !== null && leave === null,
  );
  const leaders = ranked.filter(({ post }) => isLeadingPost(post));
  return (leaders.length > 0 ? leaders : ranked)
    .toSorted((a, b) => (a.rank ?? 0) - (b.rank ?? 0))
    .slice(0, seats);
}
