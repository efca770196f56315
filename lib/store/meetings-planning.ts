import { randomUUID } from 'node:crypto';
import type { Temporal } from 'temporal-polyfill';
import type { Actor } from '#lib/domain/access/can.ts';
import type { AgendaItem } from '#lib/domain/agendas/agenda.ts';
import type { Attendee } from '#lib/domain/attendance/attendance.ts';
import type { BodyId, MeetingId, PersonId, SittingId } from '#lib/domain/id.ts';
import type { Trip } from '#lib/domain/logistics/vehicle.ts';
import type { Meeting } from '#lib/domain/meetings/meeting.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result, refuse } from '#lib/domain/result.ts';
import type { Prisma } from '../../prisma/client/client.ts';
import { auditOf } from './audit.ts';
import { findBooked, holdVenues, releaseVenues, type VenueNeed } from './bookings.ts';
import type { Database, Transaction } from './database.ts';
import { isDuplicate, isOverlap } from './errors.ts';
import { meetingOf } from './meetings.ts';
import {
  insertSittings,
  type MovedSitting,
  needsOf,
  type PlannedSittingRow,
  plainSitting,
  replaceSittings,
} from './planned-sittings.ts';
import { refuseStale } from './stale.ts';
import { fromInstant } from './temporal.ts';
import { insertTrips, settleTrips } from './trips.ts';
import { giveToWaiting, vehiclesOf } from './waiting-trips.ts';

const audit = auditOf('meeting');

interface Change {
  readonly actor: Actor;
  readonly at: Temporal.Instant;
}

/** Who is on the list from the start. */
export type FirstAttendee = Pick<Attendee, 'personId' | 'capacity' | 'post' | 'rank' | 'onRostrum'> & {
  readonly bodyId: BodyId | null;
};

export interface NewMeeting {
  readonly meeting: Pick<
    Meeting,
    | 'type'
    | 'hostBodyId'
    | 'term'
    | 'number'
    | 'title'
    | 'shortTitle'
    | 'state'
    | 'secrecy'
    | 'urgentCause'
    | 'ownerId'
  >;
  readonly sittings: readonly PlannedSittingRow[];
  /** The skeleton of its agenda; every line stands in the first sitting. */
  readonly items: readonly AgendaItem[];
  readonly attendees: readonly FirstAttendee[];
  /** Who takes the chair as far as it is clear from the first; null: it is to be said. */
  readonly chairId: PersonId | null;
  /** Vehicles it asks for; one that another has is waited for. */
  readonly trips: readonly Pick<Trip, 'vehicleId' | 'period'>[];
  /** What its bookings are called to others: nothing where it is classified. */
  readonly bookingTitle: string;
}

/**
 * Writes a new meeting with its sittings, bookings, agenda and list, all or nothing. Refused where a venue is taken
 * (`booked`, with whom) or the number is (`number-taken`).
 */
export async function createMeeting(
  db: Database,
  { plan, actor, at }: Change & { readonly plan: NewMeeting },
): Promise<Result<MeetingId, Refusal>> {
  const ids = plan.sittings.map(() => randomUUID() as SittingId);
  const needs = needsOf(plan.sittings, ids, plan.bookingTitle);
  try {
    return await db.$transaction(async (tx) => {
      const { id } = await tx.meeting.create({
        data: { ...plan.meeting, createdAt: fromInstant(at), updatedAt: fromInstant(at) },
        select: { id: true },
      });
      await insertSittings(tx, id, plan.sittings, ids, plan.chairId);
      await holdVenues(tx, needs);
      await insertTrips(tx, id, plan.trips);
      await insertItems(tx, id, plan.items, ids[0] ?? null);
      await tx.attendance.createMany({ data: plan.attendees.map((row) => ({ ...row, meetingId: id })) });
      const after = { ...plan.meeting, sittings: plan.sittings, members: plan.attendees.length };
      await audit(tx, { actor, at }, 'create-meeting', id, null, after);
      return ok(id as MeetingId);
    });
  } catch (error) {
    return refusalOf(db, error, { needs, meetingId: null, numbered: plan.meeting });
  }
}

export interface MoveMeeting extends Change {
  readonly meetingId: MeetingId;
  /** The meeting's version the move was decided on. */
  readonly basedOn: number;
  readonly sittings: readonly MovedSitting[];
}

/**
 * Moves a meeting in time or place: sittings, bookings and vehicles together, all or nothing. Its calendar entry gets the next
 * SEQUENCE (RFC 5546 2.1.4); waivers lapse by themselves, their stamps no longer match.
 */
export async function moveMeeting(db: Database, move: MoveMeeting): Promise<Result<number, Refusal>> {
  const { meetingId, basedOn, actor, at } = move;
  const ids = move.sittings.map(({ id }) => id ?? (randomUUID() as SittingId));
  const title = await db.meeting.findUnique({
    where: { id: meetingId },
    select: { shortTitle: true, secrecy: true },
  });
  if (title === null) return refuse({ kind: 'not-found', what: 'meeting' });
  const needs = needsOf(move.sittings, ids, title.secrecy === 'classified' ? '' : title.shortTitle);
  try {
    return await db.$transaction(async (tx): Promise<Result<number, Refusal>> => {
      const row = await tx.meeting.findUnique({ where: { id: meetingId }, include: { sittings: true } });
      if (!row) return refuse({ kind: 'not-found', what: 'meeting' });
      const before = meetingOf(row).sittings;
      const { count } = await tx.meeting.updateMany({
        where: { id: meetingId, version: basedOn },
        data: { version: { increment: 1 }, sequence: { increment: 1 }, updatedAt: fromInstant(at) },
      });
      if (count === 0) {
        const read = async () => {
          const now = await tx.meeting.findUnique({ where: { id: meetingId }, include: { sittings: true } });
          return now && { sittings: meetingOf(now).sittings.map(plainSitting), version: now.version };
        };
        const yours = { sittings: move.sittings.map(plainSitting) };
        return refuseStale(tx, { what: 'meeting', id: meetingId, read, yours });
      }
      await releaseVenues(tx, meetingId);
      await replaceSittings(tx, meetingId, move.sittings, ids);
      await holdVenues(tx, needs);
      const by = distance(before, move.sittings);
      if (by !== null) {
        await settleTrips(tx, meetingId, by);
        await giveToWaiting(tx, await vehiclesOf(tx, meetingId), { actor, at });
      }
      await audit(
        tx,
        { actor, at },
        'move-meeting',
        meetingId,
        { sittings: before },
        { sittings: move.sittings },
      );
      return ok(basedOn + 1);
    });
  } catch (error) {
    return refusalOf(db, error, { needs, meetingId, numbered: null });
  }
}

/** How much later the first sitting begins; null where it begins as before, or there was none. */
function distance(
  [before]: readonly PlannedSittingRow[],
  [after]: readonly PlannedSittingRow[],
): Temporal.Duration | null {
  if (!before || !after) return null;
  const by = before.period.start.until(after.period.start);
  return by.sign === 0 ? null : by;
}

async function insertItems(
  tx: Transaction,
  meetingId: string,
  items: readonly AgendaItem[],
  sittingId: SittingId | null,
): Promise<void> {
  await tx.agendaItem.createMany({
    data: items.map((item, position) => ({
      id: item.id,
      meetingId,
      position,
      kind: item.kind,
      title: item.title,
      minutes: item.minutes,
      sittingId,
      reporters: item.reporters as unknown as Prisma.InputJsonValue,
      departmentId: item.departmentId,
      vote: item.vote,
      motions: item.motions as unknown as Prisma.InputJsonValue,
      embargoed: item.embargoed,
      note: item.note,
    })),
  });
}

/** What the database refused, as a person can understand it; anything else is thrown on. */
async function refusalOf(
  db: Database,
  error: unknown,
  {
    needs,
    meetingId,
    numbered,
  }: {
    readonly needs: readonly VenueNeed[];
    readonly meetingId: MeetingId | null;
    readonly numbered: Pick<Meeting, 'term' | 'number'> | null;
  },
): Promise<Result<never, Refusal>> {
  if (isDuplicate(error) && numbered !== null && numbered.number !== null) {
    return refuse({ kind: 'number-taken', term: numbered.term, number: numbered.number });
  }
  if (!isOverlap(error)) throw error;
  const booked = await findBooked(db, needs, meetingId);
  return refuse(booked ?? { kind: 'invalid', faults: [{ path: 'sittings', code: 'sittings-overlap' }] });
}
