import type { PersonId } from '../id.ts';
import type { SeatPlan } from './seat-plan.ts';
import type { SeatWish, StoredSeating } from './stored-seating.ts';

type Decisions = Omit<StoredSeating, 'version'>;

/** Who moved somebody or locked a seat, and when (ISO instant). */
export interface ByHand {
  readonly by: string;
  readonly at: string;
}

/**
 * Puts a person on a seat. Whoever sits there changes places with them, or goes without a seat by hand where the
 * person had none. Null where the person or the one who sits there is locked: a lock is released first.
 */
export function moveSeat(
  decisions: Decisions,
  plan: Pick<SeatPlan, 'assignments'>,
  { personId, seatId }: { readonly personId: PersonId; readonly seatId: string },
  moved: ByHand,
): Decisions | null {
  const { locks, moves, settled } = decisions;
  const from = plan.assignments.find((a) => a.personId === personId)?.seatId;
  const other = plan.assignments.find((a) => a.seatId === seatId)?.personId;
  const fixed = new Set(Object.values(locks));
  if (fixed.has(personId) || (other !== undefined && fixed.has(other))) return null;
  if (from === seatId) return decisions;
  const swapped = other !== undefined && from !== undefined ? [{ personId: other, seatId: from }] : [];
  const now = [...swapped, { personId, seatId }].map((move) => ({ ...move, ...moved }));
  const again = new Set(now.map((move) => move.personId));
  const kept = moves.filter((move) => !again.has(move.personId) && move.personId !== other);
  return { ...decisions, moves: [...kept, ...now], settled: settledWith(settled, plan, now, other) };
}

/**
 * Fixes whoever sits on a seat there through every re-seating, or releases it. Whoever is fixed there already stays so by
 * the hand that did it. Null where nobody sits there.
 */
export function lockSeat(
  decisions: Decisions,
  plan: Pick<SeatPlan, 'assignments'>,
  { seatId, locked, hand }: { readonly seatId: string; readonly locked: boolean; readonly hand: ByHand },
): Decisions | null {
  const { locks, lockedBy = {}, settled } = decisions;
  const { [seatId]: before, ...others } = locks;
  const { [seatId]: _, ...byOthers } = lockedBy;
  if (!locked) return before === undefined ? null : { ...decisions, locks: others, lockedBy: byOthers };
  const sitting = plan.assignments.find((a) => a.seatId === seatId)?.personId;
  if (sitting === undefined) return null;
  if (before === sitting) return decisions;
  return {
    ...decisions,
    locks: { ...others, [seatId]: sitting },
    lockedBy: { ...byOthers, [seatId]: hand },
    settled: settledWith(settled, plan, [{ personId: sitting, seatId }]),
  };
}

/** Agrees to a plan as it stands: gaps are closed or stay, newcomers have their seats. */
export function settlePlan(decisions: Decisions, plan: Pick<SeatPlan, 'assignments'>): Decisions {
  return { ...decisions, settled: peopleBySeat(plan) };
}

/** Agrees to the seats of newcomers only; what is open about gaps stays open. */
export function settleNewcomers(decisions: Decisions, plan: Pick<SeatPlan, 'assignments'>): Decisions {
  return { ...decisions, settled: { ...decisions.settled, ...peopleBySeat(plan) } };
}

/** One wish more, unless it is among them; the plan is agreed to as it was, so that only what the wish needs moves. */
export function addWish(
  decisions: Decisions,
  plan: Pick<SeatPlan, 'assignments'>,
  wish: SeatWish,
): Decisions {
  const wishes = decisions.wishes ?? [];
  if (wishes.some(isSame(wish))) return decisions;
  return { ...decisions, wishes: [...wishes, wish], settled: decisions.settled ?? peopleBySeat(plan) };
}

/** The wishes without one. Null where it is not among them. */
export function dropWish(decisions: Decisions, wish: SeatWish): Decisions | null {
  const wishes = decisions.wishes ?? [];
  const index = wishes.findIndex(isSame(wish));
  return index < 0 ? null : { ...decisions, wishes: wishes.toSpliced(index, 1) };
}

function isSame(wish: SeatWish): (other: SeatWish) => boolean {
  const text = textOf(wish);
  return (other) => textOf(other) === text;
}

function textOf(wish: SeatWish): string {
  return JSON.stringify(wish.kind === 'reserved' ? [wish.kind, wish.seatId] : [wish.kind, ...wish.personIds]);
}

/**
 * The agreed plan, or the plan itself where none was agreed to yet, with people put on seats by hand. Whoever was agreed to sit
 * on one of these and sits elsewhere now, for a wish, is agreed to sit there: nobody loses a seat by it.
 */
function settledWith(
  settled: Decisions['settled'],
  plan: Pick<SeatPlan, 'assignments'>,
  puts: readonly { readonly personId: PersonId; readonly seatId: string }[],
  unseated?: PersonId,
): Readonly<Record<string, PersonId>> {
  const put = new Set([...puts.map(({ personId }) => personId), unseated]);
  const seats = new Map(
    Object.entries(settled ?? peopleBySeat(plan)).filter(([, personId]) => !put.has(personId)),
  );
  const seatNow = new Map(plan.assignments.map(({ personId, seatId }) => [personId, seatId]));
  const waiting = [...puts];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const before = seats.get(next.seatId);
    seats.set(next.seatId, next.personId);
    const elsewhere = before === undefined ? undefined : seatNow.get(before);
    if (before !== undefined && elsewhere !== undefined && !put.has(before)) {
      put.add(before);
      waiting.push({ personId: before, seatId: elsewhere });
    }
  }
  return Object.fromEntries(seats);
}

function peopleBySeat({ assignments }: Pick<SeatPlan, 'assignments'>): Readonly<Record<string, PersonId>> {
  return Object.fromEntries(assignments.map(({ seatId, personId }) => [seatId, personId]));
}
