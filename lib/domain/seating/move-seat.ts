import type { PersonId } from '../id.ts';
import type { SeatPlan } from './seat-plan.ts';
import type { StoredSeating } from './stored-seating.ts';

type Decisions = Omit<StoredSeating, 'version'>;

/** Who moved somebody, and when (ISO instant). */
export interface MovedBy {
  readonly by: string;
  readonly at: string;
}

/**
 * Puts a person on a seat. Whoever sits there changes places with them, or goes without a seat by hand where the
 * person had none. Null where the person or the one who sits there is locked: a lock is released first.
 */
export function moveSeat(
  { locks, moves, settled }: Decisions,
  plan: Pick<SeatPlan, 'assignments'>,
  { personId, seatId }: { readonly personId: PersonId; readonly seatId: string },
  moved: MovedBy,
): Decisions | null {
  const from = plan.assignments.find((a) => a.personId === personId)?.seatId;
  const other = plan.assignments.find((a) => a.seatId === seatId)?.personId;
  const fixed = new Set(Object.values(locks));
  if (fixed.has(personId) || (other !== undefined && fixed.has(other))) return null;
  if (from === seatId) return { locks, moves, settled: settled ?? null };
  const swapped = other !== undefined && from !== undefined ? [{ personId: other, seatId: from }] : [];
  const now = [...swapped, { personId, seatId }].map((move) => ({ ...move, ...moved }));
  const again = new Set(now.map((move) => move.personId));
  const kept = moves.filter((move) => !again.has(move.personId) && move.personId !== other);
  const base = settledOf(settled, plan, [personId, ...(other === undefined ? [] : [other])]);
  return {
    locks,
    moves: [...kept, ...now],
    settled: { ...base, ...Object.fromEntries(now.map((move) => [move.seatId, move.personId])) },
  };
}

/** Fixes whoever sits on a seat there through every re-seating, or releases it. Null where nobody sits there. */
export function lockSeat(
  { locks, moves, settled }: Decisions,
  plan: Pick<SeatPlan, 'assignments'>,
  { seatId, locked }: { readonly seatId: string; readonly locked: boolean },
): Decisions | null {
  const { [seatId]: before, ...others } = locks;
  if (!locked) return before === undefined ? null : { locks: others, moves, settled: settled ?? null };
  const sitting = plan.assignments.find((a) => a.seatId === seatId)?.personId;
  if (sitting === undefined) return null;
  const base = settledOf(settled, plan, [sitting]);
  return { locks: { ...others, [seatId]: sitting }, moves, settled: { ...base, [seatId]: sitting } };
}

/** Agrees to a plan as it stands: gaps are closed or stay, newcomers have their seats. */
export function settlePlan(
  { locks, moves }: Pick<Decisions, 'locks' | 'moves'>,
  plan: Pick<SeatPlan, 'assignments'>,
): Decisions {
  return { locks, moves, settled: peopleBySeat(plan) };
}

/** Agrees to the seats of newcomers only; what is open about gaps stays open. */
export function settleNewcomers(
  { locks, moves, settled }: Decisions,
  plan: Pick<SeatPlan, 'assignments'>,
): Decisions {
  return { locks, moves, settled: { ...settled, ...peopleBySeat(plan) } };
}

/** The agreed plan without these people; the plan itself where none was agreed to yet. */
function settledOf(
  settled: Decisions['settled'],
  plan: Pick<SeatPlan, 'assignments'>,
  people: readonly PersonId[],
): Readonly<Record<string, PersonId>> {
  const out = new Set(people);
  return Object.fromEntries(
    Object.entries(settled ?? peopleBySeat(plan)).filter(([, personId]) => !out.has(personId)),
  );
}

function peopleBySeat({ assignments }: Pick<SeatPlan, 'assignments'>): Readonly<Record<string, PersonId>> {
  return Object.fromEntries(assignments.map(({ seatId, personId }) => [seatId, personId]));
}
