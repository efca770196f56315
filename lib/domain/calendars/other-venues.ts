import type { VenueId } from '../id.ts';
import type { Venue } from '../logistics/venue.ts';

/** Venues that would hold so many people, nearest in size first; those already asked for aside. */
export function otherVenues(
  venues: readonly Venue[],
  asked: ReadonlySet<VenueId | null>,
  people: number,
): readonly Venue[] {
  return venues
    .filter(({ id, capacity }) => !asked.has(id) && capacity >= people)
    .sort((a, b) => a.capacity - b.capacity);
}
