import type { VenueId } from '../id.ts';
import type { RoomLayout } from '../seating/room.ts';

/** A place meetings are held in, with the time it needs before and after. */
export interface Venue {
  readonly id: VenueId;
  /** Complete down to the room number, as printed on the notice. */
  readonly name: string;
  readonly address: string;
  readonly capacity: number;
  /** Minutes needed for set-up before a sitting and clear-down after it; part of every booking. */
  readonly setUpMinutes: number;
  readonly clearDownMinutes: number;
  readonly layout: RoomLayout;
  readonly version: number;
}
