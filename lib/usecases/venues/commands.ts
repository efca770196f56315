import { can } from '#lib/domain/access/can.ts';
import type { VenueId } from '#lib/domain/id.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result, refuse } from '#lib/domain/result.ts';
import { buildRoom, shapeOf } from '#lib/domain/seating/room-shape.ts';
import { createVenue, listVenues, saveVenue, type VenueContent } from '#lib/store/venues.ts';
import type { Context } from '../context.ts';
import type { KeepVenueInput } from './input.ts';
import type { KeepRoomInput } from './room-input.ts';

/** What the page needs back: which venue, and the version the next change is based on. */
export interface VenueSaved {
  readonly id: string;
  readonly version: number;
}

/** Adds or saves a venue with its drawing. Bookings already made keep the set-up time they were made with. */
export async function keepVenue(
  context: Context,
  input: KeepVenueInput,
): Promise<Result<VenueSaved, Refusal>> {
  const { db, actor, now } = context;
  if (!can(actor, 'edit-venues')) return refuse({ kind: 'not-allowed', action: 'edit-venues' });
  const { id, basedOn, shape, surveyedOn, ...facts } = input;
  const before = id === null ? null : (await listVenues(db)).find((venue) => venue.id === id);
  if (before === undefined) return refuse({ kind: 'not-found', what: 'venue' });
  if (before === null && shape === null)
    return refuse({ kind: 'invalid', faults: [{ path: 'shape', code: 'required' }] });
  const same = before !== null && JSON.stringify(shapeOf(before.layout)) === JSON.stringify(shape);
  const drawn = shape === null || same ? before?.layout : buildRoom(facts.name, shape);
  if (!drawn) return refuse({ kind: 'not-found', what: 'venue' });
  const layout = { ...drawn, name: facts.name, surveyedOn: surveyedOn === '' ? null : surveyedOn };
  const content: VenueContent = { ...facts, layout };
  if (before === null) {
    const made = await createVenue(db, { content, actor, at: now });
    return made.ok ? ok({ id: made.value, version: 1 }) : made;
  }
  const change = { id: before.id as VenueId, content, basedOn, actor, at: now };
  const saved = await saveVenue(db, change);
  return saved.ok ? ok({ id: before.id, version: saved.value }) : saved;
}

/** Saves the room of a venue as it was drawn seat by seat; its name and the day it was measured stay the venue's. */
export async function keepRoom(
  { db, actor, now }: Context,
  { venueId, basedOn, room }: KeepRoomInput,
): Promise<Result<VenueSaved, Refusal>> {
  if (!can(actor, 'edit-venues')) return refuse({ kind: 'not-allowed', action: 'edit-venues' });
  const venue = (await listVenues(db)).find(({ id }) => id === venueId);
  if (!venue) return refuse({ kind: 'not-found', what: 'venue' });
  const { id, version: _, ...content } = venue;
  const { name, surveyedOn } = venue.layout;
  const layout = { ...room, name, surveyedOn, byHand: true };
  const saved = await saveVenue(db, { id, content: { ...content, layout }, basedOn, actor, at: now });
  return saved.ok ? ok({ id, version: saved.value }) : saved;
}
