import type { Dossier } from '#lib/domain/dossier/dossier.ts';
import type { TakenSeat, TakenSeats } from '#lib/domain/ripple/seat-changes.ts';
import type { Units } from '#lib/domain/ripple/unit-changes.ts';
import { seatsInOrder } from '#lib/domain/seating/room.ts';
import { seatedPeople } from '#lib/domain/seating/seat-plan.ts';
import { type BuiltSeatPlan, buildSeatPlan } from './build-seat-plan.ts';

export const SEAT = 'seat:';

/** Who sits where now. */
export function takenSeats(dossier: Dossier, built: BuiltSeatPlan): TakenSeats {
  return seatsOf(dossier, built, seatedPeople(built.plan));
}

function seatsOf(
  { attendance }: Dossier,
  { venue }: BuiltSeatPlan,
  seated: Readonly<Record<string, string>>,
): TakenSeats {
  const names = new Map<string, string>(attendance.attendees.map((one) => [one.personId, one.name]));
  return Object.fromEntries(
    venue.layout.areas.flatMap(seatsInOrder).flatMap(({ id, rowLabel, number, kind }) => {
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
  const kinds = new Map(built.venue.layout.areas.flatMap(seatsInOrder).map(({ id, kind }) => [id, kind]));
  const printed = Object.entries(last?.units ?? {}).flatMap(([ref, unit]) => {
    const seat = ref.startsWith(SEAT) ? read(unit) : null;
    const id = ref.slice(SEAT.length);
    return seat ? [[id, { ...seat, kind: kinds.get(id) ?? null }] as const] : [];
  });
  if (printed.length > 0) return Object.fromEntries(printed);
  const { settled } = dossier.seating;
  return settled ? seatsOf(dossier, built, settled) : null;
}
