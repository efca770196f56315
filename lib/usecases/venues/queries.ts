import { can } from '#lib/domain/access/can.ts';
import type { Venue } from '#lib/domain/logistics/venue.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result, refuse } from '#lib/domain/result.ts';
import { countSeats, type RoomLayout, type SeatKind } from '#lib/domain/seating/room.ts';
import { type RoomShape, shapeOf } from '#lib/domain/seating/room-shape.ts';
import { countComingSittings, listVenues } from '#lib/store/venues.ts';
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
