import type { PersonId, VenueId } from '#lib/domain/id.ts';
import type { Database } from './database.ts';

/** Names imported calendars are searched for: our venues, and everybody on the roster by name and address. */
export async function loadNamesToFind(db: Database): Promise<{
  readonly venues: readonly { readonly id: VenueId; readonly name: string }[];
  readonly people: readonly { readonly id: PersonId; readonly name: string; readonly email: string }[];
}> {
  const [venues, people] = await Promise.all([
    db.venue.findMany({ select: { id: true, name: true } }),
    db.person.findMany({ select: { id: true, name: true, email: true } }),
  ]);
  return {
    venues: venues.map(({ id, name }) => ({ id: id as VenueId, name })),
    people: people.map(({ id, name, email }) => ({ id: id as PersonId, name, email })),
  };
}
