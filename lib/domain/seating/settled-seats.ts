import type { Finding } from '../finding.ts';
import type { PersonId } from '../id.ts';
import { allSeats, type PlacedSeat, type RoomLayout } from './room.ts';
import type { SeatAssignment, SeatPlan, SeatTaker } from './seat-plan.ts';
import { seatingFinding } from './seating-finding.ts';
import type { StoredSeating } from './stored-seating.ts';

/** What has changed around a plan since people last agreed to it. */
export interface SinceSettled {
  /** Took leave since, and nobody has decided what becomes of their empty seat. */
  readonly away: readonly { readonly seat: PlacedSeat; readonly person: SeatTaker }[];
  /** Came in since; their seat is a suggestion until somebody confirms it. */
  readonly newcomers: readonly SeatAssignment[];
}

/** Holds a plan made anew against the one last agreed to; nothing has changed where none was. */
export function sinceSettled(
  settled: StoredSeating['settled'],
  room: RoomLayout,
  attendees: readonly SeatTaker[],
  plan: Pick<SeatPlan, 'assignments'>,
): SinceSettled {
  if (!settled) return { away: [], newcomers: [] };
  const absent = new Map(attendees.filter((p) => p.absent).map((p) => [p.personId, p] as const));
  const taken = new Set(plan.assignments.map(({ seatId }) => seatId));
  const known = new Set<PersonId>(Object.values(settled));
  const away = allSeats(room).flatMap((seat) => {
    const personId = settled[seat.id];
    const person = personId === undefined ? undefined : absent.get(personId);
    return person && !taken.has(seat.id) ? [{ seat, person }] : [];
  });
  return { away, newcomers: plan.assignments.filter(({ personId }) => !known.has(personId)) };
}

/** Where people sit until something is decided: as the plan has them, whoever is away on their empty seat, newcomers nowhere yet. */
export function seatsToday(
  plan: Pick<SeatPlan, 'assignments'>,
  { away, newcomers }: SinceSettled,
): Readonly<Record<string, PersonId>> {
  const isNew = new Set(newcomers.map(({ personId }) => personId));
  return Object.fromEntries([
    ...away.map(({ seat, person }) => [seat.id, person.personId] as const),
    ...plan.assignments.flatMap(({ seatId, personId }) =>
      isNew.has(personId) ? [] : [[seatId, personId] as const],
    ),
  ]);
}

/** A gap somebody has to decide about, each; and all suggested seats together. */
export function checkSettled(
  { away, newcomers }: SinceSettled,
  attendees: readonly SeatTaker[],
): readonly Finding[] {
  const gaps = away.map(({ seat, person }) =>
    seatingFinding('seating.gap', 'warn', person.personId, {
      name: person.name,
      row: seat.rowLabel,
      seat: seat.number,
      area: seat.kind,
    }),
  );
  const [first] = newcomers;
  if (!first) return gaps;
  const name = attendees.find(({ personId }) => personId === first.personId)?.name ?? '';
  const facts = { name, people: newcomers.length };
  return [...gaps, seatingFinding('seating.newcomers', 'warn', 'newcomers', facts)];
}
