import type { PersonId } from '../id.ts';
import { allSeats, type PlacedSeat } from './room.ts';
import type { SeatingInput, SeatPlan } from './seat-plan.ts';
import { mayStay } from './taken.ts';

/**
 * The place a person who needs a wheelchair place can change to now: an empty one before one whose holder does not
 * need it and may sit where the person sits. Null: every one is locked, needed, or in another part of the room.
 */
export function wheelchairPlaceFor(
  personId: PersonId,
  { room, attendees, locks = {}, wishes = [] }: SeatingInput,
  { assignments }: Pick<SeatPlan, 'assignments'>,
): PlacedSeat | null {
  const seats = allSeats(room);
  const people = new Map(attendees.map((person) => [person.personId, person]));
  const [person, from] = [people.get(personId), assignments.find((a) => a.personId === personId)?.seatId];
  const seat = seats.find(({ id }) => id === from);
  if (!person || !seat || Object.values(locks).includes(personId)) return null;
  const kept = new Set(wishes.flatMap((wish) => (wish.kind === 'reserved' ? [wish.seatId] : [])));
  const places = seats.filter(
    (place) => place.wheelchair && !kept.has(place.id) && mayStay(person.capacity, place, room),
  );
  const holderOf = (id: string) => assignments.find((a) => a.seatId === id)?.personId;
  const empty = places.find(({ id }) => holderOf(id) === undefined && locks[id] === undefined);
  const changing = places.find(({ id }) => {
    const holder = people.get(holderOf(id) ?? ('' as PersonId));
    return (
      holder !== undefined &&
      !holder.wheelchair &&
      locks[id] === undefined &&
      mayStay(holder.capacity, seat, room)
    );
  });
  return empty ?? changing ?? null;
}
