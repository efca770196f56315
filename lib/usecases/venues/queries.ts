import { can } from '#lib/domain/access/can.ts';
import type { VenueId } from '#lib/domain/id.ts';
import type { Venue } from '#lib/domain/logistics/venue.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result, refuse } from '#lib/domain/result.ts';
import { countSeats, type RoomLayout, type SeatKind } from '#lib/domain/seating/room.ts';
import { type RoomShape, shapeOf } from '#lib/domain/seating/room-shape.ts';
import { loadOffice } from '#lib/store/office.ts';
import { countComingSittings, listComingBookings, listVenues } from '#lib/store/venues.ts';
import type { Context } from '../context.ts';

/** A venue as it is listed and edited. */
export interface VenueView {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly address: string;
  readonly capacity: number;
  readonly setUpMinutes: number;
  readonly clearDownMinutes: number;
  readonly surveyedOn: string;
  readonly seats: Readonly<Record<SeatKind, number>>;
  /** Sittings from now on. */
  readonly coming: number;
  readonly layout: RoomLayout;
  /** Null: drawn by hand, not from counts. */
  readonly shape: RoomShape | null;
}

export interface VenuesView {
  readonly mayEdit: boolean;
  readonly venues: readonly VenueView[];
}

/** 会场与座次: every venue with its room to scale. */
export async function viewVenues(context: Context): Promise<Result<VenuesView, Refusal>> {
  const { actor, db, now } = context;
  if (!can(actor, 'read-office')) return refuse({ kind: 'not-allowed', action: 'read-office' });
  const [venues, coming] = await Promise.all([listVenues(db), countComingSittings(db, now)]);
  return ok({
    mayEdit: can(actor, 'edit-venues'),
    venues: venues.map((venue) => viewOf(venue, coming.get(venue.id) ?? 0)),
  });
}

/** One thing a venue is held for. ISO instants. */
export interface BookingView {
  readonly meetingId: string | null;
  readonly title: string;
  readonly start: string;
  readonly end: string;
  /** With the time to set up and clear. */
  readonly heldFrom: string;
  readonly heldTo: string;
}

export interface VenuePage {
  readonly mayEdit: boolean;
  readonly zone: string;
  readonly venue: VenueView;
  readonly bookings: readonly BookingView[];
}

/** One venue: its particulars, its room, and what it is held for from now on. */
export async function viewVenue(context: Context, venueId: string): Promise<Result<VenuePage, Refusal>> {
  const seen = await viewVenues(context);
  if (!seen.ok) return seen;
  const venue = seen.value.venues.find(({ id }) => id === venueId);
  if (!venue) return refuse({ kind: 'not-found', what: 'venue' });
  const [office, bookings] = await Promise.all([
    loadOffice(context.db),
    listComingBookings(context.db, venue.id as VenueId, context.now),
  ]);
  return ok({
    mayEdit: seen.value.mayEdit,
    zone: office.zone,
    venue,
    bookings: bookings.map(({ meetingId, title, sitting, held }) => ({
      ...{ meetingId, title },
      start: (sitting ?? held).start.toString(),
      end: (sitting ?? held).end.toString(),
      heldFrom: held.start.toString(),
      heldTo: held.end.toString(),
    })),
  });
}

function viewOf({ layout, ...venue }: Venue, coming: number): VenueView {
  return {
    ...venue,
    surveyedOn: layout.surveyedOn ?? '',
    seats: countSeats(layout),
    coming,
    layout,
    shape: shapeOf(layout),
  };
}
