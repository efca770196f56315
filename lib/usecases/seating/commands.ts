import type { PersonId } from '#lib/domain/id.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { type Result, refuse } from '#lib/domain/result.ts';
import { assignSeats } from '#lib/domain/seating/assign-seats.ts';
import {
  addWish as addIn,
  dropWish as dropIn,
  lockSeat as lockIn,
  moveSeat as moveIn,
  settleNewcomers,
  settlePlan,
} from '#lib/domain/seating/move-seat.ts';
import { allSeats } from '#lib/domain/seating/room.ts';
import { seatedPeople } from '#lib/domain/seating/seat-plan.ts';
import type { SeatWish } from '#lib/domain/seating/stored-seating.ts';
import { listRankTables } from '#lib/store/rank-tables.ts';
import type { Context } from '../context.ts';
import type {
  AddWishInput,
  ApplyRemedyInput,
  ChooseRankTableInput,
  DropWishInput,
  LockSeatInput,
  MoveSeatInput,
  SeatNewcomersInput,
} from './input.ts';
import { keepSeating, openSeating, type SeatingSaved } from './open-seating.ts';

/** Puts a person on a seat, by dragging or by keyboard. */
export async function moveSeat(
  context: Context,
  { meetingId, basedOn, ...input }: MoveSeatInput,
): Promise<Result<SeatingSaved, Refusal>> {
  const opened = await openSeating(context, meetingId);
  if (!opened.ok) return opened;
  const { dossier, built } = opened.value;
  const personId = input.personId as PersonId;
  const present = built.input.attendees.some((p) => p.personId === personId && p.absent !== true);
  const known = allSeats(built.input.room).some(({ id }) => id === input.seatId);
  if (!present || !known) return refuse({ kind: 'not-found', what: 'seat' });
  const moved = { by: context.actor.name, at: context.now.toString() };
  const seating = moveIn(dossier.seating, built.plan, { personId, seatId: input.seatId }, moved);
  if (seating === null) return refuse({ kind: 'blocked', codes: ['seating.locked'] });
  return keepSeating(context, dossier, { seating, basedOn });
}

/** Fixes whoever sits on a seat, or releases it. */
export async function lockSeat(
  context: Context,
  { meetingId, basedOn, seatId, locked }: LockSeatInput,
): Promise<Result<SeatingSaved, Refusal>> {
  const opened = await openSeating(context, meetingId);
  if (!opened.ok) return opened;
  const { dossier, built } = opened.value;
  const seating = lockIn(dossier.seating, built.plan, {
    ...{ seatId, locked },
    hand: { by: context.actor.name, at: context.now.toString() },
  });
  if (seating === null) return refuse({ kind: 'not-found', what: 'seat' });
  return keepSeating(context, dossier, { seating, basedOn });
}

/** Applies one of the priced ways to go on after a late change. */
export async function applyRemedy(
  context: Context,
  { meetingId, basedOn, mode, fresh }: ApplyRemedyInput,
): Promise<Result<SeatingSaved, Refusal>> {
  const opened = await openSeating(context, meetingId);
  if (!opened.ok) return opened;
  const { dossier, built } = opened.value;
  const moves = fresh ? [] : dossier.seating.moves;
  const plan = assignSeats({ ...built.input, moves, mode });
  const { version: _, ...decisions } = dossier.seating;
  const seating = settlePlan({ ...decisions, moves }, plan);
  return keepSeating(context, dossier, { seating, basedOn });
}

/** Agrees to the seats suggested for people who came in late. */
export async function seatNewcomers(
  context: Context,
  { meetingId, basedOn }: SeatNewcomersInput,
): Promise<Result<SeatingSaved, Refusal>> {
  const opened = await openSeating(context, meetingId);
  if (!opened.ok) return opened;
  const { dossier, built } = opened.value;
  return keepSeating(context, dossier, { seating: settleNewcomers(dossier.seating, built.plan), basedOn });
}

/** Asks for a seat to be kept free, or for two people of the meeting to sit together or apart. */
export async function addWish(
  context: Context,
  { meetingId, basedOn, wish }: AddWishInput,
): Promise<Result<SeatingSaved, Refusal>> {
  const opened = await openSeating(context, meetingId);
  if (!opened.ok) return opened;
  const { dossier, built } = opened.value;
  const people = new Set<string>(built.input.attendees.map(({ personId }) => personId));
  const asked = wishOf(wish);
  const known =
    asked.kind === 'reserved'
      ? allSeats(built.input.room).some(({ id }) => id === asked.seatId)
      : asked.personIds.every((id) => people.has(id));
  if (!known) return refuse({ kind: 'not-found', what: asked.kind === 'reserved' ? 'seat' : 'person' });
  return keepSeating(context, dossier, { seating: addIn(dossier.seating, built.plan, asked), basedOn });
}

/** Takes a wish back. */
export async function dropWish(
  context: Context,
  { meetingId, basedOn, wish }: DropWishInput,
): Promise<Result<SeatingSaved, Refusal>> {
  const opened = await openSeating(context, meetingId);
  if (!opened.ok) return opened;
  const { dossier } = opened.value;
  const seating = dropIn(dossier.seating, wishOf(wish));
  return seating
    ? keepSeating(context, dossier, { seating, basedOn })
    : refuse({ kind: 'not-found', what: 'wish' });
}

/** Takes the ranks of this meeting from a table, or from the list again. Nobody moves by that who was seated. */
export async function chooseRankTable(
  context: Context,
  { meetingId, basedOn, rankTableId }: ChooseRankTableInput,
): Promise<Result<SeatingSaved, Refusal>> {
  const opened = await openSeating(context, meetingId);
  if (!opened.ok) return opened;
  const { dossier, built } = opened.value;
  const table = (await listRankTables(context.db)).find(({ id }) => id === rankTableId);
  if (rankTableId !== null && !table) return refuse({ kind: 'not-found', what: 'rank-table' });
  const seating = { ...dossier.seating, settled: seatedPeople(built.plan), rankTableId: table?.id ?? null };
  return keepSeating(context, dossier, { seating, basedOn });
}

function wishOf(wish: AddWishInput['wish']): SeatWish {
  if (wish.kind === 'reserved') return wish;
  return { kind: wish.kind, personIds: [wish.first as PersonId, wish.second as PersonId] };
}
