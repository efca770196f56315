import type { Dossier } from '#lib/domain/dossier/dossier.ts';
import type { TakenSeat, TakenSeats } from '#lib/domain/ripple/seat-changes.ts';
import type { Units } from '#lib/domain/ripple/unit-changes.ts';
import { allSeats, type RoomLayout } from '#lib/domain/seating/room.ts';
import { seatedPeople } from '#lib/domain/seating/seat-plan.ts';
import { type BuiltSeatPlan, buildSeatPlan } from './build-seat-plan.ts';

export const SEAT = 'seat:';

/** Who sits where now, by the plan of this dossier. */
export function takenSeats(dossier: Dossier, built: BuiltSeatPlan): TakenSeats {
  const seats = taken.get(built) ?? seatsOf(dossier, built, seatedPeople(built.plan));
  taken.set(built, seats);
  return seats;
}

/** Chart and list ask for the seats of the same plan. */
const taken = new WeakMap<BuiltSeatPlan, TakenSeats>();

function seatsOf(
  { attendance }: Dossier,
  { venue }: BuiltSeatPlan,
  seated: Readonly<Record<string, string>>,
): TakenSeats {
  const names = new Map<string, string>(attendance.attendees.map((one) => [one.personId, one.name]));
  return Object.fromEntries(
    allSeats(venue.layout).flatMap(({ id, rowLabel, number, kind }) => {
      const personId = seated[id];
      if (personId === undefined) return [];
      return [
        [id, { personId, name: names.get(personId) ?? '', row: rowLabel, seat: number, kind }] as const,
      ];
    }),
  );
}

/** What stands on each taken seat, by its anchor on the chart: kept with a print in readable words, to be named later. */
export function seatUnits(dossier: Dossier): Units {
  const built = buildSeatPlan(dossier);
  if (!built) return {};
  return Object.fromEntries(
    Object.entries(takenSeats(dossier, built)).map(([id, seat]) => [SEAT + id, written(seat)]),
  );
}

function written({ personId, name, row, seat }: TakenSeat): string {
  return [personId, name, row, seat].join('\n');
}

function read(unit: string): Omit<TakenSeat, 'kind'> | null {
  const [personId, name, row, seat] = unit.split('\n');
  return personId === undefined || name === undefined || row === undefined || seat === undefined
    ? null
    : { personId, name, row, seat };
}

/**
 * The chart as people know it once these were told where they sit, or that they have no seat. Whoever sat where one of
 * them sits now is known to sit nowhere until they are told themselves.
 */
export function seatsKnownTo(before: Units, now: Units, people: ReadonlySet<string>): Units {
  const isTheirs = ([ref, unit]: readonly [string, string]): boolean =>
    ref.startsWith(SEAT) && people.has(read(unit)?.personId ?? '');
  return {
    ...Object.fromEntries(Object.entries(before).filter((each) => !isTheirs(each))),
    ...Object.fromEntries(Object.entries(now).filter(isTheirs)),
  };
}

/**
 * The seats people know of: as the chart was last printed; before the first print, as they were last agreed to. Null
 * where neither was.
 */
export function knownSeats(dossier: Dossier, built: BuiltSeatPlan): TakenSeats | null {
  const last = dossier.printings.findLast(({ artefact }) => artefact === 'seating');
  const printed = last && printedSeats(last.units, built.venue.layout);
  if (printed) return printed;
  const { settled } = dossier.seating;
  return settled ? seatsOf(dossier, built, settled) : null;
}

/** The seats of a printed chart; `kind` as the room has them now. Null where it shows none. */
function printedSeats(units: Units, layout: RoomLayout): TakenSeats | null {
  const known = printed.get(units);
  if (known?.layout === layout) return known.seats;
  const kinds = new Map(allSeats(layout).map(({ id, kind }) => [id, kind]));
  const seats = Object.entries(units).flatMap(([ref, unit]) => {
    const seat = ref.startsWith(SEAT) ? read(unit) : null;
    const id = ref.slice(SEAT.length);
    return seat ? [[id, { ...seat, kind: kinds.get(id) ?? null }] as const] : [];
  });
  const found = { layout, seats: seats.length === 0 ? null : Object.fromEntries(seats) };
  printed.set(units, found);
  return found.seats;
}

/** What was printed stays as it is, and every late change asks for it. */
const printed = new WeakMap<Units, { readonly layout: RoomLayout; readonly seats: TakenSeats | null }>();
